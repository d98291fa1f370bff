package machi.operation.tests.reading;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import machi.quantity.time.Quality;
import machi.telemetry.duckdb.DuckDbReadingStores;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.StoredReading;

/**
 * A program of its own that appends batches until it is killed, and prints the number of each that the store acknowledged.
 * Every third batch comes before the one before it, so that half-hours are made anew.
 */
final class AppendLoop {

	static final PointKey METER = new PointKey("meter", "energy");
	static final int BATCH = 500;
	private static final Instant START = ReadingStoreContract.APRIL;

	private AppendLoop() {
	}

	/** @param arguments the program's folder and the number of the first batch */
	public static void main(String[] arguments) throws Exception {
		try (var store = new DuckDbReadingStores().open(Path.of(arguments[0]), Map.of())) {
			for (int i = Integer.parseInt(arguments[1]);; i++) {
				store.append(batch(i));
				System.out.println(i);
				System.out.flush();
				store.energy(METER, START, START.plusSeconds(i * BATCH * 10L), CounterLimits.UNKNOWN);
			}
		}
	}

	/** Readings ten seconds apart. */
	static List<StoredReading> batch(int number) {
		int place = switch (number % 3) {
		case 1 -> number + 1;
		case 2 -> number - 1;
		default -> number;
		};
		var readings = new ArrayList<StoredReading>();
		for (int i = 0; i < BATCH; i++) {
			long index = (long) place * BATCH + i;
			readings.add(new StoredReading(METER, START.plusSeconds(index * 10), index * 0.01, Quality.GOOD));
		}
		return readings;
	}
}
