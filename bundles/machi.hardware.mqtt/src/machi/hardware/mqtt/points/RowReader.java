package machi.hardware.mqtt.points;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import machi.hardware.Access;
import machi.hardware.PointRole;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Makes a line of the table from its cells. */
final class RowReader {

	private static final int LONGEST_ID = 200;

	private final boolean commandTopics;

	RowReader(boolean commandTopics) {
		this.commandTopics = commandTopics;
	}

	PointRow read(Map<Column, String> cells) throws CellException {
		var id = cells.get(Column.POINT);
		if (id == null || id.length() > LONGEST_ID) {
			throw new CellException(Column.POINT, "a name of 1 to " + LONGEST_ID + " characters is needed",
					"1〜" + LONGEST_ID + " 文字の名前が必要です");
		}
		var role = role(cells.get(Column.ROLE));
		var sent = cells.containsKey(Column.UNIT) ? Unit.of(cells.get(Column.UNIT)) : role.unit();
		var unit = role == PointRole.NONE ? sent : role.unit();
		if (!sent.isConvertibleTo(unit)) {
			throw new CellException(Column.UNIT, sent + " cannot be converted to " + unit + ", in which " + role + " is kept; "
					+ "leave the unit empty and give a factor", sent + " は " + role + " の単位 " + unit
							+ " に換算できません。単位を空欄にして係数を指定してください");
		}
		double scale = unit.equals(sent) ? 1 : sent.convert(BigDecimal.ONE, unit).doubleValue();
		var factor = number(cells, Column.FACTOR, 1);
		if (factor == 0) {
			throw new CellException(Column.FACTOR, "a number other than 0 was expected", "0 以外の数が必要です");
		}
		double minimum = number(cells, Column.MINIMUM, Double.NEGATIVE_INFINITY);
		double maximum = number(cells, Column.MAXIMUM, Double.POSITIVE_INFINITY);
		if (minimum > maximum) {
			throw new CellException(Column.MAXIMUM, "is less than the minimum", "最小より小さい値です");
		}
		var name = cells.getOrDefault(Column.NAME, cells.getOrDefault(Column.NAME_JA, id));
		var title = LocalizedText.of(name, cells.getOrDefault(Column.NAME_JA, name));
		var access = access(cells.get(Column.ACCESS), role, cells.containsKey(Column.COMMAND_TOPIC));
		if (access.canWrite() && (Double.isInfinite(minimum) || Double.isInfinite(maximum))) {
			throw new CellException(Double.isInfinite(minimum) ? Column.MINIMUM : Column.MAXIMUM,
					"a point that is commanded needs its smallest and largest value", "指令できる点には最小値と最大値が必要です");
		}
		return new PointRow(id, Optional.ofNullable(cells.get(Column.DEVICE)), role, unit, scale * factor, title, minimum, maximum, access, path(cells, Column.PATH),
				path(cells, Column.TIME_PATH), commandTopic(cells, access), Optional.ofNullable(cells.get(Column.COMMAND_PAYLOAD)),
				topic(cells, Column.ACK_TOPIC));
	}

	private static PointRole role(String text) throws CellException {
		if (text == null) {
			return PointRole.NONE;
		}
		return RoleNames.roleNamed(text).orElseThrow(() -> new CellException(Column.ROLE,
				"there is no role \"" + text + "\"; roles are WATER_LEVEL, RAINFALL, POWER and so on",
				"役割「" + text + "」はありません。WATER_LEVEL、RAINFALL、POWER などを指定してください"));
	}

	private static Access access(String text, PointRole role, boolean commandTopic) throws CellException {
		if (text == null) {
			return RoleNames.isCommand(role) ? Access.WRITE : commandTopic ? Access.READ_WRITE : Access.READ;
		}
		var access = switch (text.toLowerCase(Locale.ROOT).replace('_', '-')) {
		case "read", "読" -> Access.READ;
		case "write", "書" -> Access.WRITE;
		case "read-write", "読書" -> Access.READ_WRITE;
		default -> throw new CellException(Column.ACCESS, "read, write or read-write was expected, not \"" + text + "\"",
				"read、write、read-write のいずれかが必要です: " + text);
		};
		if (RoleNames.isCommand(role) && access != Access.WRITE) {
			throw new CellException(Column.ACCESS, role + " is a command and can only be written", role + " は指令なので write だけが使えます");
		}
		return access;
	}

	private Optional<String> commandTopic(Map<Column, String> cells, Access access) throws CellException {
		var topic = topic(cells, Column.COMMAND_TOPIC);
		if (commandTopics && access.canWrite() && topic.isEmpty()) {
			throw new CellException(Column.COMMAND_TOPIC, "a topic is needed where a command is published", "指令を送るトピックが必要です");
		}
		return topic;
	}

	private static Optional<String> topic(Map<Column, String> cells, Column column) throws CellException {
		var text = cells.get(column);
		if (text != null) {
			try {
				var template = TopicTemplate.of(text);
				if (template.hasWildcard()) {
					throw new CellException(column, "a topic without + and # was expected", "+ と # を含まないトピックが必要です");
				}
			} catch (IllegalArgumentException wrong) {
				throw new CellException(column, wrong.getMessage(), "トピックが正しくありません: " + text);
			}
		}
		return Optional.ofNullable(text);
	}

	private static Optional<String> path(Map<Column, String> cells, Column column) throws CellException {
		var text = cells.get(column);
		if (text != null) {
			try {
				JsonPath.of(text);
			} catch (IllegalArgumentException wrong) {
				throw new CellException(column, wrong.getMessage(), "パスが正しくありません: " + text);
			}
		}
		return Optional.ofNullable(text);
	}

	private static double number(Map<Column, String> cells, Column column, double otherwise) throws CellException {
		var text = cells.get(column);
		if (text == null) {
			return otherwise;
		}
		double number;
		try {
			number = Double.parseDouble(text);
		} catch (NumberFormatException notANumber) {
			number = Double.NaN;
		}
		if (!Double.isFinite(number)) {
			throw new CellException(column, "a number was expected, not \"" + text + "\"", "数値が必要です: " + text);
		}
		return number;
	}
}
