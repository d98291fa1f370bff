package machi.hardware.tests.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import machi.hardware.Access;
import machi.hardware.AdapterDescriptor;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.HardwareAdapter;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.Timing;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** An adapter whose every step a test can replace. All its instances share what they count. */
final class FakeAdapter implements Supplier<HardwareAdapter> {

	interface Opening {
		void run(Settings settings, ConnectionEvents events) throws DeviceException, InterruptedException;
	}

	interface Reader {
		List<Reading> read(Device device, List<Point> points) throws DeviceException, InterruptedException;
	}

	interface Executor {
		CommandOutcome execute(Device device, Command command) throws DeviceException, InterruptedException;
	}

	interface Discovery {
		List<Device> discover() throws DeviceException, InterruptedException;
	}

	static final Timing TIMING = new Timing(Duration.ofSeconds(30), Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(400));

	final String id;
	final AtomicInteger instances = new AtomicInteger();
	final AtomicInteger openings = new AtomicInteger();
	final AtomicInteger closings = new AtomicInteger();
	final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();
	final List<ConnectionEvents> events = new CopyOnWriteArrayList<>();
	volatile Timing timing = TIMING;
	volatile List<Setting> settings = List.of();
	volatile Opening opening = (given, told) -> {
	};
	volatile Discovery discovery = List::of;
	volatile Reader reader = FakeAdapter::ones;
	volatile Executor executor = (device, command) -> CommandOutcome.acknowledged();
	volatile Runnable closing = () -> {
	};

	FakeAdapter(String id) {
		this.id = id;
	}

	FakeAdapter with(Device... devices) {
		var found = List.of(devices);
		discovery = () -> found;
		return this;
	}

	/** A good reading of 1 for each point. */
	static List<Reading> ones(Device device, List<Point> points) {
		var readings = new ArrayList<Reading>();
		var now = Instant.now();
		points.forEach(point -> readings.add(Reading.good(device.address(), point.id(), now, 1)));
		return readings;
	}

	static Device device(String address, String line, int points, Duration sampling) {
		var all = new ArrayList<Point>();
		for (int i = 0; i < points; i++) {
			all.add(Point.measurement("p" + i, LocalizedText.same("p" + i), PointRole.POWER, "kW", 0, 10, sampling));
		}
		all.add(Point.command("limit", LocalizedText.same("limit"), PointRole.GENERATION_LIMIT_COMMAND, "kW", 0, 5));
		all.add(new Point("set", LocalizedText.same("set"), PointKind.STATE, PointRole.NONE, Unit.ONE, 0, 1, Access.READ_WRITE,
				Duration.ZERO, Map.of()));
		all.add(new Point("mode", LocalizedText.same("mode"), PointKind.STATE, PointRole.NONE, Unit.ONE, Double.NEGATIVE_INFINITY,
				Double.POSITIVE_INFINITY, Access.READ_WRITE, Duration.ZERO, Map.of(65, LocalizedText.same("A"), 66, LocalizedText.same("B"))));
		return new Device(address, LocalizedText.same(address), DeviceKind.PHOTOVOLTAIC, "", "", "", line, all);
	}

	static DeviceException failure(DeviceException.Kind kind) {
		return new DeviceException(kind, LocalizedText.of("on purpose", "わざと"));
	}

	int reads(String address) {
		return reads.computeIfAbsent(address, key -> new AtomicInteger()).get();
	}

	@Override
	public HardwareAdapter get() {
		instances.incrementAndGet();
		return new Instance();
	}

	private final class Instance implements HardwareAdapter {

		@Override
		public AdapterDescriptor descriptor() {
			return new AdapterDescriptor(id, "1", LocalizedText.same(id), LocalizedText.same(id), settings, timing);
		}

		@Override
		public DeviceConnection open(Settings given, ConnectionEvents told) throws DeviceException, InterruptedException {
			openings.incrementAndGet();
			events.add(told);
			opening.run(given, told);
			return new Open();
		}
	}

	private final class Open implements DeviceConnection {

		@Override
		public List<Device> discover() throws DeviceException, InterruptedException {
			return discovery.discover();
		}

		@Override
		public List<Reading> read(Device device, List<Point> points) throws DeviceException, InterruptedException {
			reads.computeIfAbsent(device.address(), key -> new AtomicInteger()).incrementAndGet();
			return reader.read(device, points);
		}

		@Override
		public CommandOutcome execute(Device device, Command command) throws DeviceException, InterruptedException {
			return executor.execute(device, command);
		}

		@Override
		public void close() {
			closings.incrementAndGet();
			closing.run();
		}
	}
}
