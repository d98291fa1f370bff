package machi.hardware.conformance.tests;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import machi.hardware.Access;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.DeviceException.Kind;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.peer.Disturbance;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Asks the pretended battery, but for one fault rightly. */
final class PretendedConnection implements DeviceConnection {

	private static final LocalizedText TITLE = LocalizedText.of("Battery", "蓄電池");
	private static final Duration SAMPLING = Duration.ofMillis(200);
	private static final AtomicInteger ADDRESSES = new AtomicInteger();

	private final PretendedSite site;
	private final Fault fault;
	private final ConnectionEvents events;
	private final String text;
	private final List<Object> leaked;
	private final CountDownLatch closed = new CountDownLatch(1);
	private final Thread sender;
	private int reads;

	PretendedConnection(PretendedSite site, Fault fault, ConnectionEvents events, String text, List<Object> leaked) {
		this.site = site;
		this.fault = fault;
		this.events = events;
		this.text = text;
		this.leaked = leaked;
		this.sender = Thread.ofPlatform().daemon().name("pretended").start(this::send);
	}

	/** What it sends by itself. */
	private void send() {
		try {
			while (!closed.await(site.disturbance() == Disturbance.FLOOD ? 1 : 50, TimeUnit.MILLISECONDS)) {
				if (site.disturbance() == Disturbance.FLOOD || fault == Fault.SENDS_WHEN_CLOSED) {
					events.readings(List.of(Reading.good("1", "power", Instant.now(), site.power())));
				}
				if (site.disturbance() == Disturbance.FLOOD && fault == Fault.FLOOD_GROWS && leaked.size() < 300) {
					leaked.add(new byte[1 << 20]);
				}
			}
			for (int i = 0; i < 50 && fault == Fault.SENDS_WHEN_CLOSED; i++) {
				Thread.sleep(50);
				events.readings(List.of(Reading.good("1", "power", Instant.now(), site.power())));
			}
		} catch (InterruptedException told) {
			Thread.currentThread().interrupt();
		}
	}

	private Device device() {
		var unit = Unit.of("kW");
		double most = fault == Fault.COMMAND_WITHOUT_RANGE || fault == Fault.RANGE_OF_COMMANDS_IS_NONE ? Double.POSITIVE_INFINITY : 5;
		var sampling = fault == Fault.ASKS_TOO_OFTEN ? Duration.ofMillis(1) : SAMPLING;
		var points = new ArrayList<>(List.of(Point.measurement("power", TITLE, PointRole.STORAGE_POWER, "kW", -5, 5, sampling),
				Point.measurement("charged", TITLE, PointRole.ENERGY_CHARGED, "kWh", 0, 1e6, SAMPLING),
				Point.state("state", TITLE, PointRole.OPERATION, Map.of(0, TITLE, 1, TITLE), SAMPLING), new Point("set", TITLE,
						PointKind.COMMAND, PointRole.STORAGE_POWER_COMMAND, unit, -5, most, Access.WRITE, Duration.ZERO, Map.of())));
		if (fault == Fault.ROLE_TWICE) {
			points.add(Point.measurement("again", TITLE, PointRole.STORAGE_POWER, "kW", -5, 5, SAMPLING));
		}
		var address = fault == Fault.ADDRESS_CHANGES ? "" + ADDRESSES.incrementAndGet() : "1";
		return new Device(address, TITLE, DeviceKind.BATTERY, "", "", "", "1", points);
	}

	@Override
	public List<Device> discover() throws DeviceException, InterruptedException {
		undisturbed();
		return switch (fault) {
		case FINDS_NOTHING -> List.of();
		case FINDS_ONE_TWICE -> List.of(device(), device());
		default -> List.of(device());
		};
	}

