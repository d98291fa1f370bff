package machi.simulation.tests.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import machi.meterfile.MeterFile;
import machi.meterfile.MeterFileException;
import machi.meterfile.MeterLayout;
import machi.meterfile.MeterReadings;
import machi.quantity.time.TimeGrid;

class MeterFileTest {

	private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
	private static final String WEST = "0300111122223333444455";
	private static final String EAST = "0300999988887777666655";
	/** 1 April 2025, 0:00 in Japan. */
	private static final Instant APRIL = Instant.parse("2025-03-31T15:00:00Z");

	private static MeterReadings read(String text) throws MeterFileException {
		return MeterFile.read("meter.csv", text.getBytes(StandardCharsets.UTF_8));
	}

	private static String halves(IntFunction<String> cell) {
		return IntStream.range(0, 48).mapToObj(cell).collect(Collectors.joining(","));
	}

	private static String clock(int half) {
		return half / 2 + (half % 2 == 0 ? ":00" : ":30");
	}

	private static final String RANGES = halves(half -> clock(half) + "～" + clock(half + 1));

	/** A day with 0.0, 0.1, … 4.7 kWh. */
	private static final String RISING = halves(half -> half / 10 + "." + half % 10);

	private static void assertRising(double[] values, int from) {
		for (int half = 0; half < 48; half++) {
			assertEquals(half / 10.0, values[from + half], 1e-12);
		}
	}

	@Test
	void lineWith48HalfHoursIsADay() throws MeterFileException {
		var readings = MeterFile.read("meter.csv",
				("供給地点特定番号,年月日," + RANGES + "\r\n" + WEST + ",2025/4/1," + RISING + "\r\n" + WEST + ",2025/4/2,"
						+ RISING + "\r\n").getBytes(SHIFT_JIS));
		assertEquals(List.of(), readings.faults());
		var meter = readings.meters().getFirst();
		assertEquals(WEST, meter.point());
		assertEquals(new TimeGrid(APRIL, TimeGrid.HALF_HOUR, 96, TimeGrid.JAPAN), meter.series().grid());
		assertRising(meter.series().values(), 0);
		assertRising(meter.series().values(), 48);
		assertEquals(MeterLayout.Form.LINE_PER_DAY, readings.layout().form());
		assertEquals("kWh", readings.layout().unit());
		assertTrue(readings.layout().summary().japanese().startsWith("1行1日、見出しは1行目"));
	}

	@Test
	void otherHeadingsOfADayAreUnderstood() throws MeterFileException {
		var headings = List.of(RANGES.replace("～", "-"), halves(half -> "%02d:%02d".formatted(half / 2, half % 2 * 30)),
				halves(half -> "%d時%02d分".formatted(half / 2, half % 2 * 30)), halves(half -> Integer.toString(half + 1)),
				halves(half -> "%02d%02d".formatted(half / 2, half % 2 * 30)), halves(half -> "コマ" + (half + 1)),
				halves(half -> clock(half) + "〜" + clock(half + 1) + "(kWh)"));
		for (var heading : headings) {
			for (var date : List.of("2025/04/01", "2025-04-01", "20250401", "2025年4月1日", "令和7年4月1日", "R7.4.1",
					"2025/4/1(火)", "２０２５／４／１")) {
				var readings = read("日付,曜日," + heading + ",日合計\n" + date + ",火," + RISING + ",112.8\n");
				assertEquals(List.of(), readings.faults(), heading + date);
				assertEquals(APRIL, readings.meters().getFirst().series().grid().start(), date);
				assertRising(readings.meters().getFirst().series().values(), 0);
			}
		}
	}

	@Test
	void headingsFrom0h30To24hAreEnds() throws MeterFileException {
		for (var last : List.of("24:00", "0:00")) {
			var readings = read("年月日," + halves(half -> half == 47 ? last : clock(half + 1)) + "\n2025/4/1," + RISING);
			assertEquals(MeterLayout.Stamps.END, readings.layout().stamps());
			assertRising(readings.meters().getFirst().series().values(), 0);
		}
	}

