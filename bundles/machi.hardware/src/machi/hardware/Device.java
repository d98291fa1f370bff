package machi.hardware;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.text.LocalizedText;

/**
 * A device as an adapter found it.
 *
 * @param address      stable within its connection, for example {@code 3} (unit) or {@code 192.168.1.20/027d01}
 * @param title        what to call it when a person has not named it
 * @param manufacturer as the device says; may be empty
 * @param model        as the device says; may be empty
 * @param serialNumber as the device says; may be empty
 * @param line         devices of one line share a wire and are asked one after another; others side by side
 * @param points       all that can be read or commanded
 */
public record Device(String address, LocalizedText title, DeviceKind kind, String manufacturer, String model,
		String serialNumber, String line, List<Point> points) {

	/** @throws IllegalArgumentException when the address is blank or two points have one id */
	public Device {
		Objects.requireNonNull(title);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(manufacturer);
		Objects.requireNonNull(model);
		Objects.requireNonNull(serialNumber);
		Objects.requireNonNull(line);
		points = List.copyOf(points);
		if (address.isBlank()) {
			throw new IllegalArgumentException("a device without an address");
		}
		var ids = new HashSet<String>();
		for (var point : points) {
			if (!ids.add(point.id())) {
				throw new IllegalArgumentException("device " + address + ": point " + point.id() + " is declared twice");
			}
		}
	}

	/** The point of an id, if the device has it. */
	public Optional<Point> point(String id) {
		return points.stream().filter(point -> point.id().equals(id)).findFirst();
	}

	/** The first point of a role, if the device has one. */
	public Optional<Point> point(PointRole role) {
		return points.stream().filter(point -> point.role() == role).findFirst();
	}
}
