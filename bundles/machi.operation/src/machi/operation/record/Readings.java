package machi.operation.record;

import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.quantity.time.Quality;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.PointMeaning;
import machi.telemetry.reading.StoredReading;

/** Turns readings of devices into those of the store. */
public final class Readings {

	private Readings() {
	}

	/** @param device id in the program */
	public static StoredReading stored(String device, Reading reading) {
		return new StoredReading(new PointKey(device, reading.point()), reading.time(), reading.value(), quality(reading.quality()));
	}

	/** @param device id in the program */
	public static PointMeaning meaning(String device, Point point) {
		return new PointMeaning(new PointKey(device, point.id()), point.role().name(), point.unit().symbol());
	}

	private static Quality quality(ReadingQuality quality) {
		return switch (quality) {
		case GOOD -> Quality.GOOD;
		case ESTIMATED -> Quality.ESTIMATED;
		case DOUBTFUL -> Quality.SUSPECT;
		case NO_VALUE -> Quality.MISSING;
		};
	}
}
