package machi.hardware.modbus.list;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.modbus.wire.RegisterRange;

/**
 * A point of a table.
 *
 * @param kind  of the device, where the line names it
 * @param scale one count of the register in the unit of the point
 */
record ListedPoint(int unit, Optional<DeviceKind> kind, Point point, RegisterRange range, ValueFormat format, BigDecimal scale) {

	Optional<BigDecimal> value(int[] registers) {
		return format.decode(registers).map(scale::multiply);
	}

	/** Registers for a value; empty when they cannot hold it. */
	Optional<int[]> registers(BigDecimal value) {
		return format.encode(value.divide(scale, MathContext.DECIMAL64));
	}
}