	private void undisturbed() throws DeviceException, InterruptedException {
		switch (site.disturbance()) {
		case NONE, FLOOD -> {
			if (fault == Fault.STAYS_AWAY && site.wasDisturbed()) {
				throw PretendedAdapter.failure(Kind.TIMEOUT, "still away", "応答がありません");
			}
		}
		case SILENT -> silence();
		case SLOW -> {
			if (closed.await(10, TimeUnit.SECONDS)) {
				throw PretendedAdapter.failure(Kind.UNREACHABLE, "closed", "切断されました");
			}
		}
		case GARBAGE -> {
			if (fault != Fault.GARBAGE_BECOMES_READINGS) {
				throw PretendedAdapter.failure(Kind.PROTOCOL, "garbage", "不正な応答です");
			}
		}
		case TRUNCATED -> {
			if (fault == Fault.OVERFLOWS_THE_STACK) {
				overflow(0);
			}
			throw PretendedAdapter.failure(Kind.PROTOCOL, "truncated", "応答が途切れました");
		}
		case GONE -> throw PretendedAdapter.failure(Kind.UNREACHABLE, "gone", "応答がありません");
		}
	}

	private static int overflow(int depth) {
		return overflow(depth + 1) + 1;
	}

	private void silence() throws DeviceException, InterruptedException {
		if (fault == Fault.THROWS_WHEN_SILENT) {
			throw new IllegalStateException("no answer");
		}
		if (fault == Fault.HANGS_FOR_EVER || fault == Fault.READS_ON_WHEN_CLOSED) {
			while (site.disturbance() == Disturbance.SILENT) {
				Thread.onSpinWait();
			}
		}
		closed.await();
		throw PretendedAdapter.failure(Kind.UNREACHABLE, "closed", "切断されました");
	}

	@Override
	public List<Reading> read(Device device, List<Point> points) throws DeviceException, InterruptedException {
		undisturbed();
		reads++;
		var readings = new ArrayList<Reading>();
		for (var point : points) {
			if (fault != Fault.LEAVES_A_POINT_OUT || !point.id().equals("charged")) {
				readings.add(reading(device, point));
			}
		}
		return fault == Fault.READS_NULL ? null : readings;
	}

	private Reading reading(Device device, Point point) {
		var address = fault == Fault.ANOTHER_DEVICE ? "2" : device.address();
		var now = Instant.now();
		var time = switch (fault) {
		case TIME_AHEAD -> now.plusSeconds(3600);
		case TIME_GOES_BACK -> now.minusSeconds(reads * 60L);
		default -> now;
		};
		return Reading.good(address, point.id(), time, value(point));
	}

	private double value(Point point) {
		boolean garbage = site.disturbance() == Disturbance.GARBAGE;
		return switch (point.id()) {
		case "power" -> garbage || fault == Fault.OUT_OF_RANGE ? 77 : fault == Fault.WATTS_FOR_KILOWATTS ? 1500 : site.power();
		case "charged" -> fault == Fault.COUNTER_GOES_BACK ? 1000 - reads : site.charged();
		default -> fault == Fault.UNKNOWN_STATE ? 7 : 1;
		};
	}

	@Override
	public CommandOutcome execute(Device device, Command command) throws DeviceException {
		switch (fault) {
		case FAILS_TO_COMMAND:
			throw PretendedAdapter.failure(Kind.TIMEOUT, "no answer", "応答がありません");
		case REFUSES_ALL:
			return CommandOutcome.refused(LocalizedText.of("no", "できません"));
		case ACKNOWLEDGES_AND_DOES_NOTHING:
			return CommandOutcome.acknowledged();
		default:
			site.command(command.value());
			return CommandOutcome.acknowledged();
		}
	}

	@Override
	public void close() {
		if (closed.getCount() == 0 && fault == Fault.CANNOT_BE_CLOSED_TWICE) {
			throw new IllegalStateException("closed before");
		}
		closed.countDown();
		if (fault == Fault.SENDS_WHEN_CLOSED) {
			return;
		}
		try {
			sender.join();
		} catch (InterruptedException told) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public String toString() {
		return "battery" + text;
	}
}
