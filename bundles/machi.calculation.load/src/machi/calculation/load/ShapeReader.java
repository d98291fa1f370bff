package machi.calculation.load;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.meterfile.table.CsvTable;
import machi.meterfile.table.FileFault;
import machi.quantity.text.LocalizedText;

/**
 * Reads shapes of loads from CSV texts, each recognised by its first line. A later text replaces what an earlier one said of
 * the same class, month or kind of days; a line with a fault changes nothing. For one thread.
 * <p>
 * The four kinds are those of {@link LoadShapes#shippedFiles()}: {@code facility_class,lit_share,4,5,…,3} for months,
 * {@code facility_class,day,00:00,…,23:30} for days, {@code month,sunrise,sunset} and {@code kind,first,last,note}.
 */
public final class ShapeReader {

	private static final LocalizedText NUMBER = LocalizedText.of("a number from 0", "0以上の数値");
	private static final LocalizedText SHARE = LocalizedText.of("a share from 0 to 1", "0から1までの割合");
	private static final LocalizedText TIME = LocalizedText.of("a time such as 05:30, the sunrise before the sunset",
			"05:30のような時刻(日の出は日の入りより前)");
	private static final LocalizedText DAY = LocalizedText.of("a day such as 07-21 (month-day)", "07-21のような月日");
	private static final LocalizedText CLASS = LocalizedText.of(
			"a class of facility that months.csv describes, for example SCHOOL",
			"months.csvにある施設分類(例: SCHOOL)");

	private final Map<String, List<Double>> months = new LinkedHashMap<>();
	private final Map<String, Double> litShares = new HashMap<>();
	private final Map<String, Map<ShapeDay, List<Double>>> days = new HashMap<>();
	private final LocalTime[] sunrise = new LocalTime[12];
	private final LocalTime[] sunset = new LocalTime[12];
	private final Map<ClosedDays.Kind, List<ClosedDays>> closed = new EnumMap<>(ClosedDays.Kind.class);
	private final List<FileFault> faults = new ArrayList<>();

	/** Begins with nothing. */
	public ShapeReader() {
	}

	/** Begins with these shapes. */
	public ShapeReader(LoadShapes shapes) {
		shapes.byClass().forEach((name, shape) -> {
			months.put(name, shape.monthFactors());
			litShares.put(name, shape.litShare());
			days.put(name, new EnumMap<>(shape.days()));
		});
		shapes.darkness().sunrise().toArray(sunrise);
		shapes.darkness().sunset().toArray(sunset);
		shapes.closedDays().forEach(range -> closed.computeIfAbsent(range.kind(), kind -> new ArrayList<>()).add(range));
	}

	/** What could not be read, in the order of the files. */
	public List<FileFault> faults() {
		return List.copyOf(faults);
	}

	/**
	 * What the texts say together.
	 *
	 * @throws IllegalArgumentException when no complete set of shapes was given to begin with
	 */
	public LoadShapes shapes() {
		var shapes = new HashMap<String, FacilityShape>();
		months.forEach((name, factors) -> shapes.put(name,
				new FacilityShape(name, factors, litShares.get(name), days.getOrDefault(name, Map.of()))));
		return new LoadShapes(shapes, new Darkness(Arrays.asList(sunrise), Arrays.asList(sunset)),
				closed.values().stream().flatMap(List::stream).toList());
	}