	@Test
	void linePerHalfHourIsUnderstoodInItsForms() throws MeterFileException {
		var dates = "2025/04/01";
		assertRising(dayOf("年月日,時刻,使用量(kWh)", half -> dates + "," + clock(half)), 0);
		assertRising(dayOf("対象年月日,時間帯,30分電力量", half -> dates + "," + clock(half) + "～" + clock(half + 1)), 0);
		assertRising(dayOf("対象日,時刻コード,電力量(kWh)", half -> "20250401,%02d".formatted(half + 1)), 0);
		assertRising(dayOf("日時,使用電力量", half -> "2025-04-01T%02d:%02d:00".formatted(half / 2, half % 2 * 30)), 0);
		assertRising(dayOf("開始日時,終了日時,計量値[kWh]", half -> dates + " " + clock(half) + "," + dates + " " + clock(half + 1)), 0);
		assertRising(dayOf("date,start,end,usage kWh", half -> "2025-04-01," + clock(half) + "," + clock(half + 1)), 0);
		// ends: 0:30 to 24:00, or to 0:00 of the next day
		assertRising(dayOf("年月日,時刻,使用量", half -> dates + "," + clock(half + 1)), 0);
		assertRising(dayOf("年月日,終了時刻,使用量", half -> (half < 47 ? dates : "2025/04/02") + "," + clock((half + 1) % 48)), 0);
	}

	private static double[] dayOf(String heading, IntFunction<String> moment) throws MeterFileException {
		var text = new StringBuilder(heading).append('\n');
		for (int half = 0; half < 48; half++) {
			text.append(moment.apply(half)).append(',').append(half / 10.0).append('\n');
		}
		var readings = read(text.toString());
		assertEquals(List.of(), readings.faults(), heading);
		assertEquals(APRIL, readings.meters().getFirst().series().grid().start(), heading);
		assertEquals(48, readings.meters().getFirst().series().grid().count(), heading);
		return readings.meters().getFirst().series().values();
	}

	@Test
	void personMaySayWhatATimeMeans() throws MeterFileException {
		var bytes = "日時,使用量\n2025/4/1 0:30,7\n2025/4/1 1:00,8\n".getBytes(StandardCharsets.UTF_8);
		var told = MeterFile.read("m.csv", bytes);
		assertEquals(7, told.meters().getFirst().series().values()[0]);
		var said = MeterFile.read("m.csv", bytes, Optional.of(MeterLayout.Stamps.BEGINNING));
		assertEquals(7, said.meters().getFirst().series().values()[1]);
	}

	@Test
	void severalMetersOfAFileAreKeptApart() throws MeterFileException {
		var byLine = read("供給地点特定番号,年月日," + RANGES + "\n" + WEST + ",2025/4/1," + RISING + "\n" + "03-0099-9988-8877-7766-6655"
				+ ",2025/4/2," + RISING);
		assertEquals(List.of(WEST, EAST), byLine.meters().stream().map(meter -> meter.point()).toList());
		assertEquals(LocalDate.of(2025, 4, 2), byLine.meters().get(1).series().grid().dateTime(0).toLocalDate());
		var byColumn = read("日時," + WEST + "," + EAST + "\n2025/4/1 0:00,1,2\n2025/4/1 0:30,3,4\n");
		assertEquals(3, byColumn.meters().get(0).series().values()[1]);
		assertEquals(4, byColumn.meters().get(1).series().values()[1]);
		assertEquals(EAST, byColumn.meters().get(1).point());
		var byQuantity = read("年月日,時刻,潮流区分,電力量\n2025/4/1,0:00,順潮流,1\n2025/4/1,0:30,順潮流,1\n2025/4/1,0:00,逆潮流,5\n");
		assertEquals(List.of("順潮流", "逆潮流"), byQuantity.meters().stream().map(meter -> meter.quantity()).toList());
		var twoColumns = read("日時,買電電力量(kWh),売電電力量(kWh),料金(円)\n2025/4/1 0:00,1,2,9\n2025/4/1 0:30,3,4,9\n");
		assertEquals(List.of("買電電力量(kWh)", "売電電力量(kWh)"), twoColumns.meters().stream().map(meter -> meter.quantity()).toList());
	}

