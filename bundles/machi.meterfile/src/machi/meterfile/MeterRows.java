package machi.meterfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import machi.meterfile.table.CsvTable;
import machi.meterfile.table.FileFault;
import machi.quantity.text.LocalizedText;

/** Takes the values below the headings of a meter file. */
final class MeterRows {

	/** kWh in half an hour; the largest consumers of a country stay below. */
	private static final double MOST_KWH = 1e6;
	/** What operators write where a meter gave no value. */
	private static final Pattern GAP = Pattern.compile("(?i)|[-*ー―−#]+|欠測|欠損|未取得|なし|null|n/?a|nan");
	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d{1,12})?(\\.\\d{0,9})?");
	private static final Pattern TOTAL = Pattern.compile("(?i).*(合計|小計|平均|最大|最小|total).*|計");
	private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");

	private static final LocalizedText DATE = LocalizedText.of("a day such as 2025/4/1", "2025/4/1のような年月日");
	private static final LocalizedText TIME = LocalizedText.of("a time at a half hour such as 0:30, or 0:00～0:30",
			"0:30や0:00～0:30のような30分刻みの時刻");
	private static final LocalizedText COUNT = LocalizedText.of("the number of the half hour, 1 to 48", "1から48までのコマ番号");
	private static final LocalizedText POINT = LocalizedText.of(
			"the number of the supply point in full; a spreadsheet has rounded it", "丸められていない供給地点特定番号(表計算ソフトで指数表示になっています)");

	private final CsvTable table;
	private final MeterColumns columns;
	private final MeterLayout.Stamps stamps;
	private final LocalizedText energy;
	private final MeterRegister register = new MeterRegister();
	private final List<FileFault> faults = new ArrayList<>();
	private int refused;
	private boolean halfHours;
	/** The first half hour, counted from 1970. */
	private long first = -1;
	private boolean several;

	MeterRows(CsvTable table, MeterColumns columns, Optional<MeterLayout.Stamps> stamps) {
		this.table = table;
		this.columns = columns;
		this.stamps = stamps.orElseGet(this::told);
		long most = Math.round(MOST_KWH / columns.kwhPerUnit());
		energy = LocalizedText.of("a number from 0 in " + columns.unit() + ", at most " + most,
				"0以上" + most + "以下の数値(" + columns.unit() + ")");
		table.faults().forEach(this::refuse);
	}

	private List<CsvTable.Line> lines() {
		return table.lines().stream().filter(line -> line.number() > columns.header().number()).toList();
	}

	/** What the headings say, else the times themselves. */
	private MeterLayout.Stamps told() {
		if (columns.counted()) {
			return MeterLayout.Stamps.BEGINNING;
		}
		if (columns.perDay()) {
			return MeterTimes.mark(columns.head(columns.values().getFirst())).orElse(0) == 1 ? MeterLayout.Stamps.END
					: MeterLayout.Stamps.BEGINNING;
		}
		var head = MeterTimes.plain(columns.head(columns.time() < 0 ? columns.date() : columns.time()));
		if (head.matches("(?i).*(終了|至|end).*")) {
			return MeterLayout.Stamps.END;
		}
		if (head.matches("(?i).*(開始|自|start).*")) {
			return MeterLayout.Stamps.BEGINNING;
		}
		var lines = lines();
		boolean ends = !lines.isEmpty() && time(lines.getFirst()).orElse(0) == 1
				|| lines.stream().anyMatch(line -> time(line).orElse(0) == MeterSeries.HALF_HOURS);
		return ends ? MeterLayout.Stamps.END : MeterLayout.Stamps.BEGINNING;
	}

	/** The half-hour mark that the time of a line begins with. */
	private OptionalInt time(CsvTable.Line line) {
		if (columns.time() >= 0) {
			return MeterTimes.mark(line.cell(columns.time()));
		}
		var day = MeterTimes.date(line.cell(columns.date()));
		return day.isEmpty() ? OptionalInt.empty() : MeterTimes.mark(day.get().rest());
	}

	void read() {
		for (var line : lines()) {
			if (!isTotal(line.cell(0)) && !isTotal(line.cell(columns.date()))) {
				read(line);
			}
		}
	}

	private static boolean isTotal(String text) {
		return TOTAL.matcher(MeterTimes.plain(text)).matches();
	}

	private void read(CsvTable.Line line) {
		var day = MeterTimes.date(line.cell(columns.date()));
		if (day.isEmpty()) {
			refuse(line, columns.date(), DATE);
			return;
		}
		var point = columns.point() < 0 ? columns.filePoint() : point(line.cell(columns.point()));
		if (ROUNDED.matcher(point).matches()) {
			refuse(line, columns.point(), POINT);
			return;
		}
		if (columns.perDay()) {
			for (int half = 0; half < MeterSeries.HALF_HOURS; half++) {
				enter(line, columns.values().get(half), point, day.get().date(), half);
			}
			return;
		}
		var half = half(line);
		if (half.isEmpty()) {
			refuse(line, columns.time() < 0 ? columns.date() : columns.time(), columns.counted() ? COUNT : TIME);
			return;
		}
		// the last half hour of a day may end at 0:00 of the next one
		int shift = half.getAsInt() < 0 ? -1 : half.getAsInt() >= MeterSeries.HALF_HOURS ? 1 : 0;
		var date = day.get().date().plusDays(shift);
		for (int column : columns.values()) {
			enter(line, column, point, date, Math.floorMod(half.getAsInt(), MeterSeries.HALF_HOURS));
		}
	}

	/** Number of the half hour; -1 for the last of the day before. */
	private OptionalInt half(CsvTable.Line line) {
		if (columns.counted()) {
			return MeterTimes.counted(line.cell(columns.time()));
		}
		var mark = time(line);
		boolean range = columns.time() >= 0 && MeterTimes.isRange(line.cell(columns.time()));
		return mark.isPresent() && stamps == MeterLayout.Stamps.END && !range ? OptionalInt.of(mark.getAsInt() - 1) : mark;
	}

	private static String point(String text) {
		var plain = MeterTimes.plain(text).replaceFirst("^='?\"?|^'", "").replaceFirst("\"$", "");
		return plain.matches("[\\d-]+") ? plain.replace("-", "") : plain;
	}

	private void enter(CsvTable.Line line, int column, String point, LocalDate date, int half) {
		halfHours |= half % 2 == 1;
		long number = date.toEpochDay() * MeterSeries.HALF_HOURS + half;
		several |= first >= 0 && number != first;
		first = first < 0 ? number : first;
		var text = MeterTimes.plain(line.cell(column));
		double kwh = Double.NaN;
		boolean gap = GAP.matcher(text).matches();
		if (!gap) {
			kwh = number(text) * columns.kwhPerUnit();
			if (!(kwh >= 0 && kwh <= MOST_KWH)) {
				refuse(line, column, energy);
				return;
			}
		}
		var above = columns.perDay() ? "" : columns.pointAbove(column);
		int before = register.enter(above.isEmpty() ? point : above, quantity(line, column, above), date, half, kwh,
				line.number());
		if (before != 0) {
			refuse(line, column, LocalizedText.of(
					"each half hour once; that of " + clock(date, half) + " stands in line " + before + " already",
					"重複のない値(" + clock(date, half) + " の値は" + before + "行目にあります)"));
		}
	}

	private static String clock(LocalDate date, int half) {
		return "%s %d:%02d".formatted(date, half / 2, half % 2 * 30);
	}

	/** Which of several quantities; the line says so, or the heading where there are several columns. */
	private String quantity(CsvTable.Line line, int column, String above) {
		var named = columns.quantity() < 0 ? "" : MeterTimes.plain(line.cell(columns.quantity()));
		boolean several = !columns.perDay() && columns.values().size() > 1 && above.isEmpty();
		return several ? (named + " " + MeterTimes.plain(columns.head(column))).strip() : named;
	}

	/** NaN when the text is no number. */
	private static double number(String text) {
		boolean number = NUMBER.matcher(text).matches() && text.chars().anyMatch(Character::isDigit);
		return number ? Double.parseDouble(text.replace(",", "")) : Double.NaN;
	}

	private void refuse(CsvTable.Line line, int column, LocalizedText expected) {
		refuse(table.fault(line, column, columns.head(column), expected));
	}

	private void refuse(FileFault fault) {
		refused++;
		if (faults.size() < MeterReadings.MOST_FAULTS) {
			faults.add(fault);
		}
	}

	MeterRegister register() {
		return register;
	}

	/** Whether any line was of a half hour that begins at 30 minutes past the hour; a file of a single half hour may not. */
	boolean hasHalfHours() {
		return halfHours || !several;
	}

	Optional<FileFault> firstFault() {
		return faults.stream().findFirst();
	}

	MeterReadings readings() {
		var form = columns.perDay() ? MeterLayout.Form.LINE_PER_DAY : MeterLayout.Form.LINE_PER_HALF_HOUR;
		var layout = new MeterLayout(form, columns.header().number(), columns.head(columns.date()), columns.head(columns.time()),
				columns.head(columns.point()), columns.values().stream().map(columns::head).toList(), columns.unit(), stamps);
		return new MeterReadings(layout, register.series(), faults, refused);
	}
}
