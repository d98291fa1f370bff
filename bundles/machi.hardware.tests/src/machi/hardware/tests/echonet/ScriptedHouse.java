package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.echonetlite.EchonetLiteAdapter;
import machi.hardware.echonetlite.node.EchonetLiteConnection;
import machi.hardware.tests.RecordedEvents;

/** A connection to nodes that do what a test wants. */
abstract class ScriptedHouse {

	protected final RecordedEvents events = new RecordedEvents();
	private final List<ScriptedNode> nodes = new ArrayList<>();
	protected EchonetLiteConnection connection;

	protected ScriptedNode node() throws IOException {
		var node = new ScriptedNode();
		nodes.add(node);
		return node;
	}

	protected ScriptedNode meter() throws IOException {
		return node().object("028801", Set.of(0xE5)).value("028801", 0xD3, 0, 0, 0, 1).value("028801", 0xD7, 6)
				.value("028801", 0xE1, 1).value("028801", 0xE0, 0, 0, 0x30, 0x39).value("028801", 0xE7, 0, 0, 0x03, 0xA0);
	}

	protected ScriptedNode battery(Integer... taken) throws IOException {
		return node().object("027d01", Set.of(taken)).value("027d01", 0xDA, 0x46).value("027d01", 0xEB, 0, 0, 0, 0)
				.value("027d01", 0xEC, 0, 0, 0, 0).value("027d01", 0xE4, 50);
	}

	protected void open(Map<String, String> more) throws Exception {
		var adapter = new EchonetLiteAdapter();
		var settings = new HashMap<>(Map.of("port", "0", "discoverySeconds", "60", "repeatSeconds", "60", "nodes",
				nodes.stream().map(ScriptedNode::address).collect(Collectors.joining(", "))));
		settings.putAll(more);
		connection = (EchonetLiteConnection) adapter.open(Settings.of(adapter.descriptor().settings(), settings), events);
		nodes.forEach(node -> node.controller(connection.localPort()));
	}

	@AfterEach
	void close() {
		if (connection != null) {
			connection.close();
		}
		nodes.forEach(ScriptedNode::close);
	}

	protected Device only() throws Exception {
		var devices = connection.discover();
		assertEquals(1, devices.size(), devices + " " + events.told());
		return devices.getFirst();
	}

	protected List<Reading> read(Device device, String... points) throws DeviceException, InterruptedException {
		var wanted = new ArrayList<Point>();
		for (var point : points) {
			wanted.add(device.point(point).orElseThrow());
		}
		return connection.read(device, wanted);
	}

	protected CommandOutcome tell(Device device, String point, double value, String id)
			throws DeviceException, InterruptedException {
		return connection.execute(device, new Command(id, device.address(), point, value, Instant.now(), Duration.ZERO));
	}

	protected static CompletableFuture<List<Reading>> later(ThrowingRead read) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return read.read();
			} catch (DeviceException | InterruptedException failure) {
				throw new IllegalStateException(failure);
			}
		});
	}

	@FunctionalInterface
	protected interface ThrowingRead {
		List<Reading> read() throws DeviceException, InterruptedException;
	}
}