	/** @param file name of the file, for the messages */
	public void read(String file, String text) {
		var table = CsvTable.read(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
		faults.addAll(table.faults());
		if (table.lines().isEmpty()) {
			return;
		}
		var head = table.lines().getFirst();
		var lines = table.lines().subList(1, table.lines().size());
		switch (head.cell(0) + "," + head.cell(1)) {
		case "facility_class,lit_share" -> lines.forEach(line -> readMonths(table, head, line));
		case "facility_class,day" -> lines.forEach(line -> readDay(table, head, line));
		case "month,sunrise" -> lines.forEach(line -> readDarkness(table, head, line));
		case "kind,first" -> readClosedDays(table, head, lines);
		default -> faults.add(table.fault(head, 0, "", LocalizedText.of(
				"a first line that begins with facility_class,lit_share or facility_class,day"
						+ " or month,sunrise,sunset or kind,first,last",
				"facility_class,lit_share、facility_class,day、month,sunrise,sunset、kind,first,last のいずれかで始まる見出し行")));
		}
	}

	private void readMonths(CsvTable table, CsvTable.Line head, CsvTable.Line line) {
		var share = number(table, head, line, 1, 1, SHARE);
		var factors = numbers(table, head, line, 12);
		if (share.isPresent() && factors.isPresent()) {
			var name = line.cell(0);
			months.put(name, factors.get());
			litShares.put(name, share.get());
			days.computeIfAbsent(name, added -> new EnumMap<>(days.getOrDefault(LoadShapes.OTHER, flat())));
		}
	}

	/** What a new class begins with until its days are given: the same power all the time. */
	private static Map<ShapeDay, List<Double>> flat() {
		var even = Collections.nCopies(FacilityShape.HALF_HOURS, 1.0);
		return new EnumMap<>(Map.of(ShapeDay.WEEKDAY, even, ShapeDay.SATURDAY, even, ShapeDay.HOLIDAY, even));
	}

	private void readDay(CsvTable table, CsvTable.Line head, CsvTable.Line line) {
		var values = numbers(table, head, line, FacilityShape.HALF_HOURS);
		var day = Arrays.stream(ShapeDay.values()).filter(value -> value.name().equals(line.cell(1))).findFirst();
		if (!months.containsKey(line.cell(0))) {
			faults.add(table.fault(line, 0, head.cell(0), CLASS));
		} else if (day.isEmpty()) {
			var names = Arrays.toString(ShapeDay.values());
			faults.add(table.fault(line, 1, head.cell(1), LocalizedText.of("one of " + names, names + " のいずれか")));
		} else if (values.isPresent()) {
			days.get(line.cell(0)).put(day.get(), values.get());
		}
	}

	private void readDarkness(CsvTable table, CsvTable.Line head, CsvTable.Line line) {
		int month = line.cell(0).matches("[1-9]|1[0-2]") ? Integer.parseInt(line.cell(0)) - 1 : -1;
		if (month < 0) {
			faults.add(table.fault(line, 0, head.cell(0), LocalizedText.of("a month from 1 to 12", "1から12までの月")));
			return;
		}
		try {
			var rises = LocalTime.parse(line.cell(1));
			var sets = LocalTime.parse(line.cell(2));
			if (rises.isBefore(sets)) {
				sunrise[month] = rises;
				sunset[month] = sets;
				return;
			}
		} catch (DateTimeException notTimes) {
			// said below, with the place
		}
		faults.add(table.fault(line, 1, head.cell(1), TIME));
	}

	private void readClosedDays(CsvTable table, CsvTable.Line head, List<CsvTable.Line> lines) {
		var read = new EnumMap<ClosedDays.Kind, List<ClosedDays>>(ClosedDays.Kind.class);
		for (var line : lines) {
			var kind = Arrays.stream(ClosedDays.Kind.values()).filter(value -> value.name().equals(line.cell(0))).findFirst();
			if (kind.isEmpty()) {
				var names = Arrays.toString(ClosedDays.Kind.values());
				faults.add(table.fault(line, 0, head.cell(0), LocalizedText.of("one of " + names, names + " のいずれか")));
				continue;
			}
			var first = day(table, head, line, 1);
			var last = day(table, head, line, 2);
			if (first.isPresent() && last.isPresent()) {
				read.computeIfAbsent(kind.get(), key -> new ArrayList<>())
						.add(new ClosedDays(kind.get(), first.get(), last.get()));
			}
		}
		closed.putAll(read);
	}

	private Optional<MonthDay> day(CsvTable table, CsvTable.Line head, CsvTable.Line line, int column) {
		try {
			return Optional.of(MonthDay.parse("--" + line.cell(column)));
		} catch (DateTimeException noDay) {
			faults.add(table.fault(line, column, head.cell(column), DAY));
			return Optional.empty();
		}
	}

	/** The numbers from the third column on. */
	private Optional<List<Double>> numbers(CsvTable table, CsvTable.Line head, CsvTable.Line line, int count) {
		var values = new ArrayList<Double>();
		for (int column = 2; column < count + 2; column++) {
			number(table, head, line, column, Double.MAX_VALUE, NUMBER).ifPresent(values::add);
		}
		return values.size() == count ? Optional.of(values) : Optional.empty();
	}

	private Optional<Double> number(CsvTable table, CsvTable.Line head, CsvTable.Line line, int column, double most,
			LocalizedText expected) {
		try {
			double value = Double.parseDouble(line.cell(column));
			if (value >= 0 && value <= most) {
				return Optional.of(value);
			}
		} catch (NumberFormatException noNumber) {
			// said below, with the place
		}
		faults.add(table.fault(line, column, head.cell(column), expected));
		return Optional.empty();
	}
}
