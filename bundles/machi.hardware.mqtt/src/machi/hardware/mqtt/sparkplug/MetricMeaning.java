package machi.hardware.mqtt.sparkplug;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import machi.hardware.Access;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.mqtt.points.DeviceBook;
import machi.hardware.mqtt.points.PointRow;
import machi.hardware.mqtt.points.PointTable;
import machi.hardware.mqtt.points.RoleNames;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A metric that a birth has declared.
 *
 * @param owner address of the node or device
 */
record MetricMeaning(String owner, PointRow row, SparkplugType type) {

	private static final Map<Integer, LocalizedText> OFF_ON = Map.of(0, LocalizedText.of("off", "オフ"), 1,
			LocalizedText.of("on", "オン"));

	/** What a declared metric means; empty when it is no number, belongs to the protocol, or is not in the table. */
	static Optional<MetricMeaning> of(String owner, Metric metric, PointTable table) {
		var name = metric.name().orElse("");
		var type = metric.type().orElse(SparkplugType.OTHER);
		if (!type.isNumber() || !DeviceBook.isName(name) || name.equals("bdSeq") || name.startsWith("Node Control/")
				|| name.startsWith("Device Control/")) {
			return Optional.empty();
		}
		var unit = metric.unit().filter(text -> text.length() <= 20).map(Unit::of);
		var row = table.given() ? table.row(owner, name) : Optional.of(row(name, unit));
		boolean truth = type == SparkplugType.BOOLEAN;
		return row.map(found -> readable(truth ? found.within(0, 1)
				: found.within(metric.low().orElse(Double.NaN) * found.scale(), metric.high().orElse(Double.NaN) * found.scale())))
				.map(found -> new MetricMeaning(owner, found, type));
	}

	/** What has no range is not commanded, since nothing could be refused. */
	private static PointRow readable(PointRow row) {
		boolean open = Double.isInfinite(row.minimum()) || Double.isInfinite(row.maximum());
		return row.access().canWrite() && open ? PointRow.of(row.id(), PointRole.NONE, row.unit(), row.scale(), Access.READ) : row;
	}

	/** By its name and its declared unit, when there is no table. */
	private static PointRow row(String name, Optional<Unit> unit) {
		var role = RoleNames.roleNamed(name).orElse(PointRole.NONE);
		var sent = unit.orElse(role.unit());
		if (role == PointRole.NONE || !sent.isConvertibleTo(role.unit())) {
			return PointRow.of(name, PointRole.NONE, sent, 1, Access.READ);
		}
		double scale = sent.equals(role.unit()) ? 1 : sent.convert(BigDecimal.ONE, role.unit()).doubleValue();
		return PointRow.of(name, role, role.unit(), scale, RoleNames.isCommand(role) ? Access.WRITE : Access.READ);
	}

	Point point() {
		return row.point(type == SparkplugType.BOOLEAN ? OFF_ON : Map.of());
	}
}