	@Test
	void linesAboveTheHeadingsAndTotalsBelowArePassedOver() throws MeterFileException {
		var readings = read("\uFEFF30分電力量データ\n供給地点特定番号," + WEST + "\n契約電力,50kW\n単位,Wh\n\n\"年月日\"," + RANGES + "\n2025/4/1,"
				+ RISING + "\n合計," + RISING + "\n");
		assertEquals(List.of(), readings.faults());
		assertEquals(WEST, readings.meters().getFirst().point());
		assertEquals(6, readings.layout().headerLine());
		assertEquals(0.0047, readings.meters().getFirst().series().values()[47], 1e-15);
	}

	@Test
	void powersBecomeEnergiesOfHalfAnHour() throws MeterFileException {
		var readings = read("日時,需要電力(kW)\n2025/4/1 0:00,10\n2025/4/1 0:30,\"1,200.5\"\n");
		assertArrayEquals(new double[] { 5, 600.25 }, Arrays.copyOf(readings.meters().getFirst().series().values(), 2));
		assertEquals("kW", readings.layout().unit());
	}

	@Test
	void gapsStayGaps() throws MeterFileException {
		var readings = read("日時,使用量\n2025/4/1 0:00,1\n2025/4/1 0:30,\n2025/4/1 1:00,-\n2025/4/1 1:30,欠測\n2025/4/3 0:30,2\n");
		assertEquals(List.of(), readings.faults());
		var series = readings.meters().getFirst().series();
		assertEquals(3 * 48, series.grid().count());
		assertEquals(3 * 48 - 2, series.gaps());
		assertEquals(2, series.values()[2 * 48 + 1]);
	}

	@Test
	void wrongCellsAreNamedAndTheRestIsRead() throws MeterFileException {
		var readings = read("""
				供給地点特定番号,日時,使用量(kWh)
				%1$s,2025/4/1 0:00,1.5
				%1$s,2025/4/1 0:30,abc
				%1$s,2025/4/1 1:00,-3
				%1$s,2025/4/1 1:30,1e9
				%1$s,2025/2/30 1:00,1
				%1$s,2025/4/1 1:10,1
				%1$s,2025/4/1 0:00,2
				3.00111E+20,2025/4/1 2:00,1
				%1$s,2025/4/1 2:30,9999999
				%1$s,2025/4/1 3:00,4
				""".formatted(WEST));
		var lines = readings.faults().stream().map(fault -> fault.line() + ":" + fault.column()).toList();
		assertEquals(List.of("3:3", "4:3", "5:3", "6:2", "7:2", "8:3", "9:1", "10:3"), lines);
		assertEquals(8, readings.refused());
		assertEquals("meter.csv line 3 column 3 (使用量(kWh)): found “abc”, expected a number from 0 in kWh, at most 1000000",
				readings.faults().get(0).message().english());
		assertEquals("meter.csv 6行目 2列目「日時」: 「2025/2/30 1:00」となっています。2025/4/1のような年月日を入力してください",
				readings.faults().get(3).message().in(Locale.JAPANESE));
		assertTrue(readings.faults().get(5).expected().english().contains("stands in line 2 already"));
		var values = readings.meters().getFirst().series().values();
		assertEquals(1.5, values[0]);
		assertEquals(Double.NaN, values[1]);
		assertEquals(4, values[6]);
	}

