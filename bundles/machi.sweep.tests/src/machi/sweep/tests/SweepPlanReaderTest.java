package machi.sweep.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.sweep.CapitalCost;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.Objective;
import machi.sweep.Sampling;
import machi.sweep.SweepException;
import machi.sweep.SweepParameter;
import machi.sweep.SweepPlan;
import machi.sweep.file.SweepPlanReader;
import machi.sweep.run.PlanBytes;

class SweepPlanReaderTest {

	private static final String SOUND = """
			name: 第2ゾーンの蓄電池
			sampling: {method: latin-hypercube, samples: 1000, seed: 1}
			parameters:
			  - {target: battery.capacityKwh, scope: zone-2, from: 0, to: 5000, steps: 11, unit: kWh}
			  - {target: photovoltaic.scale, values: [0.5, 1, 1.5]}
			  - {name: rule, target: strategy, scope: all, values: [self-consumption, zero-reverse-flow]}
			objectives:
			  - {name: selfSufficiency, scope: zone-2, sense: maximise}
			  - {name: costYen, sense: minimise}
			  - {name: peakImportKw}
			costs:
			  - {device: battery, yenPerKwh: 100000, lifeYears: 15}
			""";
	private static final String OBJECTIVES = "objectives: [{name: costYen, sense: minimise}]\n";

	@TempDir
	private Path folder;

