package machi.simulation.tests.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.process.tests.TestProgram;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.Quality;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;
import machi.telemetry.SeriesException;
import machi.telemetry.SeriesHeader;
import machi.telemetry.SeriesStore;
import machi.telemetry.StoredSeries;
import machi.telemetry.duckdb.DuckDbSeriesStores;

class SeriesStoreTest {

	private static final Instant IMPORTED = Instant.parse("2026-04-01T01:02:03.456789Z");
	private static final TimeGrid YEAR = TimeGrid.of(new FiscalYear(2025), TimeGrid.HALF_HOUR);
	private static final TimeGrid DAY = TimeGrid.between(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 2), TimeGrid.HALF_HOUR);

	@TempDir
	Path program;

	private SeriesStore open() throws SeriesException {
		return new DuckDbSeriesStores().open(program);
	}

	private static SeriesHeader header(String id) {
		return new SeriesHeader(id, "Meter of " + id, "2025年度.csv", IMPORTED);
	}

	private static TimeSeries random(TimeGrid grid, long seed) {
		var random = new SplittableRandom(seed);
		var values = new double[grid.count()];
		var quality = new byte[grid.count()];
		for (int i = 0; i < values.length; i++) {
			quality[i] = (byte) random.nextInt(Quality.values().length);
			values[i] = quality[i] == Quality.MISSING.ordinal() ? Double.NaN : random.nextDouble(-1e6, 1e6);
		}
		values[0] = Double.MIN_VALUE;
		quality[0] = 0;
		return new TimeSeries(grid, Unit.of("kWh"), TimeSeries.Kind.SUM, values, quality);
	}

	private Path file(String name) {
		return program.resolve("series").resolve(name);
	}

	@Test
	void whatIsPutComesBackBitByBit() throws Exception {
		var series = random(YEAR, 1);
		try (var store = open()) {
			assertTrue(store.list().series().isEmpty());
			assertEquals(Optional.empty(), store.get("west"));
			store.put(header("west"), series);
			assertEquals(Optional.of(new StoredSeries(header("west"), series)), store.get("west"));
		}
		try (var again = open()) {
			var info = again.list().series().getFirst();
			assertEquals(header("west"), info.header());
			assertEquals(YEAR, info.grid());
			assertEquals("kWh", info.unit().symbol());
			assertEquals(TimeSeries.Kind.SUM, info.kind());
			var back = again.get("west").orElseThrow().series();
			assertEquals(series, back);
			assertTrue(series.gaps() > 3000);
			assertEquals(Double.MIN_VALUE, back.values()[0]);
		}
	}

	@Test
	void otherGridsKindsAndUnitsComeBackToo() throws Exception {
		var grids = List.of(new TimeGrid(Instant.parse("1969-12-31T23:59:59.000001Z"), Duration.ofSeconds(7), 5,
				ZoneId.of("UTC")),
				new TimeGrid(Instant.parse("2025-03-30T00:00:00Z"), Duration.ofHours(1), 3, ZoneId.of("Europe/Berlin")),
				new TimeGrid(Instant.EPOCH, Duration.ofDays(1), 1, ZoneId.of("+09:00")));
		try (var store = open()) {
			for (int i = 0; i < grids.size(); i++) {
				var values = new double[grids.get(i).count()];
				values[0] = Double.NEGATIVE_INFINITY;
				var series = TimeSeries.of(grids.get(i), Unit.of("円/kWh"), TimeSeries.Kind.values()[i], values);
				store.put(header("s" + i), series);
				var back = store.get("s" + i).orElseThrow().series();
				assertEquals(series, back);
				assertEquals("円/kWh", back.unit().symbol());
			}
			var empty = TimeSeries.of(new TimeGrid(Instant.EPOCH, TimeGrid.HALF_HOUR, 0, TimeGrid.JAPAN), Unit.ONE,
					TimeSeries.Kind.MEAN,
					new double[0]);
			store.put(header("empty"), empty);
			assertEquals(empty, store.get("empty").orElseThrow().series());
		}
	}

	/** The day of 2 April 2025 in Japan; a stretch that begins between two steps leaves the begun one out. */
	@Test
	void stretchOfTimeGivesTheStepsThatBeginInIt() throws Exception {
		var series = random(YEAR, 2);
		try (var store = open()) {
			store.put(header("west"), series);
			var part = store
					.get("west", Instant.parse("2025-04-01T15:00:00Z"), Instant.parse("2025-04-02T15:00:00Z"))
					.orElseThrow().series();
			assertEquals(48, part.grid().count());
			assertEquals(Instant.parse("2025-04-01T15:00:00Z"), part.grid().start());
			for (int i = 0; i < 48; i++) {
				assertEquals(series.values()[48 + i], part.values()[i]);
				assertEquals(series.quality()[48 + i], part.quality()[i]);
			}
			var between = store
					.get("west", Instant.parse("2025-04-01T15:00:01Z"), Instant.parse("2025-04-01T16:00:01Z"))
					.orElseThrow().series();
			assertEquals(Instant.parse("2025-04-01T15:30:00Z"), between.grid().start());
			assertEquals(2, between.grid().count());
			assertEquals(0, store.get("west", Instant.MIN, Instant.EPOCH).orElseThrow().series().grid().count());
			assertEquals(0, store.get("west", Instant.MAX, Instant.MIN).orElseThrow().series().grid().count());
		}
	}

	@Test
	void seriesIsReplacedAndDeleted() throws Exception {
		try (var store = open()) {
			store.put(header("west"), random(YEAR, 3));
			store.put(header("west"), random(DAY, 4));
			assertEquals(random(DAY, 4), store.get("west").orElseThrow().series());
			assertEquals(1, store.list().series().size());
			assertTrue(store.delete("west"));
			assertFalse(store.delete("west"));
			assertEquals(Optional.empty(), store.get("west"));
		}
		try (Stream<Path> left = Files.list(program.resolve("series"))) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void anyIdGetsAFileOfItsOwnInsideTheFolder() throws Exception {
		var ids = List.of("A", "a", "../../outside", "c:\\x", "con", "CON", "com1", "西小学校 太陽光", "a'b\"c", "x*?[a]",
				"%41", "\u0001\n", ".", "..",
				"é", "e\u0301", "x".repeat(200), "x".repeat(199) + "y", "漢".repeat(200), " ");
		try (var store = open()) {
			assertThrows(IllegalArgumentException.class, () -> header(" "));
			int kept = 0;
			for (var id : ids.subList(0, ids.size() - 1)) {
				store.put(new SeriesHeader(id, id, id, IMPORTED), random(DAY, kept++));
			}
			for (int i = 0; i < kept; i++) {
				var back = store.get(ids.get(i)).orElseThrow();
				assertEquals(ids.get(i), back.header().title());
				assertEquals(random(DAY, i), back.series(), ids.get(i));
			}
			var listing = store.list();
			assertEquals(List.of(), listing.problems());
			assertEquals(kept, listing.series().size());
		}
		try (Stream<Path> files = Files.list(program.resolve("series"))) {
			var names = files.map(file -> file.getFileName().toString()).toList();
			assertEquals(ids.size() - 1, names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count());
			assertTrue(names.stream().allMatch(name -> name.length() <= 130 && !name.matches("(?i)(con|com1)\\..*")),
					names::toString);
		}
		try (Stream<Path> files = Files.list(program)) {
			assertEquals(1, files.count(), "only the folder series");
		}
	}

	@Test
	void folderNameMayHoldAnything() throws Exception {
		program = Files.createDirectories(program.resolve("town's [plan] 100% *?".replace("?", "")));
		try (var store = open()) {
			store.put(header("west"), random(DAY, 5));
			assertEquals(random(DAY, 5), store.get("west").orElseThrow().series());
			assertEquals(1, store.list().series().size());
		}
	}

	@Test
	void damagedFilesAreNamedAndTheOthersLoad() throws Exception {
		try (var store = open()) {
			for (var id : List.of("good", "cut", "empty", "text", "foreign", "moved", "deleted")) {
				store.put(header(id), random(DAY, 6));
			}
			var bytes = Files.readAllBytes(file("cut.parquet"));
			Files.write(file("cut.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
			Files.write(file("empty.parquet"), new byte[0]);
			Files.writeString(file("text.parquet"), "begins,value\n2025-04-01,3\n");
			writeForeign(file("foreign.parquet"));
			Files.move(file("moved.parquet"), file("elsewhere.parquet"));
			Files.delete(file("deleted.parquet"));
			var listing = store.list();
			assertEquals(List.of("good"), listing.series().stream().map(info -> info.header().id()).toList());
			assertEquals(
					List.of("series/cut.parquet", "series/elsewhere.parquet", "series/empty.parquet",
							"series/foreign.parquet", "series/text.parquet"),
					listing.problems().stream().map(problem -> problem.file()).toList());
			for (var problem : listing.problems()) {
				assertTrue(problem.message().english().startsWith(problem.file() + " is no readable series"),
						problem.message()::english);
				assertTrue(problem.message().japanese().startsWith(problem.file() + " は"));
				assertFalse(problem.message().english().contains(program.toString()), problem.message()::english);
			}
			assertEquals(random(DAY, 6), store.get("good").orElseThrow().series());
			var refused = assertThrows(SeriesException.class, () -> store.get("cut"));
			assertTrue(refused.reason().in(Locale.JAPANESE).contains("cut.parquet"));
			assertTrue(store.delete("cut"), "a damaged series can be deleted");
			store.put(header("text"), random(DAY, 7));
			assertEquals(random(DAY, 7), store.get("text").orElseThrow().series());
		}
	}

	private static void writeForeign(Path file) throws Exception {
		try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
				var statement = connection.createStatement()) {
			Files.delete(file);
			statement.execute("COPY (SELECT 1 AS value) TO '" + file + "' (FORMAT parquet)");
		}
	}

	/** Bytes that a bad disk changed: refused, or read as a series of the right shape; never a crash or another exception. */
	@Test
	void flippedBytesNeverCrash() throws Exception {
		var random = new SplittableRandom(99);
		try (var store = open()) {
			store.put(header("west"), random(DAY, 8));
			var good = Files.readAllBytes(file("west.parquet"));
			int refused = 0;
			for (int run = 0; run < 150; run++) {
				var bytes = good.clone();
				for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
					bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
				}
				Files.write(file("west.parquet"), bytes);
				try {
					var info = store.list();
					assertEquals(1, info.series().size() + info.problems().size());
					assertTrue(store.get("west").orElseThrow().series().values().length <= 1_000);
				} catch (SeriesException damaged) {
					refused++;
				}
			}
			assertTrue(refused > 50, "of 150: " + refused);
		}
	}

	@Test
	void manyReadersReadWhileOneWrites() throws Exception {
		try (var store = open(); var threads = Executors.newFixedThreadPool(4)) {
			store.put(header("west"), random(DAY, 0));
			var readers = new ArrayList<Callable<Integer>>();
			for (int reader = 0; reader < 3; reader++) {
				readers.add(() -> {
					int seen = 0;
					for (int i = 0; i < 40; i++) {
						var series = store.get("west").orElseThrow();
						seen += series.header().importedAt().equals(IMPORTED) && series.series().gaps() > 0 ? 1 : 0;
					}
					return seen;
				});
			}
			readers.add(() -> {
				for (int version = 0; version < 20; version++) {
					store.put(header("west"), random(DAY, version));
				}
				return 40;
			});
			for (var done : threads.invokeAll(readers)) {
				assertEquals(40, done.get());
			}
			assertEquals(random(DAY, 19), store.get("west").orElseThrow().series());
		}
	}

	@Test
	void closedStoreSaysSo() throws Exception {
		var store = open();
		store.put(header("west"), random(DAY, 9));
		store.close();
		store.close();
		assertThrows(IllegalStateException.class, () -> store.get("west"));
		var none = assertThrows(SeriesException.class, () -> new DuckDbSeriesStores().open(program.resolve("nowhere")));
		assertFalse(none.reason().equals(LocalizedText.EMPTY));
	}

	@Test
	void seriesThatCannotBeWrittenIsRefusedByName() throws Exception {
		Files.writeString(program.resolve("series"), "a file where the folder should be");
		try (var store = open()) {
			var refused = assertThrows(SeriesException.class, () -> store.put(header("west"), random(DAY, 1)));
			assertTrue(refused.reason().english().contains("series/west.parquet"), refused.reason()::english);
		}
	}

	/** A kill at any moment leaves the old series or the new one, and at most files that nobody reads. */
	@Test
	void killedProcessLeavesAWholeSeries() throws Exception {
		var random = new SplittableRandom(4);
		var output = program.resolve("output.txt");
		var saveLoop = new TestProgram(SaveSeriesLoop.class,
				List.of(DuckDbSeriesStores.class, SeriesStore.class, TimeGrid.class, DuckDBDriver.class),
				List.of("-Xmx200m", "--enable-native-access=ALL-UNNAMED"));
		for (int kill = 0; kill < 4; kill++) {
			var process = saveLoop.start(output, program.toString());
			try {
				while (Files.size(output) == 0) {
					assertTrue(process.isAlive(), () -> "ended: " + read(output));
					Thread.sleep(2);
				}
				Thread.sleep(random.nextInt(150));
			} finally {
				process.destroyForcibly().waitFor();
			}
			int reported = Integer.parseInt(Files.readAllLines(output).getLast());
			try (var store = open()) {
				assertEquals(List.of(), store.list().problems());
				var back = store.get("site").orElseThrow();
				int version = (int) back.series().values()[0];
				assertTrue(version == reported || version == reported + 1, reported + " reported, found " + version);
				assertEquals("v" + version, back.header().title());
				assertTrue(Arrays.stream(back.series().values()).allMatch(value -> value == version));
			}
			Files.delete(output);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException unreadable) {
			return unreadable.toString();
		}
	}
}
