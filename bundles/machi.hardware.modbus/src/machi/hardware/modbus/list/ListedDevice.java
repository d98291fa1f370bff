package machi.hardware.modbus.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.modbus.wire.ModbusLine;
import machi.hardware.modbus.wire.Outcomes;
import machi.hardware.modbus.wire.Outcomes.NotKeptException;
import machi.hardware.modbus.wire.RegisterRange;
import machi.hardware.modbus.wire.Registers;
import machi.hardware.modbus.wire.Request;
import machi.hardware.modbus.wire.RequestRefusedException;
import machi.hardware.modbus.wire.UnitDevice;
import machi.quantity.text.LocalizedText;

/** A unit whose registers are listed in a table. */
public final class ListedDevice implements UnitDevice {

	private final ModbusLine line;
	private final int unit;
	private final Device device;
	private final Map<String, ListedPoint> points = new LinkedHashMap<>();

	/** @param unit one of {@link PointList#units()} */
	public ListedDevice(ModbusLine line, String lineName, PointList list, int unit) {
		this.line = line;
		this.unit = unit;
		list.points(unit).forEach(point -> points.put(point.point().id(), point));
		device = new Device(Integer.toString(unit), LocalizedText.of("Unit " + unit + " of " + lineName, lineName + " ユニット" + unit), kind(),
				"", "", "", lineName, points.values().stream().map(ListedPoint::point).toList());
	}

	/** As the table says, else as the roles suggest. */
	private DeviceKind kind() {
		var named = points.values().stream().flatMap(point -> point.kind().stream()).findFirst();
		if (named.isPresent()) {
			return named.get();
		}
		var roles = points.values().stream().map(point -> point.point().role()).toList();
		if (roles.stream().anyMatch(Set.of(PointRole.STORAGE_POWER, PointRole.STATE_OF_CHARGE, PointRole.STORAGE_POWER_COMMAND)::contains)) {
			return DeviceKind.BATTERY;
		}
		if (roles.stream().anyMatch(Set.of(PointRole.GRID_POWER, PointRole.ENERGY_IMPORTED)::contains)) {
			return DeviceKind.METER;
		}
		return roles.contains(PointRole.ENERGY_GENERATED) ? DeviceKind.PHOTOVOLTAIC : DeviceKind.OTHER;
	}

	@Override
	public Device device() {
		return device;
	}

	/**
	 * Asks whether the unit is there.
	 *
	 * @throws RequestRefusedException when the gateway says that it is not
	 */
	public void probe() throws DeviceException, RequestRefusedException, InterruptedException {
		var first = points.values().stream().filter(point -> point.point().access().canRead()).findFirst();
		if (first.isEmpty()) {
			return;
		}
		try {
			read(List.of(first.get()));
		} catch (RequestRefusedException refused) {
			if (refused.isAbsentUnit()) {
				throw refused;
			}
		}
	}

	private Registers read(List<ListedPoint> wanted) throws DeviceException, RequestRefusedException, InterruptedException {
		return Registers.read(line, unit, wanted.stream().map(ListedPoint::range).toList(), 0);
	}

	@Override
	public List<Reading> read(List<Point> wanted, Instant now) throws DeviceException, InterruptedException {
		var listed = new ArrayList<ListedPoint>();
		for (var point : wanted) {
			listed.add(known(point.id()));
		}
		try {
			return readings(listed, now);
		} catch (RequestRefusedException refused) {
			if (refused.isAbsentUnit() || listed.size() == 1) {
				throw refused.asFailure();
			}
			return singly(listed, now, refused);
		}
	}

	/** Some devices refuse a range that has one register too many; each point by itself tells which one is wrong. */
	private List<Reading> singly(List<ListedPoint> listed, Instant now, RequestRefusedException first)
			throws DeviceException, InterruptedException {
		var readings = new ArrayList<Reading>();
		var last = first;
		for (var point : listed) {
			try {
				readings.addAll(readings(List.of(point), now));
			} catch (RequestRefusedException refused) {
				last = refused;
			}
		}
		if (readings.isEmpty()) {
			throw last.asFailure();
		}
		return readings;
	}

	private List<Reading> readings(List<ListedPoint> listed, Instant now)
			throws DeviceException, RequestRefusedException, InterruptedException {
		var values = read(listed);
		return listed.stream().map(point -> point.value(values.get(point.range()))
				.map(value -> Reading.good(device.address(), point.point().id(), now, value.doubleValue()))
				.orElseGet(() -> Reading.noValue(device.address(), point.point().id(), now))).toList();
	}

	@Override
	public CommandOutcome execute(Command command) throws DeviceException, InterruptedException {
		var point = known(command.point());
		var registers = point.registers(BigDecimal.valueOf(command.value()));
		if (!point.point().access().canWrite() || !point.point().allows(command.value()) || registers.isEmpty()) {
			return CommandOutcome.refused(LocalizedText.of(
					point.point().id() + ": " + command.value() + " " + point.point().unit() + " cannot be written",
					point.point().id() + ": " + command.value() + " " + point.point().unit() + " は書き込めません"));
		}
		return Outcomes.of(() -> write(point, registers.get(), command));
	}

	private LocalizedText write(ListedPoint point, int[] values, Command command)
			throws DeviceException, RequestRefusedException, InterruptedException, NotKeptException {
		RegisterRange range = point.range();
		line.exchange(Request.write(unit, range.table(), range.address(), values));
		if (point.point().access().canRead()) {
			var back = line.exchange(Request.read(unit, range.table(), range.address(), range.count()));
			if (!Arrays.equals(back, values)) {
				var shown = point.value(back).map(BigDecimal::toPlainString).orElse("—") + " " + point.point().unit();
				throw new NotKeptException(LocalizedText.of(
						"The device took the value, but " + point.point().id() + " is " + shown + " now.",
						"機器は指令を受け付けましたが、" + point.point().id() + " は " + shown + " のままです。"));
			}
		}
		return command.validFor().isZero() ? LocalizedText.EMPTY : Outcomes.NO_TIMER;
	}

	private ListedPoint known(String id) throws DeviceException {
		var point = points.get(id);
		if (point == null) {
			throw new DeviceException(DeviceException.Kind.REFUSED, LocalizedText.of("Unit " + unit + " has no point " + id,
					"ユニット" + unit + "に項目 " + id + " はありません"));
		}
		return point;
	}
}
