package machi.sweep.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.calculation.Calculator;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.process.tests.TestProgram;
import machi.quantity.text.LocalizedText;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.ParetoFront;
import machi.sweep.Sampling;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepPlan;
import machi.sweep.SweepRequest;
import machi.sweep.file.SweepTables;
import machi.sweep.local.LocalSweepRunner;

class LocalSweepTest {

	private static final List<Class<?>> LIBRARIES = List.of(LocalSweepRunner.class, SweepRequest.class, Calculator.class,
			LocalizedText.class);

	private final List<LocalizedText> notices = new ArrayList<>();
	private final LocalSweepRunner runner = new LocalSweepRunner(List.of(new Trial()));

	@TempDir
	private Path folder;

	private SweepOutcome run(SweepRequest request) throws SweepException, CalculationException, IOException {
		return runner.run(request, SweepMonitor.of(CalculationMonitor.NONE, notices::add));
	}

	@Test
	void theJournalHasTheSameBytesHoweverManyWorkersWroteIt() throws Exception {
		var one = run(SweepProgram.request(folder.resolve("one"), 5_000, 20, 1));
		var expected = Files.readAllBytes(folder.resolve("one"));
		assertEquals(5_001, Files.readAllLines(folder.resolve("one")).size());
		for (int workers : new int[] { 2, 7 }) {
			var many = run(SweepProgram.request(folder.resolve("many" + workers), 5_000, 20, workers));
			assertArrayEquals(expected, Files.readAllBytes(folder.resolve("many" + workers)));
			assertEquals(one.front(), many.front());
			assertEquals(one.sample(), many.sample());
		}
	}

	@Test
	void theFrontOfTheOutcomeIsThatOfAllResults() throws Exception {
		var request = SweepProgram.request(folder.resolve("journal"), 1_500, 0, 2);
		var outcome = run(request);
		assertEquals(1_500, outcome.sample().size());
		assertEquals(ParetoFront.of(request.plan().objectives(), outcome.sample()), outcome.front());
		assertTrue(outcome.front().size() > 10, outcome.front().size() + " designs on the front");
	}

	@Test
	void aDesignThatFailsIsAResultAndTheOthersAreEvaluated() throws Exception {
		var levels = new Levels.Listed(List.of(new Level.Choice("sound"), new Level.Choice("broken")));
		var plan = Trial.plan(new Sampling.Grid(), levels);
		var request = new SweepRequest(plan, Trial.ID, Trial.problem(0), folder.resolve("journal"), 2, Map.of());
		var outcome = run(request);
		assertEquals(2, outcome.failed());
		assertEquals("壊れて\nいます: \\", outcome.sample().get(1).result().failure().orElseThrow().japanese());
		assertEquals(outcome.sample(), run(request).sample(), "failures come back from the journal as they were");
		var csv = new StringWriter();
		SweepTables.writeCsv(plan, new Trial().vocabulary(), request.journal(), csv, Locale.ENGLISH);
		assertEquals(List.of("Design,Ex [kW],y,Nearness [m],Distance [km],slope,Failure", "0,0,sound,0.0,1.0,,", "1,0,broken,,,,It is\tbroken: \\",
				"2,1,sound,1.0,0.0,0.0,", "3,1,broken,,,,It is\tbroken: \\"), csv.toString().lines().toList());
		var table = SweepTables.table("all", LocalizedText.same("all"), plan, new Trial().vocabulary(), outcome.sample());
		assertEquals("1", table.number("3", "parameter.x").orElseThrow().toPlainString());
	}

	@Test
	void aSweepThatIsCancelledStopsWithinASecondAndGoesOnLater() throws Exception {
		run(SweepProgram.request(folder.resolve("whole"), 400, 5_000, 2));
		var cancelled = new AtomicBoolean();
		var monitor = new CalculationMonitor() {
			@Override
			public void progress(double done) {
				cancelled.compareAndSet(false, done > 0.2);
			}

			@Override
			public boolean isCancelled() {
				return cancelled.get();
			}
		};
		var request = SweepProgram.request(folder.resolve("part"), 400, 5_000, 2);
		assertThrows(CancellationException.class, () -> runner.run(request, SweepMonitor.of(monitor, notices::add)));
		long written = Files.readAllLines(folder.resolve("part")).size() - 1L;
		assertTrue(written >= 80 && written < 400, written + " designs were done");
		assertEquals(written, run(request).restored());
		assertArrayEquals(Files.readAllBytes(folder.resolve("whole")), Files.readAllBytes(folder.resolve("part")));
	}

	@Test
	void anEvaluatorThatNeverEndsDoesNotKeepACancelledSweep() {
		var request = SweepProgram.request(folder.resolve("journal"), 10, 60_000_000, 2);
		long start = System.nanoTime();
		var monitor = new CalculationMonitor() {
			@Override
			public void progress(double done) {
				// it never does
			}

			@Override
			public boolean isCancelled() {
				return System.nanoTime() - start > Duration.ofMillis(300).toNanos();
			}
		};
		assertThrows(CancellationException.class, () -> runner.run(request, SweepMonitor.of(monitor, notices::add)));
		// one design alone would take a minute
		assertTrue(System.nanoTime() - start < Duration.ofSeconds(30).toNanos());
	}

