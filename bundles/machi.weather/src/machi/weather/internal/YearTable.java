package machi.weather.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;
import machi.weather.WeatherFormat;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherYear;
import machi.weather.solar.Place;

/** The steps of a year, filled row by row in their order. */
final class YearTable {

	private final Problems problems;
	private final boolean leap;
	private final int perDay;
	private final Map<Element, double[]> columns = new EnumMap<>(Element.class);
	private final int[] lines;
	private int filled;
	private int line;

	/**
	 * @param leap whether there is a 29 February
	 * @param step s
	 */
	YearTable(Problems problems, boolean leap, int step) {
		this.problems = problems;
		this.leap = leap;
		perDay = 86400 / step;
		int count = (leap ? 366 : 365) * perDay;
		lines = new int[count];
		for (var element : Element.values()) {
			var column = new double[count];
			Arrays.fill(column, Double.NaN);
			columns.put(element, column);
		}
	}

	/**
	 * Begins the row of a step.
	 *
	 * @param step  of the day, from 0
	 * @param shown what the row says of its time
	 */
	void begin(WeatherText.Row row, int month, int day, int step, String shown) throws WeatherFormatException {
		LocalDate date;
		try {
			date = LocalDate.of(leap ? 2000 : 2001, month, day);
		} catch (DateTimeException none) {
			throw problems.end(row.line(), "", shown, LocalizedText.of("a day of the calendar", "暦にある日付"));
		}
		int index = (date.getDayOfYear() - 1) * perDay + step;
		if (index != filled) {
			throw problems.end(row.line(), "", shown, filled == lines.length ? LocalizedText.of("the end of the year", "年の終わり")
					: LocalizedText.of(time(filled).english() + ", each once and in order",
							time(filled).japanese() + "（各時刻を1回ずつ、順に）"));
		}
		line = row.line();
		lines[filled++] = line;
	}

	/** Which step of which day. */
	private LocalizedText time(int index) {
		var date = LocalDate.ofYearDay(leap ? 2000 : 2001, index / perDay + 1);
		int step = index % perDay + 1;
		return LocalizedText.of("step " + step + " of " + perDay + " of " + date.getMonthValue() + "/" + date.getDayOfMonth(),
				date.getMonthValue() + "月" + date.getDayOfMonth() + "日の" + perDay + "個中" + step + "番目の値");
	}

	/** Puts a value into the step that was begun. */
	void put(Element element, String column, String text) throws WeatherFormatException {
		put(element, column, text, Numbers.parse(text));
	}

	/** Puts a value, unless the text is empty or the number that stands for a missing value. */
	void putUnless(double missing, Element element, String column, String text) throws WeatherFormatException {
		double value = Numbers.parse(text);
		if (!text.isEmpty() && value != missing) {
			put(element, column, text, value);
		}
	}

	/** @param value of the text in the unit of the element */
	private void put(Element element, String column, String text, double value) throws WeatherFormatException {
		put(element, filled - 1, line, column, text, value);
	}

	/** Puts a value into any step. */
	void put(Element element, int index, int inLine, String column, String text, double value) throws WeatherFormatException {
		boolean right = element.allows(value);
		if (!right) {
			problems.add(inLine, column, text, element.expected());
		}
		lines[index] = inLine;
		// a wrong value is told already and must not be told again as missing; minus zero is zero
		columns.get(element)[index] = right ? value + 0.0 : 0;
	}

	/** A year in which every step was begun. */
	WeatherYear finish(Description description) throws WeatherFormatException {
		if (filled < lines.length) {
			throw problems.end(0, "", "", LocalizedText.of("a whole year; it ends before " + time(filled).english(),
					"1年分の値（" + time(filled).japanese() + "より前で終わっています）"));
		}
		return table(description);
	}

	/** The year, when every column has a value in every step or in none. */
	WeatherYear table(Description description) throws WeatherFormatException {
		for (var element : Element.values()) {
			checkGaps(element);
		}
		problems.check();
		boolean light = has(Element.GHI) || has(Element.DNI) && has(Element.DHI);
		if (!has(Element.TEMPERATURE) || !light) {
			throw problems.end(0, "", "", LocalizedText.of("air temperature, and global irradiance or both beam and sky irradiance",
					"気温と、全天日射量または直達・散乱日射量の両方"));
		}
		int year = description.typical() ? leap ? 2000 : 2001 : description.year();
		var start = LocalDate.of(year, 1, 1).atStartOfDay(description.zone()).toInstant().plusSeconds(description.phase());
		var grid = new TimeGrid(start, Duration.ofSeconds(86400 / perDay), lines.length, description.zone());
		return new WeatherYear(description.format(), description.source(), description.place(), grid, description.typical(),
				columns.get(Element.TEMPERATURE), columns.get(Element.GHI), columns.get(Element.DNI), columns.get(Element.DHI),
				columns.get(Element.WIND));
	}

	private boolean has(Element element) {
		return !Double.isNaN(columns.get(element)[0]);
	}

	private void checkGaps(Element element) throws WeatherFormatException {
		var column = columns.get(element);
		int missing = 0;
		int first = -1;
		for (int i = 0; i < column.length; i++) {
			if (Double.isNaN(column[i])) {
				missing++;
				first = first < 0 ? i : first;
			}
		}
		if (missing > 0 && missing < column.length) {
			var expected = element.expected();
			problems.add(lines[first], "", "", LocalizedText.of(
					expected.english() + " in all steps of the year; missing from " + time(first).english() + " on: "
							+ missing,
					"すべての時刻の" + expected.japanese() + "（" + time(first).japanese() + "から" + missing
							+ "件が欠けています）"));
		}
	}

	/**
	 * What a file says besides its values.
	 *
	 * @param phase   s from midnight to the beginning of the first step
	 * @param year    of the file; not used when typical
	 */
	record Description(WeatherFormat format, String source, Optional<Place> place, ZoneOffset zone, int phase, boolean typical,
			int year) {
	}
}
