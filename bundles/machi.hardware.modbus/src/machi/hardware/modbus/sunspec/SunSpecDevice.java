package machi.hardware.modbus.sunspec;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.modbus.sunspec.ModelRegisters.Step;
import machi.hardware.modbus.sunspec.ModelRegisters.UnfitValueException;
import machi.hardware.modbus.wire.Outcomes;
import machi.hardware.modbus.wire.Outcomes.NotKeptException;
import machi.hardware.modbus.wire.RequestRefusedException;
import machi.hardware.modbus.wire.UnitDevice;
import machi.quantity.text.LocalizedText;

/** A device that was found by its models. */
public final class SunSpecDevice implements UnitDevice {

	private final Device device;
	private final ModelRegisters registers;
	private final Map<String, Control> controls = new LinkedHashMap<>();

	SunSpecDevice(Device device, ModelRegisters registers, List<Control> controls) {
		this.device = device;
		this.registers = registers;
		controls.forEach(control -> this.controls.put(control.point().id(), control));
	}

	@Override
	public Device device() {
		return device;
	}

	@Override
	public List<Reading> read(List<Point> points, Instant now) throws DeviceException, InterruptedException {
		var placed = new ArrayList<PlacedPoint>();
		for (var point : points) {
			placed.add(registers.point(point.id()).orElseThrow(() -> unknown(point.id())));
		}
		try {
			var values = registers.read(placed);
			return placed.stream().map(point -> ModelRegisters.value(values, point)
					.map(value -> Reading.good(device.address(), point.id(), now, value.doubleValue()))
					.orElseGet(() -> Reading.noValue(device.address(), point.id(), now))).toList();
		} catch (RequestRefusedException refused) {
			throw refused.asFailure();
		}
	}

	@Override
	public CommandOutcome execute(Command command) throws DeviceException, InterruptedException {
		var control = Optional.ofNullable(controls.get(command.point()));
		var point = device.point(command.point()).filter(each -> each.access().canWrite()).orElseThrow(() -> unknown(command.point()));
		if (!point.allows(command.value())) {
			return CommandOutcome.refused(LocalizedText.of(
					point.id() + ": " + command.value() + " is outside " + point.minimum() + "…" + point.maximum() + " " + point.unit(),
					point.id() + ": " + command.value() + " は範囲 " + point.minimum() + "…" + point.maximum() + " " + point.unit()
							+ " の外です"));
		}
		var steps = control.isPresent() ? control.get().steps(command.value(), command.validFor())
				: List.of(new Step(registers.point(point.id()).orElseThrow(), BigDecimal.valueOf(command.value())));
		return Outcomes.of(() -> write(steps, control, command));
	}

	private LocalizedText write(List<Step> steps, Optional<Control> control, Command command)
			throws DeviceException, RequestRefusedException, InterruptedException, NotKeptException {
		Map<PlacedPoint, int[]> written;
		try {
			written = registers.write(steps);
		} catch (UnfitValueException unfit) {
			throw new NotKeptException(unfit.reason());
		}
		// a timer may already count down
		written.keySet().removeIf(point -> control.filter(each -> each.isTimer(point)).isPresent());
		var back = registers.read(written.keySet());
		for (var entry : written.entrySet()) {
			if (!Arrays.equals(back.get(entry.getKey().range()), entry.getValue())) {
				throw new NotKeptException(notKept(entry.getKey(), ModelRegisters.value(back, entry.getKey())));
			}
		}
		boolean endless = !command.validFor().isZero() && control.flatMap(Control::timer).isEmpty();
		return endless ? Outcomes.NO_TIMER : LocalizedText.EMPTY;
	}

	private static LocalizedText notKept(PlacedPoint point, Optional<BigDecimal> value) {
		var unit = point.definition().shownUnit();
		var text = value.map(each -> each.toPlainString() + " " + unit).orElse("—").strip();
		return LocalizedText.of("The device took the value, but " + point.id() + " is " + text + " now.",
				"機器は指令を受け付けましたが、" + point.id() + " は " + text + " のままです。");
	}

	private DeviceException unknown(String point) {
		return new DeviceException(DeviceException.Kind.REFUSED,
				LocalizedText.of("Device " + device.address() + " has no point " + point,
						"機器 " + device.address() + " に項目 " + point + " はありません"));
	}
}
