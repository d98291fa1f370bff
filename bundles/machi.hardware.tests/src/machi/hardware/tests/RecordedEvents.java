package machi.hardware.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;

/** Keeps what a connection tells, and lets a test wait for it. */
public final class RecordedEvents implements ConnectionEvents {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	/** A flood of nonsense does not fill the memory. */
	private static final int MOST_PROBLEMS = 1000;

	/** A point of a device. */
	private record Place(String device, String point) {
	}

	private final List<Reading> readings = new ArrayList<>();
	private final Map<Place, Reading> latest = new ConcurrentHashMap<>();
	private final List<Device> found = new ArrayList<>();
	private final Map<String, Device> devices = new ConcurrentHashMap<>();
	private final List<String> gone = new ArrayList<>();
	private final List<DeviceException> losses = new ArrayList<>();
	private final List<DeviceException> problems = new ArrayList<>();

	@Override
	public synchronized void readings(List<Reading> news) {
		readings.addAll(news);
		news.forEach(reading -> latest.put(new Place(reading.device(), reading.point()), reading));
	}

	@Override
	public synchronized void deviceFound(Device device) {
		found.add(device);
		devices.put(device.address(), device);
	}

	@Override
	public synchronized void deviceGone(String address) {
		gone.add(address);
		devices.remove(address);
	}

	@Override
	public synchronized void lost(DeviceException reason) {
		losses.add(reason);
	}

	@Override
	public synchronized void problem(DeviceException problem) {
		if (problems.size() < MOST_PROBLEMS) {
			problems.add(problem);
		}
	}

	/** All readings, in the order in which they came. */
	public synchronized List<Reading> readings() {
		return List.copyOf(readings);
	}

	/** Readings of a point, in the order in which they came. */
	public synchronized List<Reading> of(String device, String point) {
		return readings.stream().filter(reading -> reading.device().equals(device) && reading.point().equals(point)).toList();
	}

	/** The newest reading of a point. */
	public Optional<Reading> last(String device, String point) {
		return Optional.ofNullable(latest.get(new Place(device, point)));
	}

	/** The value of the newest reading of a point. */
	public Optional<Double> value(String device, String point) {
		return last(device, point).map(Reading::value);
	}

	/** Every device that was found, in this order, again where it was found again. */
	public synchronized List<Device> found() {
		return List.copyOf(found);
	}

	/** The devices that are there, by their addresses. */
	public Map<String, Device> devices() {
		return Map.copyOf(devices);
	}

	/** Addresses of the devices that went. */
	public synchronized List<String> gone() {
		return List.copyOf(gone);
	}

	public synchronized List<DeviceException> losses() {
		return List.copyOf(losses);
	}

	/** The first problems. */
	public synchronized List<DeviceException> problems() {
		return List.copyOf(problems);
	}

	/** Losses, then problems. */
	public synchronized List<DeviceException> told() {
		var told = new ArrayList<>(losses);
		told.addAll(problems);
		return told;
	}

	/** English texts of losses and problems. */
	public List<String> texts() {
		return told().stream().map(problem -> problem.reason().english()).toList();
	}

	/** Waits until something is so; fails with all that was told when it never is. */
	public void await(String what, BooleanSupplier condition) throws InterruptedException {
		await(what, condition, this::toString);
	}

	/** Waits until something is so that no connection tells. */
	public static void until(String what, BooleanSupplier condition) throws InterruptedException {
		await(what, condition, () -> "");
	}

	private static void await(String what, BooleanSupplier condition, Supplier<String> soFar) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("waited in vain for: " + what + " " + soFar.get());
			}
			Thread.sleep(10);
		}
	}

	/** Waits until a list holds enough, and returns it. */
	public <T> List<T> await(Supplier<List<T>> list, Predicate<List<T>> enough) throws InterruptedException {
		var seen = new AtomicReference<List<T>>(List.of());
		await("enough in a list", () -> {
			seen.set(list.get());
			return enough.test(seen.get());
		});
		return seen.get();
	}

	/** Waits for a device. */
	public Device awaitDevice(String address) throws InterruptedException {
		await(address + " is found", () -> devices.containsKey(address));
		return devices.get(address);
	}

	/** Waits until the newest value of a point is so. */
	public void awaitValue(String device, String point, DoublePredicate wanted) throws InterruptedException {
		await(device + " " + point + " is as wanted", () -> value(device, point).filter(wanted::test).isPresent());
	}

	@Override
	public synchronized String toString() {
		return "devices " + devices.keySet() + ", latest " + latest.values() + ", gone " + gone + ", losses " + losses + ", problems " + problems;
	}
}
