package machi.hardware.modbus.list;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvRecord;

import machi.hardware.Access;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.hardware.modbus.wire.RegisterRange;
import machi.hardware.modbus.wire.RegisterTable;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Reads one line of a point list. */
final class PointListLine {

	private static final Map<String, RegisterTable> TABLES = Map.of("", RegisterTable.HOLDING, "holding", RegisterTable.HOLDING, "input",
			RegisterTable.INPUT, "coil", RegisterTable.COIL, "discrete", RegisterTable.DISCRETE_INPUT);
	private static final Map<String, Access> ACCESS = Map.of("", Access.READ, "R", Access.READ, "W", Access.WRITE, "RW",
			Access.READ_WRITE);
	private static final int LARGEST_UNIT = 255;
	private static final int LAST_REGISTER = 65535;
	private static final int LONGEST_SAMPLING = 86_400;

	private final String file;
	private final CsvRecord line;
	private final Map<PointListColumn, Integer> columns;
	private final List<LocalizedText> faults = new ArrayList<>();

	PointListLine(String file, CsvRecord line, Map<PointListColumn, Integer> columns) {
		this.file = file;
		this.line = line;
		this.columns = columns;
	}

	List<LocalizedText> faults() {
		return faults;
	}

	/** The point; empty when a cell is wrong. */
	Optional<ListedPoint> point() {
		int unit = whole(PointListColumn.UNIT_ID, LARGEST_UNIT, -1);
		int register = whole(PointListColumn.REGISTER, LAST_REGISTER, -1);
		int sampling = whole(PointListColumn.SAMPLING, LONGEST_SAMPLING, 10);
		var table = choice(PointListColumn.TABLE, TABLES);
		var access = choice(PointListColumn.ACCESS, ACCESS);
		var format = ValueFormat.of(cell(PointListColumn.TYPE));
		if (format.isEmpty()) {
			expect(PointListColumn.TYPE, oneOf(ValueFormat.names()));
		}
		var role = role();
		var scale = number(PointListColumn.SCALE, BigDecimal.ONE);
		if (scale.signum() == 0) {
			expect(PointListColumn.SCALE, LocalizedText.of("a number other than 0", "0以外の数値"));
		}
		var kind = kind();
		if (faults.isEmpty()) {
			check(register, format.get(), table, access, role);
		}
		if (!faults.isEmpty()) {
			return Optional.empty();
		}
		var range = new RegisterRange(table, register, format.get().registers());
		var shown = role == PointRole.NONE ? Unit.of(cell(PointListColumn.UNIT)) : role.unit();
		var point = point(role, access, shown, range, sampling);
		return point.map(each -> new ListedPoint(unit, kind, each, range, format.get(), inUnitOf(role, scale)));
	}

	private void check(int register, ValueFormat format, RegisterTable table, Access access, PointRole role) {
		if (table.isBits() != (format.kind() == ValueFormat.Kind.BIT)) {
			expect(PointListColumn.TYPE, table.isBits() ? LocalizedText.of("bit for this table", "このテーブルでは bit")
					: LocalizedText.of("a number for this table", "このテーブルでは数値型"));
		}
		if (register + format.registers() - 1 > LAST_REGISTER) {
			expect(PointListColumn.REGISTER, LocalizedText.of("a register whose value ends at 65535 at the latest", "値が65535までに収まるレジスタ"));
		}
		if (access.canWrite() && !table.isWritable()) {
			expect(PointListColumn.ACCESS, LocalizedText.of("R for this table", "このテーブルでは R"));
		}
		if (role != PointRole.NONE && !Unit.of(cell(PointListColumn.UNIT)).isConvertibleTo(role.unit())) {
			expect(PointListColumn.UNIT, LocalizedText.of("a unit of the role, such as " + role.unit(), "役割に合う単位(" + role.unit() + " など)"));
		}
	}

	/** W of a device are delivered as kW where the role is in kW. */
	private BigDecimal inUnitOf(PointRole role, BigDecimal scale) {
		return role == PointRole.NONE ? scale : Unit.of(cell(PointListColumn.UNIT)).convert(scale, role.unit());
	}