	private static SweepPlan read(String text) throws SweepException {
		return SweepPlanReader.read("SWEEP.yaml", text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> problems(String text) {
		return assertThrows(SweepException.class, () -> read(text)).reasons().stream().map(LocalizedText::english).toList();
	}

	private static void assertProblem(String expected, String text) {
		var problems = problems(text);
		assertEquals(1, problems.size(), problems.toString());
		assertTrue(problems.getFirst().startsWith(expected), problems.getFirst());
	}

	@Test
	void aPlanIsReadAsItIsWritten() throws SweepException {
		var expected = new SweepPlan("第2ゾーンの蓄電池", new Sampling.LatinHypercube(1_000, 1), List.of(
				new SweepParameter("battery.capacityKwh (zone-2)", "battery.capacityKwh", "zone-2", Unit.of("kWh"),
						new Levels.Range(BigDecimal.ZERO, new BigDecimal("5000"), 11)),
				new SweepParameter("photovoltaic.scale", "photovoltaic.scale", "all", Unit.ONE,
						new Levels.Listed(List.of(new Level.Amount(0.5), new Level.Amount(1), new Level.Amount(1.5)))),
				new SweepParameter("rule", "strategy", "all", Unit.ONE,
						new Levels.Listed(List.of(new Level.Choice("self-consumption"), new Level.Choice("zero-reverse-flow"))))),
				List.of(new Objective("selfSufficiency", "zone-2", Objective.Sense.MAXIMISE),
						new Objective("costYen", "all", Objective.Sense.MINIMISE),
						new Objective("peakImportKw", "all", Objective.Sense.REPORT)),
				List.of(new CapitalCost("battery", 100_000, 0, 15)));
		assertEquals(expected, read(SOUND));
		assertEquals(expected, read("\uFEFF" + SOUND.replace("\n", "\r\n")));
	}

	@Test
	void withoutSamplingEveryCombinationIsTaken() throws SweepException {
		assertEquals(new Sampling.Grid(), read("parameters: [{target: a, values: [1, 2]}]\n" + OBJECTIVES).sampling());
	}

	@Test
	void whatIsNotYamlIsToldWithLineAndColumn() {
		assertProblem("SWEEP.yaml, line 2, column 2: this is not YAML: expected ", "name: [a\nb: c\n");
		assertProblem("SWEEP.yaml, line 2, column 1: this is not YAML: found character '\\t(TAB)'", "name: a\n\tb: c\n");
		assertProblem("SWEEP.yaml: is empty", "# nothing\n");
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		assertEquals(List.of(
				"SWEEP.yaml, line 1, column 1: unknown key colour: expected one of name, sampling, parameters, objectives, costs",
				"SWEEP.yaml, line 2, column 20: there is no method random: expected grid or latin-hypercube",
				"SWEEP.yaml, line 4, column 29: the value 1 stands here twice",
				"SWEEP.yaml, line 5, column 5: the key target is missing",
				"SWEEP.yaml, line 6, column 30: to must be above from: 9 … 3",
				"SWEEP.yaml, line 7, column 40: steps: expected a number in 2…10000000, found 1",
				"SWEEP.yaml, line 8, column 23: from: expected a number in -1000000000000000…1000000000000000, found much",
				"SWEEP.yaml, line 9, column 25: expected a list with at least one item",
				"SWEEP.yaml, line 10, column 23: either values or from, to and steps, not both",
				"SWEEP.yaml, line 11, column 5: expected a mapping with the keys name, target, scope, unit, values, from, to, steps",
				"SWEEP.yaml, line 12, column 37: there is no sense best: expected minimise, maximise or report",
				"SWEEP.yaml, line 13, column 9: the key lifeYears is missing"), problems("""
						colour: red
						sampling: {method: random}
						parameters:
						  - {target: a, values: [1, 1.0]}
						  - {values: [1]}
						  - {target: b, from: 9, to: 3, steps: 2}
						  - {target: c, from: 1, to: 3, steps: 1}
						  - {target: d, from: much, to: 3, steps: 2}
						  - {target: e, values: []}
						  - {target: f, from: 1, values: [1]}
						  - just text
						objectives: [{name: costYen, sense: best}]
						costs: [{device: battery}]
						"""));
	}

	@Test
	void aKeyOrNameGivenTwiceIsRefused() {
		assertProblem("SWEEP.yaml, line 1, column 39: the key target stands here twice",
				"parameters: [{target: a, values: [1], target: b}]\n" + OBJECTIVES);
		assertProblem("SWEEP.yaml, line 1, column 1: a occurs twice",
				"parameters: [{target: a, values: [1]}, {target: a, values: [2]}]\n" + OBJECTIVES);
	}

	@Test
	void aGridNeedsStepsAndNoMoreDesignsThanAllowed() {
		assertProblem("SWEEP.yaml, line 1, column 14: the key steps is missing",
				"parameters: [{target: a, from: 0, to: 1}]\n" + OBJECTIVES);
		assertProblem("SWEEP.yaml, line 1, column 11: The plan has more than 10,000,000 designs",
				"sampling: {method: grid}\nparameters: [{target: a, from: 0, to: 1, steps: 9999}, {target: b, from: 0, to: 1, steps: 9999}]\n"
						+ OBJECTIVES);
		assertProblem("SWEEP.yaml, line 1, column 46: samples: expected a number in 1…10000000, found 10000001",
				"sampling: {method: latin-hypercube, samples: 10000001}\nparameters: [{target: a, from: 0, to: 1}]\n" + OBJECTIVES);
	}

	@Test
	void numbersOfOtherBasesAndEndlessOnesAreRefused() {
		for (var odd : List.of("0x10", "1:30", ".inf", ".nan", "1e999999999", "~", "''", "[1]")) {
			var problems = problems("parameters: [{target: a, values: [" + odd + "]}]\n" + OBJECTIVES);
			assertTrue(problems.getFirst().startsWith("SWEEP.yaml, line 1, column 35: expected a decimal number or a text"), odd);
		}
	}

	@Test
	void filesThatAreTooLargeOrInAnotherEncodingAreRefused() throws IOException {
		var file = folder.resolve("計画.yaml");
		Files.write(file, new byte[(1 << 20) + 1]);
		var tooLarge = assertThrows(SweepException.class, () -> SweepPlanReader.read(file));
		assertEquals("計画.yaml: 1,048,577 bytes are too many for a plan: at most 1,048,576", tooLarge.getMessage());
		Files.write(file, SOUND.getBytes(Charset.forName("Shift_JIS")));
		assertEquals("計画.yaml: is not UTF-8 text",
				assertThrows(SweepException.class, () -> SweepPlanReader.read(file)).getMessage());
	}

	@Test
	void deepNestsAndLinksThatMultiplyAreRefused() {
		assertThrows(SweepException.class, () -> read("name: " + "[".repeat(100_000)));
		var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
		for (char c = 'b'; c < 'z'; c++) {
			bomb.append(c).append(": &").append(c).append(" [").append(("*" + (char) (c - 1) + ",").repeat(8)).append("]\n");
		}
		assertThrows(SweepException.class, () -> read(bomb.toString()));
		assertThrows(SweepException.class, () -> read("parameters: &p [{target: *p, values: *p}]\n" + OBJECTIVES));
	}

	@Test
	void noTextBreaksTheReader() {
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
		var sound = SOUND.getBytes(StandardCharsets.UTF_8);
		int refused = 0;
		for (int round = 0; round < 3_000; round++) {
			var bytes = Arrays.copyOf(sound, sound.length - (random.nextBoolean() ? 0 : random.nextInt(sound.length)));
			for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
				bytes[random.nextInt(bytes.length)] = (byte) "{}[]:-&*!?,'\"\n\t #x0".charAt(random.nextInt(19));
			}
			try {
				SweepPlanReader.read("SWEEP.yaml", bytes);
			} catch (SweepException expected) {
				assertTrue(expected.reasons().stream().allMatch(reason -> reason.japanese().startsWith("SWEEP.yaml")));
				refused++;
			}
		}
		assertTrue(refused > 1_000, refused + " were refused");
	}

	@Test
	void aPlanComesBackFromItsBytes() throws Exception {
		var plan = read(SOUND);
		var bytes = PlanBytes.of(plan);
		assertEquals(plan, PlanBytes.read(bytes));
		assertArrayEquals(bytes, PlanBytes.of(read(SOUND)));
		for (int length = 0; length < bytes.length; length++) {
			var cut = Arrays.copyOf(bytes, length);
			assertThrows(IOException.class, () -> PlanBytes.read(cut));
		}
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(12);
		for (int round = 0; round < 3_000; round++) {
			var changed = bytes.clone();
			changed[random.nextInt(changed.length)] = (byte) random.nextInt();
			try {
				PlanBytes.read(changed);
			} catch (IOException expected) {
				assertTrue(expected.getMessage() == null || !expected.getMessage().isEmpty());
			}
		}
	}
}
