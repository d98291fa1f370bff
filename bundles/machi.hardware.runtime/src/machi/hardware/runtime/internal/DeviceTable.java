package machi.hardware.runtime.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.hardware.Device;
import machi.hardware.Point;
import machi.hardware.runtime.DeviceStatus;
import machi.quantity.text.LocalizedText;

/** The devices of one connection, also those of earlier openings. Guarded by the connection's monitor. */
final class DeviceTable {

	private static final class Entry {
		private Device device;
		private final Map<String, Point> points = new HashMap<>();
		private boolean present;
		private boolean reachable;
		private LocalizedText message = LocalizedText.EMPTY;
		private Optional<Instant> lastReading = Optional.empty();
		private Optional<Duration> period = Optional.empty();
		private long answered;
	}

	private final String connection;
	private final Limits limits;
	private final Dispatcher dispatcher;
	private final Map<String, Entry> entries = new TreeMap<>();
	private int points;

	DeviceTable(String connection, Limits limits, Dispatcher dispatcher) {
		this.connection = connection;
		this.limits = limits;
		this.dispatcher = dispatcher;
	}

	/** Takes in a device as it is now; false when there are too many devices or points already. */
	boolean found(Device device) {
		var entry = entries.get(device.address());
		int before = entry == null ? 0 : entry.device.points().size();
		if (entry == null && entries.size() >= limits.devices() || points - before + device.points().size() > limits.points()) {
			return false;
		}
		if (entry == null) {
			entry = new Entry();
			entries.put(device.address(), entry);
		}
		points += device.points().size() - before;
		entry.device = device;
		entry.points.clear();
		for (var point : device.points()) {
			entry.points.put(point.id(), point);
		}
		entry.present = true;
		tell(entry);
		return true;
	}

	/** A device has left; it stays known. */
	void gone(String address, LocalizedText message) {
		var entry = entries.get(address);
		if (entry != null && (entry.present || entry.reachable)) {
			entry.present = false;
			entry.reachable = false;
			entry.message = message;
			tell(entry);
		}
	}

	/** It has delivered readings. */
	void delivered(String address, long now) {
		var entry = entries.get(address);
		if (entry != null) {
			entry.period = entry.lastReading.isEmpty() ? entry.period : Optional.of(Duration.ofNanos(now - entry.answered));
			entry.answered = now;
			entry.lastReading = Optional.of(Instant.now());
			answered(address);
		}
	}

	/** It has answered, if only that it has nothing to say. */
	void answered(String address) {
		var entry = entries.get(address);
		if (entry != null && !entry.reachable) {
			entry.reachable = true;
			entry.message = LocalizedText.EMPTY;
			tell(entry);
		}
	}

	void failed(String address, LocalizedText message) {
		var entry = entries.get(address);
		if (entry != null && (entry.reachable || !entry.message.equals(message))) {
			entry.reachable = false;
			entry.message = message;
			tell(entry);
		}
	}

	/** No device can be reached any more. */
	void allFailed(LocalizedText message) {
		entries.keySet().forEach(address -> failed(address, message));
	}

	Optional<Device> device(String address) {
		return Optional.ofNullable(entries.get(address)).map(entry -> entry.device);
	}

	Optional<Point> point(String address, String id) {
		return Optional.ofNullable(entries.get(address)).map(entry -> entry.points.get(id));
	}

	boolean isPresent(String address) {
		var entry = entries.get(address);
		return entry != null && entry.present;
	}

	/** Whether some device that was known is not there, or none was ever found. */
	boolean isIncomplete() {
		return entries.isEmpty() || entries.values().stream().anyMatch(entry -> !entry.present);
	}

	List<Device> present() {
		return entries.values().stream().filter(entry -> entry.present).map(entry -> entry.device).toList();
	}

	List<DeviceStatus> statuses() {
		return entries.values().stream().map(this::status).toList();
	}

	private DeviceStatus status(Entry entry) {
		return new DeviceStatus(connection, entry.device, entry.present, entry.reachable, entry.message, entry.lastReading,
				entry.period);
	}

	private void tell(Entry entry) {
		dispatcher.deviceChanged(status(entry));
	}
}