	@Test
	void filesWithoutHalfHoursAreRefused() {
		refused("no table of 30-minute values", "hello\n");
		refused("no table of 30-minute values", "");
		refused("no table of 30-minute values", "年月日,気温\n2025/4/1,3\n");
		refused("no readable value", "日時,使用量\nx,1\n");
		refused("no readable value", "日時,使用量\n2025/4/1 0:00,x\n");
		refused("full hours only", "日時,使用量\n2025/4/1 0:00,1\n2025/4/1 1:00,1\n");
		refused("too far apart", "供給地点特定番号,日時,使用量\n" + IntStream.range(0, 30)
				.mapToObj(point -> point + ",1990/1/1 0:00,1\n" + point + ",2099/12/31 0:30,1\n").collect(Collectors.joining()));
		assertThrows(MeterFileException.class, () -> MeterFile.read("a.csv", new byte[] { (byte) 0x81, 0, (byte) 0xFF, 5 }));
		assertThrows(MeterFileException.class, () -> MeterFile.read("a.csv", new byte[MeterFile.MOST_BYTES + 1]));
	}

	private static void refused(String reason, String text) {
		var refused = assertThrows(MeterFileException.class, () -> read(text));
		assertTrue(refused.reason().english().startsWith("meter.csv: "), refused.reason()::english);
		assertTrue(refused.reason().english().contains(reason), refused.reason()::english);
		assertTrue(refused.reason().japanese().startsWith("meter.csv: "));
	}

	/** Cut, repeated and replaced bytes of good files: read in part or refused in words, never anything else. */
	@Test
	void hostileFilesNeverCrash() {
		var random = new SplittableRandom(48);
		var seeds = List.of(("供給地点特定番号,年月日," + RANGES + "\n" + WEST + ",2025/4/1," + RISING + "\n").getBytes(SHIFT_JIS),
				"日時,使用量(kWh)\n2025/4/1 0:00,1\n2025/4/1 0:30,\"2,000\"\n".getBytes(StandardCharsets.UTF_8),
				"年月日,時刻コード,電力量\n20250401,1,1\n20250401,48,2\n".getBytes(StandardCharsets.UTF_16));
		var pieces = ",\"\n\r\t0123456789:-/～年月日使用量kWhR令和\0\uFEFFE+";
		int read = 0;
		for (int run = 0; run < 4000; run++) {
			var bytes = mutated(seeds.get(random.nextInt(seeds.size())), pieces, random);
			try {
				var readings = MeterFile.read("f.csv", bytes);
				assertTrue(readings.faults().size() <= readings.refused());
				readings.faults().forEach(fault -> assertTrue(fault.line() > 0));
				for (var meter : readings.meters()) {
					assertTrue(Arrays.stream(meter.series().values()).allMatch(value -> Double.isNaN(value) || value >= 0));
				}
				read++;
			} catch (MeterFileException inWords) {
				assertTrue(inWords.reason().japanese().length() > 10);
			}
		}
		assertTrue(read > 200 && read < 4000, "read " + read);
	}

	private static byte[] mutated(byte[] seed, String pieces, SplittableRandom random) {
		var bytes = seed.clone();
		for (int change = random.nextInt(8); change >= 0; change--) {
			int at = random.nextInt(Math.max(1, bytes.length));
			switch (random.nextInt(4)) {
			case 0 -> bytes = Arrays.copyOf(bytes, at);
			case 1 -> bytes[Math.min(at, bytes.length - 1)] = (byte) random.nextInt(256);
			case 2 -> {
				var piece = pieces.substring(random.nextInt(pieces.length())).substring(0, 1).repeat(1 + random.nextInt(5))
						.getBytes(random.nextBoolean() ? SHIFT_JIS : StandardCharsets.UTF_8);
				var grown = Arrays.copyOf(bytes, bytes.length + piece.length);
				System.arraycopy(bytes, at, grown, at + piece.length, bytes.length - at);
				System.arraycopy(piece, 0, grown, at, piece.length);
				bytes = grown;
			}
			default -> {
				var doubled = Arrays.copyOf(bytes, bytes.length * 2);
				System.arraycopy(bytes, 0, doubled, bytes.length, bytes.length);
				bytes = doubled.length > 20_000 ? bytes : doubled;
			}
			}
			if (bytes.length == 0) {
				return bytes;
			}
		}
		return bytes;
	}
}
