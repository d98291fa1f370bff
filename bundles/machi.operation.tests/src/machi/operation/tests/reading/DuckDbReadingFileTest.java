package machi.operation.tests.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.process.tests.TestProgram;
import machi.quantity.Unit;
import machi.telemetry.SeriesException;
import machi.telemetry.duckdb.DuckDbReadingStores;
import machi.telemetry.reading.CounterEnergy;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.HalfHours;
import machi.telemetry.reading.ReadingRun;
import machi.telemetry.reading.ReadingStore;

/** What the embedded store does with its file. */
class DuckDbReadingFileTest {

	private static final int KILLS = 8;
	private static final TestProgram APPEND_LOOP = new TestProgram(AppendLoop.class,
			List.of(DuckDbReadingStores.class, ReadingStore.class, Unit.class, DuckDBDriver.class),
			List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
	private static final Instant APRIL = ReadingStoreContract.APRIL;

	@TempDir
	Path program;

	private ReadingStore open() throws SeriesException {
		return new DuckDbReadingStores().open(program, Map.of());
	}

	private Path file() {
		return program.resolve("operation/readings.duckdb");
	}

	@Test
	void noAcknowledgedReadingIsLostHoweverOftenTheProcessIsKilled(@TempDir Path outputs) throws Exception {
		var random = new Random(5);
		var acknowledged = new TreeSet<Integer>();
		int next = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			var output = outputs.resolve("output-" + kill);
			var process = APPEND_LOOP.start(output, program.toString(), Integer.toString(next));
			try {
				awaitLines(process, output, 1 + random.nextInt(12));
				Thread.sleep(random.nextInt(60));
			} finally {
				process.destroyForcibly();
			}
			assertTrue(process.waitFor(60, TimeUnit.SECONDS));
			lines(output).forEach(line -> acknowledged.add(Integer.valueOf(line)));
			next = acknowledged.last() + 1;
			check(acknowledged);
		}
	}

	private void check(TreeSet<Integer> acknowledged) throws SeriesException {
		try (var store = open()) {
			var kept = store.readings(AppendLoop.METER, Instant.MIN, Instant.MAX);
			var there = kept.stream().collect(Collectors.toSet());
			for (int batch : acknowledged) {
				assertTrue(there.containsAll(AppendLoop.batch(batch)), "batch " + batch);
			}
			assertEquals(0, kept.size() % AppendLoop.BATCH, "half a batch");
			assertEquals(kept.size(), store.points().getFirst().readings());
			var stretch = HalfHours.between(APRIL, APRIL.plus(Duration.ofDays(20)));
			assertEquals(CounterEnergy.of(ReadingRun.of(kept), stretch, CounterLimits.UNKNOWN),
					store.energy(AppendLoop.METER, APRIL, APRIL.plus(Duration.ofDays(20)), CounterLimits.UNKNOWN));
		}
	}

	/** Complete lines that are numbers; the last may have been cut off. */
	private static List<String> lines(Path output) throws IOException {
		var text = Files.readString(output);
		return text.substring(0, text.lastIndexOf('\n') + 1).lines().filter(line -> line.matches("\\d+")).toList();
	}

	private static void awaitLines(Process process, Path output, int count) throws Exception {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (lines(output).size() < count) {
			assertTrue(process.isAlive() && System.nanoTime() < end, () -> "the child said " + output);
			Thread.sleep(5);
		}
	}

	@Test
	void anotherProcessThatHasTheFileOpenIsNamed(@TempDir Path outputs) throws Exception {
		var output = outputs.resolve("output");
		var process = APPEND_LOOP.start(output, program.toString(), "0");
		try {
			awaitLines(process, output, 1);
			var reason = assertThrows(SeriesException.class, this::open).reason();
			assertTrue(reason.english().contains("open in another process, number " + process.pid()), reason.english());
			assertTrue(reason.in(Locale.JAPANESE).contains("別のプロセス"), reason.in(Locale.JAPANESE));
		} finally {
			process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
		}
	}

	@Test
	void inOneProcessAProgramCanBeOpenedTwiceAndIsOneStore() throws Exception {
		var stores = new DuckDbReadingStores();
		var one = stores.open(program, Map.of());
		try (var other = stores.open(program, Map.of())) {
			one.append(AppendLoop.batch(0));
			one.close();
			assertThrows(IllegalStateException.class, one::points);
			assertEquals(AppendLoop.BATCH, other.points().getFirst().readings());
			other.append(AppendLoop.batch(3));
			assertEquals(2 * AppendLoop.BATCH, other.points().getFirst().readings());
		}
	}

	@Test
	void aDamagedFileIsNamedAndStaysAsItIs() throws Exception {
		try (var store = open()) {
			store.append(AppendLoop.batch(0));
		}
		var whole = Files.readAllBytes(file());
		for (var damage : List.of(Arrays.copyOf(whole, whole.length / 2), "no database".getBytes(), overwritten(whole))) {
			Files.write(file(), damage);
			var reason = assertThrows(SeriesException.class, () -> {
				try (var store = open()) {
					store.readings(AppendLoop.METER, Instant.MIN, Instant.MAX);
				}
			}).reason();
			assertTrue(reason.english().contains("operation/readings.duckdb"), reason.english());
			assertTrue(reason.in(Locale.JAPANESE).contains("operation/readings.duckdb"), reason.in(Locale.JAPANESE));
			assertTrue(!reason.english().contains(program.toString()), reason.english());
			assertArrayEquals(damage, Files.readAllBytes(file()));
		}
		Files.write(file(), whole);
		try (var store = open()) {
			assertEquals(AppendLoop.batch(0), store.readings(AppendLoop.METER, Instant.MIN, Instant.MAX));
		}
	}

	private static byte[] overwritten(byte[] whole) {
		var damaged = whole.clone();
		Arrays.fill(damaged, 4096, Math.min(whole.length, 300_000), (byte) 0x5A);
		return damaged;
	}

	@Test
	void aLogThatEndsInTheMiddleOfATransactionLosesOnlyThat(@TempDir Path outputs) throws Exception {
		var output = outputs.resolve("output");
		var process = APPEND_LOOP.start(output, program.toString(), "0");
		try {
			awaitLines(process, output, 4);
		} finally {
			process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
		}
		var log = program.resolve("operation/readings.duckdb.wal");
		try (var channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
			channel.truncate(channel.size() - 3);
		}
		try (var store = open()) {
			long kept = store.points().getFirst().readings();
			assertTrue(kept >= AppendLoop.BATCH && kept % AppendLoop.BATCH == 0, kept + " readings");
		}
	}

	@Test
	void tablesOfALaterReleaseAreLeftAlone() throws Exception {
		open().close();
		try (var connection = new DuckDBDriver().connect("jdbc:duckdb:" + file(), new Properties());
				var statement = connection.createStatement()) {
			statement.execute("UPDATE schema_version SET version = 99");
		}
		var reason = assertThrows(SeriesException.class, this::open).reason();
		assertTrue(reason.english().contains("later release (version 99"), reason.english());
	}

	@Test
	void aProgramThatDoesNotExistGetsNoStore() {
		var nowhere = program.resolve("nowhere");
		assertThrows(SeriesException.class, () -> new DuckDbReadingStores().open(nowhere, Map.of()));
		assertTrue(Files.notExists(nowhere));
	}
}
