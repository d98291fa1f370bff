package machi.hardware.mqtt.points;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.quantity.text.LocalizedText;

/**
 * The devices that have been seen, and their newest readings. It takes so many and no more, so that nobody can fill the
 * memory by inventing names. Callable from any thread.
 */
public final class DeviceBook {

	private static final int MOST_DEVICES = 10_000;
	private static final int MOST_POINTS = 200_000;
	private static final int MOST_POINTS_OF_DEVICE = 2_000;
	private static final int LONGEST_NAME = 200;

	private final ConnectionEvents events;
	private final Map<String, Entry> entries = new TreeMap<>();
	private int points;
	private boolean fullTold;
	private long lastNews;

	/** @param events are told of devices that are new, changed or gone */
	public DeviceBook(ConnectionEvents events) {
		this.events = events;
	}

	private static final class Entry {
		private Device device;
		private Set<String> ids;
		private final Map<String, Reading> latest = new LinkedHashMap<>();

		private Entry(Device device) {
			set(device);
		}

		private void set(Device next) {
			device = next;
			ids = next.points().stream().map(Point::id).collect(Collectors.toUnmodifiableSet());
			latest.keySet().retainAll(ids);
		}
	}

	/** Whether a name may be that of a device or point. */
	public static boolean isName(String text) {
		return !text.isBlank() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
	}

	/** The device, if it has been seen and has not left. */
	public synchronized Optional<Device> device(String address) {
		return Optional.ofNullable(entries.get(address)).map(entry -> entry.device);
	}

	/** All devices that are there now. */
	public synchronized List<Device> devices() {
		return entries.values().stream().map(entry -> entry.device).toList();
	}

	/** Nanoseconds since the last device or point was new; empty before the first. */
	public synchronized OptionalLong quietFor() {
		return entries.isEmpty() ? OptionalLong.empty() : OptionalLong.of(System.nanoTime() - lastNews);
	}

	/**
	 * Adds points to a device, which is made when it is new; tells of it when something changed.
	 *
	 * @return whether the device has all these points now
	 */
	public boolean add(String address, Collection<Point> more) {
		Device told = null;
		synchronized (this) {
			var entry = entries.get(address);
			var known = entry == null ? Set.<String>of() : entry.ids;
			var added = new LinkedHashMap<String, Point>();
			more.stream().filter(point -> !known.contains(point.id())).forEach(point -> added.putIfAbsent(point.id(), point));
			if (entry != null && added.isEmpty()) {
				return true;
			}
			if (!room(entry == null, known.size() + added.size(), known.size())) {
				return false;
			}
			var all = new ArrayList<Point>(entry == null ? List.of() : entry.device.points());
			all.addAll(added.values());
			told = put(address, all);
		}
		events.deviceFound(told);
		return true;
	}

	/** Replaces the points of a device by those that it has just declared; its readings are kept. */
	public boolean declare(String address, Collection<Point> all) {
		Device told = null;
		synchronized (this) {
			var entry = entries.get(address);
			int before = entry == null ? 0 : entry.device.points().size();
			if (!room(entry == null, all.size(), before)) {
				return false;
			}
			if (entry != null && entry.device.points().equals(List.copyOf(all))) {
				return true;
			}
			told = put(address, new ArrayList<>(all));
		}
		events.deviceFound(told);
		return true;
	}

	private boolean room(boolean newDevice, int size, int before) {
		boolean full = newDevice && entries.size() >= MOST_DEVICES || size > MOST_POINTS_OF_DEVICE
				|| points + size - before > MOST_POINTS;
		if (full && !fullTold) {
			fullTold = true;
			events.problem(new DeviceException(DeviceException.Kind.PROTOCOL, LocalizedText.of(
					"There are more devices or points than are taken (" + MOST_DEVICES + " devices, " + MOST_POINTS_OF_DEVICE
							+ " points of one, " + MOST_POINTS + " in all); the others are left out. Make the topics narrower.",
					"デバイスまたは点が上限(デバイス " + MOST_DEVICES + "、1台あたり " + MOST_POINTS_OF_DEVICE + " 点、合計 "
							+ MOST_POINTS + " 点)を超えたため、残りは取り込みません。トピックの範囲を狭めてください。")));
		}
		return !full;
	}

	private Device put(String address, List<Point> all) {
		var entry = entries.get(address);
		points += all.size() - (entry == null ? 0 : entry.device.points().size());
		var kind = RoleNames.kindOf(all.stream().map(Point::role).toList());
		var device = new Device(address, LocalizedText.same(address), kind, "", "", "", address, all);
		if (entry == null) {
			entries.put(address, new Entry(device));
		} else {
			entry.set(device);
		}
		lastNews = System.nanoTime();
		return device;
	}

	/** The device has left; it is forgotten and told. */
	public void gone(String address) {
		synchronized (this) {
			var entry = entries.remove(address);
			if (entry == null) {
				return;
			}
			points -= entry.device.points().size();
		}
		events.deviceGone(address);
	}

	/** Passes readings of known points on, and keeps the newest. */
	public void readings(List<Reading> readings) {
		if (readings.isEmpty()) {
			return;
		}
		synchronized (this) {
			for (var reading : readings) {
				var entry = entries.get(reading.device());
				if (entry != null) {
					entry.latest.merge(reading.point(), reading, (old, now) -> now.time().isBefore(old.time()) ? old : now);
				}
			}
		}
		events.readings(readings);
	}

	/** The newest readings of points, as far as there are any. */
	public synchronized List<Reading> latest(String address, List<Point> wanted) {
		var entry = entries.get(address);
		return entry == null ? List.of()
				: wanted.stream().map(point -> entry.latest.get(point.id())).filter(reading -> reading != null).toList();
	}
}
