package machi.operation.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.runtime.DeviceStatus;
import machi.operation.LiveDevice;
import machi.operation.LiveValue;
import machi.operation.plan.RegisteredDevice;
import machi.quantity.text.LocalizedText;

/**
 * The newest value of every point. Written by the session's listener, read by anybody without locks. A reading that is older
 * than the one shown does not replace it. Holds values only for points that a found device declares, so that nothing a device
 * sends can fill the memory.
 */
public final class LiveBoard {

	/** A value with when it came in, and the newest that can be trusted, which may be null. */
	private record Cell(Reading reading, Reading trusted, Instant received) {

		static Cell of(Reading reading, Instant received) {
			return new Cell(reading, isTrusted(reading.quality()) ? reading : null, received);
		}

		/** Whichever is newer; a doubtful one does not make the trusted one forgotten. */
		Cell then(Cell now) {
			if (now.reading().time().isBefore(reading.time())) {
				return this;
			}
			return now.trusted() != null ? now : new Cell(now.reading(), trusted, now.received());
		}
	}

	/** Where a device is. */
	private record Place(String connection, String address) {
	}

	private static final class Shown {
		private final DeviceStatus status;
		private final Map<String, Cell> cells;

		Shown(DeviceStatus status, Map<String, Cell> cells) {
			this.status = status;
			this.cells = cells;
		}
	}

	private final Map<Place, Shown> found = new ConcurrentHashMap<>();
	private volatile Map<Place, RegisteredDevice> byPlace = Map.of();
	private volatile Map<String, RegisteredDevice> byId = Map.of();

	/** The registered devices are these from now on; values of connections that are gone are forgotten. */
	public void register(Collection<RegisteredDevice> devices, Collection<String> connections) {
		var places = new LinkedHashMap<Place, RegisteredDevice>();
		var ids = new LinkedHashMap<String, RegisteredDevice>();
		for (var device : devices) {
			places.put(new Place(device.connection(), device.address()), device);
			ids.put(device.id(), device);
		}
		byPlace = places;
		byId = ids;
		found.keySet().removeIf(place -> !connections.contains(place.connection()));
	}

	/** A device was found or has changed. */
	public void show(DeviceStatus status) {
		found.compute(new Place(status.connection(), status.device().address()),
				(place, before) -> new Shown(status, before == null ? new ConcurrentHashMap<>() : before.cells));
	}

	/** Takes a reading in if its device declares the point. */
	public void show(String connection, Reading reading, Instant received) {
		var device = found.get(new Place(connection, reading.device()));
		if (device != null && device.status.device().point(reading.point()).isPresent()) {
			device.cells.merge(reading.point(), Cell.of(reading, received), Cell::then);
		}
	}

	public Optional<RegisteredDevice> registered(String connection, String address) {
		return Optional.ofNullable(byPlace.get(new Place(connection, address)));
	}

	public Optional<RegisteredDevice> registered(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** Found and registered devices, by connection and address. */
	public List<LiveDevice> devices() {
		var devices = new ArrayList<LiveDevice>();
		var registered = byPlace;
		found.forEach((place, shown) -> devices.add(device(place, registered.get(place), Optional.of(shown.status))));
		registered.forEach((place, device) -> {
			if (!found.containsKey(place)) {
				devices.add(device(place, device, Optional.empty()));
			}
		});
		devices.sort(Comparator.comparing(LiveDevice::connection).thenComparing(LiveDevice::address));
		return devices;
	}

	/** A registered device. */
	public Optional<LiveDevice> device(String id) {
		return registered(id).map(device -> {
			var place = new Place(device.connection(), device.address());
			return device(place, device, Optional.ofNullable(found.get(place)).map(shown -> shown.status));
		});
	}

	private static LiveDevice device(Place place, RegisteredDevice registered, Optional<DeviceStatus> status) {
		var title = registered != null ? registered.title()
				: status.map(shown -> shown.device().title()).orElse(LocalizedText.same(place.address()));
		var kind = registered != null && registered.kind() != DeviceKind.OTHER ? registered.kind()
				: status.map(shown -> shown.device().kind()).orElse(DeviceKind.OTHER);
		return new LiveDevice(place.connection(), place.address(), Optional.ofNullable(registered).map(RegisteredDevice::id), title, kind, status);
	}

	/** The points of a device with their newest values; empty while it has not been found. */
	public List<LiveValue> values(String connection, String address) {
		var shown = found.get(new Place(connection, address));
		return shown == null ? List.of() : shown.status.device().points().stream().map(point -> value(point, shown.cells.get(point.id()))).toList();
	}

	/** The newest value of a point of a registered device; empty when the device has not been found or lacks the point. */
	public Optional<LiveValue> value(String id, String point) {
		return registered(id).map(device -> found.get(new Place(device.connection(), device.address())))
				.flatMap(shown -> shown.status.device().point(point).map(known -> value(known, shown.cells.get(point))));
	}

	private static LiveValue value(Point point, Cell cell) {
		return new LiveValue(point, Optional.ofNullable(cell).map(Cell::reading), Optional.ofNullable(cell).map(Cell::trusted),
				Optional.ofNullable(cell).map(Cell::received));
	}

	/** Whether a value is one to act on: it can be trusted and came in lately. */
	public static boolean isFresh(LiveValue value, Instant now, Duration stale) {
		return value.reading().filter(reading -> isTrusted(reading.quality())).isPresent()
				&& value.received().filter(received -> !received.plus(stale).isBefore(now)).isPresent();
	}

	/** Whether alarms and control may use a value of this quality. */
	public static boolean isTrusted(ReadingQuality quality) {
		return quality == ReadingQuality.GOOD || quality == ReadingQuality.ESTIMATED;
	}
}
