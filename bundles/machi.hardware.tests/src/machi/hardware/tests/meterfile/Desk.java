package machi.hardware.tests.meterfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.Settings;
import machi.hardware.meterfile.MeterFileAdapter;

/** An open drop folder, a clock that the test moves, and all that the connection tells. */
final class Desk implements ConnectionEvents, AutoCloseable {

	static final String POINT = "0600001234567890123456";

	final Path folder;
	final List<Reading> readings = new ArrayList<>();
	final Map<String, Device> devices = new LinkedHashMap<>();
	final List<DeviceException> problems = new ArrayList<>();
	private final DeviceConnection connection;
	private Instant now = Instant.now();

	Desk(Path folder, Map<String, String> more) throws DeviceException, InterruptedException {
		this.folder = folder;
		var texts = new HashMap<>(Map.of("folder", folder.toString(), "settle", "5", "readingsPerSecond", "100000"));
		texts.putAll(more);
		var adapter = new MeterFileAdapter((InstantSource) () -> now);
		connection = adapter.open(Settings.of(adapter.descriptor().settings(), texts), this);
		connection.discover().forEach(device -> devices.put(device.address(), device));
	}

	/** Looks at the folder twice, so that files which have settled meanwhile are read. */
	Desk work() throws DeviceException, InterruptedException {
		look();
		now = now.plus(Duration.ofSeconds(6));
		look();
		return this;
	}

	/** Looks at the folder and tells how many files are waiting, done, failed, and values handed over. */
	List<Double> look() throws DeviceException, InterruptedException {
		var device = devices.get("folder");
		return connection.read(device, device.points()).stream().map(Reading::value).toList();
	}

	void pass(Duration time) {
		now = now.plus(time);
	}

	Desk put(String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
		return this;
	}

	TreeSet<String> names(String below) throws IOException {
		try (var list = Files.list(folder.resolve(below))) {
			var names = new TreeSet<String>();
			list.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".")).forEach(names::add);
			return names;
		}
	}

	String report(String name) throws IOException {
		return Files.readString(folder.resolve("failed").resolve(name + ".txt"));
	}

	DeviceConnection connection() {
		return connection;
	}

	@Override
	public void readings(List<Reading> delivered) {
		for (var reading : delivered) {
			if (!devices.containsKey(reading.device()) || devices.get(reading.device()).point(reading.point()).isEmpty()) {
				throw new AssertionError("a reading of an unknown point: " + reading);
			}
		}
		readings.addAll(delivered);
	}

	@Override
	public void deviceFound(Device device) {
		devices.put(device.address(), device);
	}

	@Override
	public void deviceGone(String address) {
		throw new AssertionError("meters do not leave");
	}

	@Override
	public void lost(DeviceException reason) {
		throw new AssertionError(reason);
	}

	@Override
	public void problem(DeviceException problem) {
		problems.add(problem);
	}

	@Override
	public void close() {
		connection.close();
	}
}
