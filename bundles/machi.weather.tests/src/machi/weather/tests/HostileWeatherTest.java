package machi.weather.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherProblem;
import machi.weather.WeatherReader;

/** Files that are wrong are refused, and say where. */
class HostileWeatherTest {

	private static final MadeFiles FILES = new MadeFiles();

	private static List<WeatherProblem> problems(String text) {
		return problems(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<WeatherProblem> problems(byte[] bytes) {
		var refused = assertThrows(WeatherFormatException.class, () -> WeatherReader.read("okayama.csv", bytes, Optional.empty()));
		for (var problem : refused.problems()) {
			assertEquals("okayama.csv", problem.file());
			assertFalse(problem.message().english().isBlank() || problem.message().japanese().isBlank());
		}
		return refused.problems();
	}

	private static void assertPlace(int line, String column, String value, List<WeatherProblem> problems) {
		assertEquals(line, problems.get(0).line(), problems.toString());
		assertEquals(column, problems.get(0).column(), problems.toString());
		assertEquals(value, problems.get(0).value(), problems.toString());
	}

	/** Line 1 is the header of the climate file. */
	private static String climate(int line, String from, String to) {
		var lines = climateLines();
		String before = lines[line - 1];
		lines[line - 1] = before.replaceFirst(from, to);
		assertNotEquals(before, lines[line - 1]);
		return String.join("\n", lines);
	}

	private static String[] climateLines() {
		var text = new StringBuilder("month,day,hour,temperature_c,dni_w_m2,dhi_w_m2\n");
		for (int hour = 0; hour < 8760; hour++) {
			var date = MadeFiles.date(hour);
			text.append(date.getMonthValue()).append(',').append(date.getDayOfMonth()).append(',').append(hour % 24 + 1)
					.append(",12.5,0,0\n");
		}
		return text.toString().split("\n");
	}

	@Test
	void aValueOutOfRangeIsNamedByLineColumnAndWhatWasExpected() {
		var problems = problems(climate(100, ",12.5,", ",125,"));
		assertPlace(100, "temperature_c", "125", problems);
		assertEquals("okayama.csv, line 100, temperature_c: \"125\": expected an air temperature of -70 to 60 °C",
				problems.get(0).message().english());
		assertEquals("okayama.csv 100行目 temperature_c「125」：-70～60℃の気温が必要です", problems.get(0).message().japanese());
		assertPlace(8761, "dhi_w_m2", "-1", problems(climate(8761, ",0$", ",-1")));
	}

	@Test
	void wordsAndFormsThatOnlyProgramsKnowAreNoNumbers() {
		for (var word : List.of("warm", "NaN", "Infinity", "0x10", "1d", "1e999", "--1", "１２", "1,5")) {
			var text = climate(7, ",12.5,", "," + (word.contains(",") ? "\"" + word + "\"" : word) + ",");
			assertPlace(7, "temperature_c", word, problems(text));
		}
	}

	@Test
	void allWrongValuesAreToldUpToALimit() {
		var lines = climateLines();
		for (int i = 10; i < 15; i++) {
			lines[i] = lines[i].replace("12.5", "hot");
		}
		assertEquals(5, problems(String.join("\n", lines)).size());
		for (int i = 10; i < 500; i++) {
			lines[i] = lines[i].replace("12.5", "hot");
		}
		assertEquals(20, problems(String.join("\n", lines)).size());
	}

	@Test
	void hoursThatAreMissingDoubledOrOutOfOrderAreRefusedWhereTheyAre() {
		var lines = climateLines();
		lines[50] = lines[49];
		assertPlace(51, "", "1/3 1", problems(String.join("\n", lines)));
		lines = climateLines();
		lines[50] = "";
		// line 51 is empty now; hour 2 is missing
		var problems = problems(String.join("\n", lines));
		assertPlace(52, "", "1/3 3", problems);
		assertTrue(problems.get(0).message().english().contains("step 2 of 24 of 1/3"), problems.get(0).message().english());
		assertPlace(2, "", "13", problems(climate(2, "^1,", "13,")).stream().map(HostileWeatherTest::withoutColumn).toList());
		assertPlace(2, "hour", "25", problems(climate(2, "1,1,1,", "1,1,25,")));
	}

	private static WeatherProblem withoutColumn(WeatherProblem problem) {
		return new WeatherProblem(problem.file(), problem.line(), "", problem.value(), problem.expected());
	}

	@Test
	void aYearThatEndsEarlyOrLateIsRefused() {
		var text = String.join("\n", climateLines());
		var early = problems(text.substring(0, text.lastIndexOf("\n")));
		assertTrue(early.get(0).message().english().contains("step 24 of 24 of 12/31"), early.get(0).message().english());
		assertPlace(8762, "", "1/1 1", problems(text + "\n1,1,1,12.5,0,0"));
		assertEquals(0, problems(text.substring(0, text.indexOf("\n"))).get(0).line());
	}

	@Test
	void aColumnThatIsMissingIsNamed() {
		var text = String.join("\n", climateLines()).replaceFirst("dni_w_m2", "sun");
		assertTrue(problems(text).get(0).message().english().contains("\"dni_w_m2\""));
	}

	@Test
	void aGapInAYearIsToldWithItsTime() {
		var epw = FILES.epw().split("\r\n");
		epw[108] = epw[108].replaceFirst(",([-0-9.]+),5.0,70,", ",99.9,5.0,70,");
		var problem = problems(String.join("\n", epw)).get(0);
		// eight lines of header before
		assertEquals(117, problem.line());
		assertTrue(problem.message().english().contains("missing from step 13 of 24 of 1/5 on: 1"), problem.message().english());
	}

	@Test
	void anEpwWithoutAnyLightIsRefused() {
		var text = FILES.epw().replaceAll("(?m)(101300,9999,9999,9999),[0-9]+,[0-9]+,[0-9]+", "$1,9999,9999,9999");
		assertTrue(problems(text).get(0).message().english().contains("global irradiance or both beam and sky"));
	}

	@Test
	void irradianceOfAnInclinedPlaneIsNotTakenForThatOfTheHorizontal() {
		var problem = problems(FILES.pvgisHourly().replace("Slope: 0 deg.", "Slope: 30 deg. (optimum)")).get(0);
		assertEquals("Slope", problem.column());
		assertEquals(7, problem.line());
	}

	@Test
	void metpvMustHaveEveryDayOnceAndNoThirteenthMonth() {
		var lines = FILES.metpvCsv().split("\r\n");
		lines[10] = lines[1];
		assertPlace(11, "element 1", "1/1", problems(String.join("\n", lines)));
		lines = FILES.metpvCsv().split("\r\n");
		lines[10] = lines[10].replaceFirst("^1,1,2,", "6,1,2,");
		assertTrue(problems(String.join("\n", lines)).get(0).message().english().contains("1/2"));
		lines = FILES.metpvFixed().split("\r\n");
		lines[1] = lines[1].substring(0, 60);
		assertEquals(1, problems(String.join("\n", lines)).get(0).line(), "not recognised any more");
		lines = FILES.metpvFixed().split("\r\n");
		lines[2000] = lines[2000].substring(0, 60);
		assertEquals(2001, problems(String.join("\n", lines)).get(0).line());
	}

	@Test
	void aPlaceThatIsNotOnEarthIsRefused() {
		assertPlace(1, "latitude", "134.66", problems(FILES.epw().replace("34.66,133.92", "134.66,133.92")));
		assertPlace(2, "longitude", "x", problems(FILES.nsrdb().replace("34.66,133.92", "34.66,x")));
	}

	@Test
	void aFileOfAnotherKindIsToldWhatIsUnderstood() {
		var other = problems("site,kWh\nschool,12000\n").get(0);
		assertEquals(1, other.line());
		assertTrue(other.message().english().contains("EnergyPlus") && other.message().japanese().contains("建築物省エネ基準"));
		problems("");
		problems("\n\n\n");
		var told = assertThrows(WeatherFormatException.class,
				() -> WeatherReader.read("x.epw", FILES.tmy3().getBytes(StandardCharsets.UTF_8), Optional.of(WeatherFormat.EPW)));
		assertTrue(told.message().english().contains("EnergyPlus"), told.message().english());
	}

	@Test
	void aHugeFileIsRefusedBeforeItIsRead() {
		var refused = assertThrows(WeatherFormatException.class,
				() -> WeatherReader.read("big.csv", new byte[WeatherReader.LARGEST_BYTES + 1], Optional.empty()));
		assertTrue(refused.message().english().contains("32 MiB"));
	}

	@Test
	void aFileOfEndlessRowsOrValuesIsRefusedBeforeItFillsTheMemory() {
		assertPlace(110_001, "", "", problems("1\n".repeat(5_000_000)));
		assertPlace(1101, "", "", problems((",".repeat(3999) + "\n").repeat(2000)));
	}

	@Test
	void noBytesWhateverLeadToAnythingButARefusal() {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260401);
		var good = List.of(FILES.epw(), FILES.metpvCsv(), FILES.metpvFixed(), FILES.pvgisHourly(), FILES.pvgisTypical(), FILES.nsrdb(),
				FILES.tmy3(), String.join("\n", climateLines()));
		for (int round = 0; round < 48; round++) {
			byte[] bytes = good.get(round % good.size()).getBytes(StandardCharsets.UTF_8);
			damage(bytes, random, round);
			if (random.nextInt(4) == 0) {
				bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
			}
			readAnyhow(bytes, Optional.empty());
			readAnyhow(bytes, Optional.of(WeatherFormat.values()[random.nextInt(WeatherFormat.values().length)]));
		}
		for (int round = 0; round < 150; round++) {
			var bytes = new byte[random.nextInt(2000)];
			random.nextBytes(bytes);
			readAnyhow(bytes, Optional.empty());
		}
		readAnyhow("\"".repeat(300_000).getBytes(StandardCharsets.UTF_8), Optional.empty());
		readAnyhow(",".repeat(300_000).getBytes(StandardCharsets.UTF_8), Optional.empty());
		readAnyhow("9".repeat(300_000).getBytes(StandardCharsets.UTF_8), Optional.empty());
	}

	/** In the header at first, anywhere later. */
	private static void damage(byte[] bytes, RandomGenerator random, int round) {
		int reach = round < 24 ? 600 : bytes.length;
		for (int i = random.nextInt(1, 6); i > 0; i--) {
			byte[] nasty = { ',', '"', '\n', 0, (byte) 0x81, '-', '9', ':', '/', ' ', 'e' };
			bytes[random.nextInt(reach)] = nasty[random.nextInt(nasty.length)];
		}
	}

	private static void readAnyhow(byte[] bytes, Optional<WeatherFormat> format) {
		try {
			assertNotNull(WeatherReader.read("fuzz.csv", bytes, format));
		} catch (WeatherFormatException refused) {
			assertFalse(refused.message().english().isBlank());
			assertTrue(refused.message().english().length() < 2000);
		}
	}
}
