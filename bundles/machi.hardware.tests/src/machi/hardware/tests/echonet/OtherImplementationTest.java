package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.echonetlite.EchonetLiteAdapter;
import machi.hardware.echonetlite.peer.HousesSimulator;
import machi.hardware.tests.RecordedEvents;

/**
 * Adapter and simulated houses against {@code echonet-lite} of npm, an implementation by others. Runs where node is installed
 * and the environment variable MACHI_ECHONET_NODE_MODULES names a folder node_modules with the packages echonet-lite and
 * date-utils.
 */
class OtherImplementationTest {

	private static final String VARIABLE = "MACHI_ECHONET_NODE_MODULES";
	private static final String CONTROLLER = "127.0.0.31";
	private static final String DEVICE = "127.0.0.32";
	private static final int FIRST_PORT = 20_000;
	private static final int PORTS = 20_000;

	@TempDir
	private Path folder;
	private Process process;
	private BufferedReader output;
	private final RecordedEvents events = new RecordedEvents();

	@BeforeEach
	void look() throws IOException {
		var modules = System.getenv(VARIABLE);
		assumeTrue(modules != null && Files.isDirectory(Path.of(modules, "echonet-lite")),
				"environment variable " + VARIABLE + " names no folder with the npm package echonet-lite");
		for (var script : List.of("device.js", "controller.js", "loopback.js")) {
			try (var stream = OtherImplementationTest.class.getResourceAsStream(script)) {
				Files.copy(stream, folder.resolve(script));
			}
		}
	}

	@AfterEach
	void stop() throws InterruptedException {
		if (process != null) {
			process.destroy();
			process.waitFor();
		}
	}

	private void start(String script, String address, int port) throws IOException {
		var builder = new ProcessBuilder("node", folder.resolve(script).toString(), address, String.valueOf(port));
		builder.environment().put("NODE_PATH", System.getenv(VARIABLE));
		builder.redirectErrorStream(true);
		process = builder.start();
		output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
		line(text -> text.equals("ready"));
	}

	private void say(String text) throws IOException {
		process.outputWriter(StandardCharsets.UTF_8).append(text).append('\n').flush();
	}

	private String line(Predicate<String> wanted) throws IOException {
		var seen = new ArrayList<String>();
		for (var line = output.readLine(); line != null; line = output.readLine()) {
			if (wanted.test(line)) {
				return line;
			}
			seen.add(line);
		}
		throw new AssertionError("the other side ended: " + seen);
	}

	/** All nodes have one port on addresses of their own, as in a house. */
	private static int freePort() throws IOException {
		for (int port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
			try (var one = new DatagramSocket(new InetSocketAddress("127.0.0.1", port));
					var other = new DatagramSocket(new InetSocketAddress(DEVICE, port))) {
				if (one.isBound() && other.isBound()) {
					return port;
				}
			} catch (IOException taken) {
				// the next one
			}
		}
		throw new IOException("no free port");
	}

	@Test
	void devicesOfTheOtherImplementationAreFoundReadAndSwitched() throws Exception {
		int port = freePort();
		start("device.js", DEVICE, port);
		var adapter = new EchonetLiteAdapter();
		var settings = Map.of("nodes", DEVICE + ":" + port, "port", String.valueOf(port), "discoverySeconds", "60");
		try (var connection = adapter.open(Settings.of(adapter.descriptor().settings(), settings), events)) {
			var devices = connection.discover().stream().collect(Collectors.toMap(Device::kind, device -> device));
			var light = devices.get(DeviceKind.LIGHTING);
			assertEquals(2, devices.size(), events.told().toString());
			assertEquals("INTEROP-0001", light.serialNumber());
			assertEquals("000077", light.manufacturer());
			assertEquals(0x31, connection.read(light, List.of(light.point("80").orElseThrow())).getFirst().value());
			var on = new Command("on", light.address(), light.point(PointRole.SWITCH_COMMAND).orElseThrow().id(), 1,
					Instant.now(), Duration.ZERO);
			assertEquals(CommandOutcome.State.ACKNOWLEDGED, connection.execute(light, on).state());
			assertEquals(0x30, connection.read(light, List.of(light.point("80").orElseThrow())).getFirst().value());
			var dimmed = connection.execute(light, new Command("dim", light.address(), "B0", 80, Instant.now(), Duration.ZERO));
			assertEquals(CommandOutcome.State.REFUSED, dimmed.state(), "acknowledged, but not taken over");
			var battery = devices.get(DeviceKind.BATTERY);
			var values = connection.read(battery, battery.points().stream().filter(Point::isPolled).toList()).stream()
					.collect(Collectors.toMap(Reading::point, Reading::value));
			assertEquals(Map.of("80", 48.0, "88", 0.0, "CF", 67.0, "D3", 1.5, "DA", 70.0, "E4", 75.0), values);
			say("127.0.0.1");
			// 1000 W of charging
			assertEquals(-1.0, events.await(events::readings, list -> !list.isEmpty()).getFirst().value());
		}
	}

	@Test
	void theOtherImplementationReadsAndSwitchesASimulatedHouse() throws Exception {
		int port = freePort();
		var simulator = new HousesSimulator();
		var settings = Map.of("address", "127.0.0.41", "port", String.valueOf(port), "hour", "12");
		try (var house = simulator.start(Settings.of(simulator.settings(), settings))) {
			var nodes = house.adapterSettings().get("nodes").split(", ");
			assertEquals(4, nodes.length);
			var conditioner = nodes[0].split(":")[0];
			start("controller.js", CONTROLLER, port);
			say(conditioner + " 0ef001 62 d6");
			assertTrue(line(text -> text.contains("\"d6\"")).contains("02027901027d01"));
			say(conditioner + " 027901 62 e8");
			assertTrue(line(text -> text.contains(" 027901 ")).endsWith(" 72 {\"e8\":\"1388\"}"));
			say(conditioner + " 027d01 61 da 42");
			assertTrue(line(text -> text.contains(" 027d01 71 ")).contains("da"));
			say(conditioner + " 027d01 62 da");
			assertTrue(line(text -> text.contains(" 027d01 72 ")).endsWith("{\"da\":\"42\"}"));
			say(conditioner + " 027d01 62 f0");
			line(text -> text.contains(" 027d01 52 "));
		}
	}
}
