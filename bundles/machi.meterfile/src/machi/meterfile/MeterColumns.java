package machi.meterfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.meterfile.table.CsvTable;

/**
 * Which column of a meter file holds what, found by the headings.
 *
 * @param perDay   whether a line holds the 48 half hours of a day
 * @param header   the line of headings
 * @param date     column of the date
 * @param time     column of the time or of the number of the half hour; -1 where the date column has it
 * @param counted  whether the half hours are counted from 1 to 48
 * @param point    column of the supply point, or -1
 * @param filePoint the supply point that is named above the headings, or empty
 * @param quantity column that says which quantity the line is of, or -1
 * @param values   columns of the values; 48 of them in a file with a line per day
 * @param unit     kWh, Wh or kW
 */
record MeterColumns(boolean perDay, CsvTable.Line header, int date, int time, boolean counted, int point, String filePoint,
		int quantity, List<Integer> values, String unit) {

	/** Headings are looked for in so many lines from the top. */
	private static final int SEARCHED = 60;
	private static final int DAY = MeterSeries.HALF_HOURS;

	private static final Pattern DATE_HEAD = Pattern.compile(
			"(?i).*(年月日|日付|日時|計量日|計測日|使用日|対象日|ご利用日).*|date|day|date.?time|timestamp");
	private static final Pattern NO_DATE = Pattern.compile("(?i).*(更新|作成|登録|検針|発行|契約|出力日|(開始|終了)日(?!時)).*");
	private static final Pattern COUNT_HEAD = Pattern.compile("(?i).*(時刻コード|コマ|時限|時間帯コード).*|slot|period");
	private static final Pattern TIME_HEAD = Pattern.compile("(?i).*(時刻|時間).*|time|start|end");
	private static final Pattern POINT_HEAD = Pattern.compile("(?i).*(供給|受電|受給|需要|計量)?地点(特定)?番号.*");
	private static final Pattern OTHER_POINT_HEAD = Pattern.compile(
			"(?i).*(お客(さ|様|さま)ま?番号|契約番号|計器番号|計器ID|施設名|需要場所).*|meter.*|point.*");
	private static final Pattern QUANTITY_HEAD = Pattern.compile(".*(潮流|電力量区分|計量区分|種別|受給区分).*");
	private static final Pattern VALUE_HEAD = Pattern.compile(
			"(?i).*(使用量|電力量|使用電力|需要電力|デマンド|計量値|指示数差|30分値|kwh|\\bkw\\b|\\bwh\\b).*|usage|consumption|value");
	private static final Pattern DATE_OR_VALUE_HEAD = Pattern.compile(DATE_HEAD.pattern() + "|" + VALUE_HEAD.pattern());
	private static final Pattern NO_VALUE = Pattern.compile("(?i).*(料金|円|区分|単位|累計|合計|指示数(?!差)|CO2).*");
	private static final Pattern POINT_NUMBER = Pattern.compile("[\\d-]{22,30}");
	private static final Pattern UNIT = Pattern.compile("(?i)(kwh|kw|wh)");
	private static final Pattern STATED_UNIT = Pattern.compile("(?i)単位\\W{0,5}(kwh|kw|wh)");

	/** The headings of a table, or empty when none of its first lines is one of a meter file. */
	static Optional<MeterColumns> find(CsvTable table) {
		var above = new ArrayList<CsvTable.Line>();
		for (var line : table.lines().subList(0, Math.min(SEARCHED, table.lines().size()))) {
			var columns = perDay(line, above).or(() -> perHalfHour(line, above));
			if (columns.isPresent()) {
				return columns;
			}
			above.add(line);
		}
		return Optional.empty();
	}

	/** A line with 48 half hours side by side. */
	private static Optional<MeterColumns> perDay(CsvTable.Line line, List<CsvTable.Line> above) {
		for (int first = 0; first + DAY <= line.cells().size(); first++) {
			if (isDay(line, first)) {
				int date = find(line, DATE_HEAD, NO_DATE);
				// some files leave the heading of the date empty
				int column = date >= 0 ? date : first - 1;
				if (column < 0) {
					return Optional.empty();
				}
				var values = new ArrayList<Integer>();
				for (int i = 0; i < DAY; i++) {
					values.add(first + i);
				}
				boolean counted = MeterTimes.mark(line.cell(first)).isEmpty();
				return Optional.of(new MeterColumns(true, line, column, -1, counted, point(line), filePoint(above),
						find(line, QUANTITY_HEAD, null), values, unit(line.cell(first), above)));
			}
		}
		return Optional.empty();
	}

	private static boolean isDay(CsvTable.Line line, int first) {
		var mark = MeterTimes.mark(line.cell(first));
		boolean counted = mark.isEmpty();
		int offset = counted ? 0 : mark.getAsInt();
		if (offset > 1) {
			return false;
		}
		for (int i = 0; i < DAY; i++) {
			var cell = line.cell(first + i);
			var found = counted ? MeterTimes.counted(cell) : MeterTimes.mark(cell);
			boolean midnight = offset == 1 && i == DAY - 1 && found.isPresent() && found.getAsInt() == 0;
			if (found.isEmpty() || found.getAsInt() != offset + i && !midnight) {
				return false;
			}
		}
		return true;
	}

	private static Optional<MeterColumns> perHalfHour(CsvTable.Line line, List<CsvTable.Line> above) {
		int date = find(line, DATE_HEAD, NO_DATE);
		if (date < 0) {
			return Optional.empty();
		}
		int count = find(line, COUNT_HEAD, null);
		int time = count >= 0 ? count : find(line, TIME_HEAD, DATE_OR_VALUE_HEAD);
		var values = values(line);
		values.remove(Integer.valueOf(date));
		values.remove(Integer.valueOf(time));
		if (values.isEmpty()) {
			return Optional.empty();
		}
		int quantity = find(line, QUANTITY_HEAD, null);
		// a heading such as 逆潮流電力量 names its own values, not those of other columns
		return Optional.of(new MeterColumns(false, line, date, time, count >= 0, point(line), filePoint(above),
				values.contains(quantity) ? -1 : quantity, values, unit(line.cell(values.getFirst()), above)));
	}

	/** Columns headed by a supply point, else those of energies, else those of powers. */
	private static List<Integer> values(CsvTable.Line line) {
		var points = new ArrayList<Integer>();
		var energies = new ArrayList<Integer>();
		var powers = new ArrayList<Integer>();
		for (int column = 0; column < line.cells().size(); column++) {
			var head = MeterTimes.plain(line.cell(column));
			if (POINT_NUMBER.matcher(head).matches()) {
				points.add(column);
			} else if (VALUE_HEAD.matcher(head).matches() && !NO_VALUE.matcher(head).matches()
					&& !POINT_HEAD.matcher(head).matches()) {
				(unit(head).equals("kW") ? powers : energies).add(column);
			}
		}
		return !points.isEmpty() ? points : energies.isEmpty() ? powers : energies;
	}

	private static int point(CsvTable.Line line) {
		int point = find(line, POINT_HEAD, null);
		return point >= 0 ? point : find(line, OTHER_POINT_HEAD, null);
	}

	private static int find(CsvTable.Line line, Pattern wanted, Pattern unwanted) {
		for (int column = 0; column < line.cells().size(); column++) {
			var head = MeterTimes.plain(line.cell(column));
			if (wanted.matcher(head).matches() && (unwanted == null || !unwanted.matcher(head).matches())) {
				return column;
			}
		}
		return -1;
	}

	/** The supply point in a line such as 供給地点特定番号,0300… above the headings. */
	private static String filePoint(List<CsvTable.Line> above) {
		for (var line : above) {
			int column = find(line, POINT_HEAD, null);
			var number = column < 0 ? "" : MeterTimes.plain(line.cell(column + 1));
			if (POINT_NUMBER.matcher(number).matches()) {
				return number.replace("-", "");
			}
		}
		return "";
	}

	/** The unit in the heading, else the one that is stated above the headings, else kWh. */
	private static String unit(String head, List<CsvTable.Line> above) {
		if (UNIT.matcher(MeterTimes.plain(head)).find()) {
			return unit(head);
		}
		for (var line : above) {
			var matcher = STATED_UNIT.matcher(MeterTimes.plain(String.join(" ", line.cells())));
			if (matcher.find()) {
				return unit(matcher.group(1));
			}
		}
		return "kWh";
	}

	private static String unit(String text) {
		var matcher = UNIT.matcher(MeterTimes.plain(text));
		if (!matcher.find()) {
			return "kWh";
		}
		return matcher.group(1).equalsIgnoreCase("kw") ? "kW" : matcher.group(1).equalsIgnoreCase("wh") ? "Wh" : "kWh";
	}

	/** kWh per half hour for one of the file's unit. */
	double kwhPerUnit() {
		return switch (unit) {
		case "kW" -> 0.5;
		case "Wh" -> 0.001;
		default -> 1;
		};
	}

	String head(int column) {
		return column < 0 ? "" : header.cell(column);
	}

	/** The supply point that heads a column, or empty when the heading is no number of one. */
	String pointAbove(int column) {
		var head = MeterTimes.plain(header.cell(column));
		return POINT_NUMBER.matcher(head).matches() ? head.replace("-", "") : "";
	}
}
