package machi.operation.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.peer.RunningPeer;
import machi.hardware.runtime.ConnectionStatus;
import machi.model.device.Connection;
import machi.model.device.InstalledDevice;
import machi.operation.ControlStatus;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.operation.Operations;
import machi.operation.live.LiveBoard;
import machi.quantity.text.LocalizedText;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;

/**
 * Runs the demonstration: starts the simulated devices, makes the program from what is discovered, releases the control of
 * the town hall, and keeps account of what it sees.
 */
public final class Demonstration implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final Duration SETTLED = Duration.ofSeconds(2);
	private static final double DRIVEN_KW = 0.1;

	private final OpenProgram program;
	private final Operations operations;
	private DemoPeers peers;
	private OperationSession session;
	private String assignment = "";
	/** Adapters by id of the connection. */
	private final Map<String, String> adapters = new HashMap<>();
	private final Set<String> live = new HashSet<>();
	private final Set<DeviceKind> driven = new HashSet<>();
	/** First value of each counter, by device and point. */
	private final Map<String, Double> counters = new HashMap<>();

	public Demonstration(OpenProgram program, Operations operations) {
		this.program = program;
		this.operations = operations;
	}

	/** @param account of the person at this computer, who is entered as operator */
	public void start(String account) throws OperationException, ProgramException, InterruptedException {
		peers = DemoPeers.start(operations.peers());
		var demo = new DemoProgram(program, account);
		session = operations.start(program);
		var townHall = new ArrayList<InstalledDevice>();
		var house = new ArrayList<InstalledDevice>();
		var polled = new ArrayList<InstalledDevice>();
		var connections = new ArrayList<Connection>();
		for (var peer : peers.all()) {
			connections.add(connect(peer));
		}
		for (int i = 0; i < connections.size(); i++) {
			var adapter = peers.all().get(i).adapter();
			for (var device : found(connections.get(i).getId())) {
				var registered = session.register(connections.get(i).getId(), device, "");
				demo.place(adapter, registered);
				if (device.points().stream().anyMatch(Point::isPolled)) {
					polled.add(registered);
				}
				demo.watch(registered, device);
				if (adapter.equals("modbus") || adapter.equals("ocpp")) {
					townHall.add(registered);
				} else if (adapter.equals("echonetlite")) {
					house.add(registered);
				}
			}
		}
		demo.sample(polled);
		assignment = demo.assignTownHall(townHall).getId();
		demo.assignHouse(house);
		program.save();
		session.release(assignment, "Released by the demonstration itself, which plays with simulated devices only (デモ自身が許可)", false);
	}

	private Connection connect(RunningPeer peer) throws OperationException {
		var title = peer.adapter();
		var connection = session.connect(title, peer.adapter(), peer.adapterSettings());
		adapters.put(connection.getId(), peer.adapter());
		return connection;
	}

	/** Waits until a connection stands and no further device has come for a moment. */
	private List<Device> found(String connection) throws OperationException, InterruptedException {
		var end = Instant.now().plus(PATIENCE);
		while (!isConnected(connection)) {
			demandInTime(end, connection);
			Thread.sleep(Duration.ofMillis(50));
		}
		ask(connection);
		var devices = devices(connection);
		var since = Instant.now();
		while (devices.isEmpty() || Instant.now().isBefore(since.plus(SETTLED))) {
			demandInTime(end, connection);
			Thread.sleep(Duration.ofMillis(50));
			var now = devices(connection);
			if (now.size() != devices.size()) {
				devices = now;
				since = Instant.now();
			}
		}
		return devices;
	}

	private void ask(String connection) throws OperationException, InterruptedException {
		try {
			session.discover(connection).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		} catch (ExecutionException failed) {
			throw failed.getCause() instanceof OperationException known ? known
					: new OperationException(LocalizedText.same(String.valueOf(failed.getCause())), failed);
		} catch (TimeoutException silent) {
			throw late(connection);
		}
	}

	private boolean isConnected(String connection) {
		return session.connections().stream().anyMatch(status -> status.connection().equals(connection) && status.state() == ConnectionStatus.State.CONNECTED);
	}

	private List<Device> devices(String connection) {
		return session.devices().stream().filter(device -> device.connection().equals(connection)).flatMap(device -> device.status().stream())
				.map(status -> status.device()).toList();
	}

	private void demandInTime(Instant end, String connection) throws OperationException {
		if (Instant.now().isAfter(end)) {
			throw late(connection);
		}
	}

	private OperationException late(String connection) {
		var adapter = adapters.get(connection);
		var why = session.connections().stream().filter(status -> status.connection().equals(connection)).map(ConnectionStatus::message).findFirst()
				.orElse(LocalizedText.EMPTY);
		return new OperationException(LocalizedText.of("No device of " + adapter + " was found in " + PATIENCE.toSeconds() + " s. " + why.english(),
				adapter + " の機器が " + PATIENCE.toSeconds() + " 秒以内に見つかりません。" + why.japanese()));
	}

	public OperationSession session() {
		return session;
	}

	/** The control of the town hall. */
	public ControlStatus control() {
		return session.control(assignment).orElseThrow();
	}

	/** Takes note of what is live and driven now. */
	public void look() {
		for (var device : session.devices()) {
			for (var value : session.values(device)) {
				var trusted = value.reading().filter(reading -> LiveBoard.isTrusted(reading.quality()));
				if (trusted.isPresent()) {
					live.add(adapters.getOrDefault(device.connection(), ""));
					if (value.point().role().isCounter()) {
						counters.putIfAbsent(device.connection() + ' ' + device.address() + ' ' + value.point().id(), trusted.get().value());
					}
				}
			}
		}
		for (var wish : control().wishes()) {
			if (wish.commandedKw().isPresent() && Math.abs(wish.commandedKw().getAsDouble()) > DRIVEN_KW) {
				session.device(wish.device()).ifPresent(device -> driven.add(device.kind()));
			}
		}
	}

	/** Adapters that have delivered values. */
	public Set<String> live() {
		return Set.copyOf(live);
	}

	/** Adapters that should. */
	public Set<String> expected() {
		return Set.copyOf(adapters.values());
	}

	/** Whether a battery, or a charger, has acknowledged a set point that is not zero. */
	public boolean isDriven(DeviceKind kind) {
		return driven.contains(kind);
	}

	public boolean isDone() {
		return live.containsAll(adapters.values()) && isDriven(DeviceKind.BATTERY) && isDriven(DeviceKind.CHARGER);
	}

	/** Energy since the first look by all counters of a role, kWh. */
	public double energyKwh(PointRole role) {
		double sum = 0;
		for (var device : session.devices()) {
			for (var value : session.values(device)) {
				var first = counters.get(device.connection() + ' ' + device.address() + ' ' + value.point().id());
				if (value.point().role() == role && first != null && value.reading().isPresent() && !Double.isNaN(value.reading().get().value())) {
					sum += Math.max(0, value.reading().get().value() - first);
				}
			}
		}
		return sum;
	}

	/** Ends the session, then the devices. */
	@Override
	public void close() {
		if (session != null) {
			session.close();
		}
		if (peers != null) {
			peers.close();
		}
	}
}