	private Optional<Point> point(PointRole role, Access access, Unit unit, RegisterRange range, int sampling) {
		double least = cell(PointListColumn.MINIMUM).isEmpty() ? Double.NEGATIVE_INFINITY
				: number(PointListColumn.MINIMUM, BigDecimal.ZERO).doubleValue();
		double most = cell(PointListColumn.MAXIMUM).isEmpty() ? Double.POSITIVE_INFINITY
				: number(PointListColumn.MAXIMUM, BigDecimal.ZERO).doubleValue();
		if (least > most) {
			expect(PointListColumn.MAXIMUM, LocalizedText.of("at least the minimum", "最小以上の値"));
		}
		if (!faults.isEmpty()) {
			return Optional.empty();
		}
		var id = cell(PointListColumn.ID).isEmpty() ? range.table().name().toLowerCase(Locale.ROOT) + "/" + range.address()
				: cell(PointListColumn.ID);
		var english = cell(PointListColumn.ENGLISH);
		var japanese = cell(PointListColumn.JAPANESE);
		var title = LocalizedText.of(!english.isEmpty() ? english : japanese.isEmpty() ? id : japanese,
				!japanese.isEmpty() ? japanese : english.isEmpty() ? id : english);
		boolean command = access == Access.WRITE;
		return Optional.of(new Point(id, title, command ? PointKind.COMMAND : PointKind.MEASUREMENT, role, unit,
				least, most, access, Duration.ofSeconds(command ? 0 : sampling), Map.of()));
	}

	private Optional<DeviceKind> kind() {
		var text = cell(PointListColumn.KIND);
		if (text.isEmpty()) {
			return Optional.empty();
		}
		var kind = Arrays.stream(DeviceKind.values()).filter(each -> each.name().equalsIgnoreCase(text)).findFirst();
		if (kind.isEmpty()) {
			expect(PointListColumn.KIND, oneOf(Arrays.stream(DeviceKind.values()).map(Enum::name).toList()));
		}
		return kind;
	}

	private PointRole role() {
		var text = cell(PointListColumn.ROLE);
		if (text.isEmpty()) {
			return PointRole.NONE;
		}
		var role = Arrays.stream(PointRole.values()).filter(each -> each.name().equalsIgnoreCase(text)).findFirst();
		if (role.isEmpty()) {
			expect(PointListColumn.ROLE, oneOf(Arrays.stream(PointRole.values()).map(Enum::name).toList()));
		}
		return role.orElse(PointRole.NONE);
	}

	private <T> T choice(PointListColumn column, Map<String, T> choices) {
		var found = choices.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(cell(column))).findFirst();
		if (found.isEmpty()) {
			expect(column, oneOf(choices.keySet().stream().filter(name -> !name.isEmpty()).sorted().toList()));
		}
		return found.map(Map.Entry::getValue).orElse(choices.get(""));
	}

	private int whole(PointListColumn column, int most, int otherwise) {
		var text = cell(column);
		if (text.isEmpty() && otherwise >= 0) {
			return otherwise;
		}
		boolean whole = text.matches("\\d{1,6}") && Integer.parseInt(text) <= most;
		if (!whole) {
			expect(column, LocalizedText.of("a whole number from 0 to " + most, "0から" + most + "までの整数"));
		}
		return whole ? Integer.parseInt(text) : Math.max(0, otherwise);
	}

	private BigDecimal number(PointListColumn column, BigDecimal otherwise) {
		var text = cell(column);
		if (text.isEmpty()) {
			return otherwise;
		}
		if (!text.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?([eE][+-]?\\d{1,2})?")) {
			expect(column, LocalizedText.of("a number", "数値"));
			return BigDecimal.ONE;
		}
		return new BigDecimal(text);
	}

	private String cell(PointListColumn column) {
		var index = columns.get(column);
		return index == null || index >= line.getFieldCount() ? "" : line.getField(index);
	}

	private static LocalizedText oneOf(List<String> names) {
		return LocalizedText.of("one of " + String.join(", ", names), names.stream().collect(Collectors.joining("、", "", "のいずれか")));
	}

	private void expect(PointListColumn column, LocalizedText expected) {
		faults.add(fault(column, expected));
	}

	/** A wrong cell, in words. */
	LocalizedText fault(PointListColumn column, LocalizedText expected) {
		var found = cell(column);
		var shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
		int number = columns.getOrDefault(column, -1) + 1;
		return LocalizedText.of(
				file + " line " + line.getStartingLineNumber() + (number > 0 ? " column " + number : "") + " (" + column.english() + "): found "
						+ (shown.isEmpty() ? "an empty cell" : "“" + shown + "”") + ", expected " + expected.english(),
				file + " " + line.getStartingLineNumber() + "行目" + (number > 0 ? " " + number + "列目" : "") + "「" + column.japanese() + "」: "
						+ (shown.isEmpty() ? "空欄" : "「" + shown + "」") + "となっています。" + expected.japanese() + "を入力してください");
	}
}