	@Test
	void aProcessKilledMidwayIsContinuedWithNothingLostOrDouble() throws Exception {
		run(SweepProgram.request(folder.resolve("whole"), 3_000, 300, 2));
		var journal = folder.resolve("killed");
		var child = new TestProgram(SweepProgram.class, LIBRARIES, List.of("-Xmx64m")).start(folder.resolve("output"),
				journal.toString(), "3000", "300");
		long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
		while (lines(journal) < 500 && child.isAlive() && System.nanoTime() < end) {
			TimeUnit.MILLISECONDS.sleep(5);
		}
		child.destroyForcibly();
		assertTrue(child.waitFor(10, TimeUnit.SECONDS));
		long written = lines(journal) - 1;
		assertTrue(written > 400 && written < 3_000, () -> written + " designs were done; " + text(folder.resolve("output")));
		assertEquals(written, run(SweepProgram.request(journal, 3_000, 300, 2)).restored());
		assertArrayEquals(Files.readAllBytes(folder.resolve("whole")), Files.readAllBytes(journal));
		assertEquals(1, notices.size());
		assertTrue(notices.getFirst().english().contains("of 3,000 designs are in the journal already"));
	}

	private static long lines(Path file) throws IOException {
		if (!Files.exists(file)) {
			return 0;
		}
		try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
			return lines.count();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}

	/** Held in memory, a million designs and results would take some 150 MB. */
	@Test
	void aMillionDesignsNeedNoMoreMemoryThanAFew() throws Exception {
		var child = new TestProgram(SweepProgram.class, LIBRARIES, List.of("-Xmx40m", "-XX:+UseSerialGC")).start(folder.resolve("output"),
				folder.resolve("journal").toString(), "1000000", "0");
		assertTrue(child.waitFor(120, TimeUnit.SECONDS), "it takes too long");
		assertEquals(0, child.exitValue(), () -> text(folder.resolve("output")));
		assertTrue(text(folder.resolve("output")).startsWith("1000000 designs"), text(folder.resolve("output")));
		assertEquals(1_000_001, lines(folder.resolve("journal")));
	}

	@Test
	void aJournalTornAnywhereInItsLastLinesIsContinued() throws Exception {
		var whole = folder.resolve("whole");
		run(SweepProgram.request(whole, 12, 0, 1));
		var bytes = Files.readAllBytes(whole);
		var torn = folder.resolve("torn");
		for (int length = bytes.length; length >= 0; length -= length > bytes.length - 150 ? 1 : 37) {
			Files.write(torn, Arrays.copyOf(bytes, length));
			run(SweepProgram.request(torn, 12, 0, 2));
			assertArrayEquals(bytes, Files.readAllBytes(torn), "cut to " + length + " bytes");
		}
	}

	@Test
	void whatFollowsADamagedLineIsComputedAgain() throws Exception {
		var whole = folder.resolve("whole");
		run(SweepProgram.request(whole, 40, 0, 1));
		var lines = new ArrayList<>(Files.readAllLines(whole));
		lines.set(11, lines.get(11).replaceFirst("\t0\\.", "\t1."));
		Files.write(folder.resolve("changed"), lines);
		assertEquals(10, run(SweepProgram.request(folder.resolve("changed"), 40, 0, 1)).restored());
		assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(folder.resolve("changed")));
	}

	@Test
	void theJournalOfAnotherSweepIsRefusedAndKept() throws Exception {
		var journal = folder.resolve("journal");
		run(SweepProgram.request(journal, 40, 0, 1));
		var before = Files.readAllBytes(journal);
		assertRefused("belongs to another plan", SweepProgram.request(journal, 41, 0, 1));
		assertRefused("belongs to another state of the program", SweepProgram.request(journal, 40, 1, 1));
		assertArrayEquals(before, Files.readAllBytes(journal));
	}

	@Test
	void aFileThatIsNoJournalIsRefusedAndKept() throws Exception {
		var report = folder.resolve("report.csv");
		for (var content : List.of("name,value\n1,2\n", "no line end", "machi sweep 9 plan=\t00000000\n", "\0\0\0\0")) {
			Files.writeString(report, content);
			assertRefused("is no journal of a sweep that this version can read", SweepProgram.request(report, 40, 0, 1));
			assertEquals(content, Files.readString(report));
		}
	}

	@Test
	void aJournalThatIsBeingWrittenIsRefused() throws Exception {
		var journal = folder.resolve("journal");
		try (var channel = FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				var lock = channel.lock()) {
			assertTrue(lock.isValid());
			assertRefused("is being written by another sweep", SweepProgram.request(journal, 40, 0, 1));
		}
	}

	@Test
	void whatTheEvaluatorRefusesIsToldBeforeAnythingIsWritten() {
		var plan = Trial.plan(new Sampling.Grid(), 3);
		var wrong = new SweepPlan("", plan.sampling(), plan.parameters().subList(1, 2), plan.objectives(), List.of());
		var request = new SweepRequest(wrong, Trial.ID, Trial.problem(0), folder.resolve("journal"), 1, Map.of());
		assertThrows(CalculationException.class, () -> run(request));
		assertTrue(Files.notExists(request.journal()));
		assertRefused("There is no evaluator wind; installed are: trial",
				new SweepRequest(plan, "wind", Trial.problem(0), folder.resolve("journal"), 1, Map.of()));
	}

	private void assertRefused(String expected, SweepRequest request) {
		var refused = assertThrows(SweepException.class, () -> run(request));
		assertTrue(refused.getMessage().contains(expected), refused.getMessage());
	}
}
