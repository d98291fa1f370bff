package machi.telemetry.reading;

/**
 * Names a point in the store.
 *
 * @param device id of the device in the program
 * @param point  id of the point within the device
 */
public record PointKey(String device, String point) implements Comparable<PointKey> {

	private static final int LONGEST = 200;

	/** @throws IllegalArgumentException when a part is blank or longer than 200 characters */
	public PointKey {
		if (device.isBlank() || point.isBlank() || device.length() > LONGEST || point.length() > LONGEST) {
			throw new IllegalArgumentException("point " + device + " " + point);
		}
	}

	@Override
	public int compareTo(PointKey other) {
		int byDevice = device.compareTo(other.device);
		return byDevice != 0 ? byDevice : point.compareTo(other.point);
	}
}
