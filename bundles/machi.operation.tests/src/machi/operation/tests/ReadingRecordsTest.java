package machi.operation.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import machi.quantity.time.Quality;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.StoredReading;

class ReadingRecordsTest {

	private static final PointKey KEY = new PointKey("meter-1", "energy");

	@Test
	void aReadingWithoutAValueMustSaySo() {
		assertEquals(Quality.MISSING, new StoredReading(KEY, Instant.EPOCH, Double.NaN, Quality.MISSING).quality());
		assertThrows(IllegalArgumentException.class, () -> new StoredReading(KEY, Instant.EPOCH, Double.NaN, Quality.GOOD));
		assertThrows(IllegalArgumentException.class, () -> new StoredReading(KEY, Instant.EPOCH, 1, Quality.MISSING));
		assertThrows(IllegalArgumentException.class,
				() -> new StoredReading(KEY, Instant.EPOCH, Double.NEGATIVE_INFINITY, Quality.GOOD));
	}

	@Test
	void pointsAndCountersThatCannotBeAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new PointKey(" ", "energy"));
		assertThrows(IllegalArgumentException.class, () -> new PointKey("x".repeat(201), "energy"));
		assertThrows(IllegalArgumentException.class, () -> new CounterLimits(0, 1));
		assertThrows(IllegalArgumentException.class, () -> new CounterLimits(1, Double.NaN));
	}
}
