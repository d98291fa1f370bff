package machi.hardware.modbus.sunspec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.hardware.DeviceException;
import machi.hardware.modbus.wire.ModbusLine;
import machi.hardware.modbus.wire.RegisterRange;
import machi.hardware.modbus.wire.RegisterTable;
import machi.hardware.modbus.wire.Registers;
import machi.hardware.modbus.wire.Request;
import machi.hardware.modbus.wire.RequestRefusedException;
import machi.quantity.text.LocalizedText;

/** The points of one device: reads and writes them as numbers in the unit that is shown. */
final class ModelRegisters {

	/** All registers between the models exist, so that few large requests are better than many small ones. */
	private static final int WIDEST_GAP = 40;

	private final ModbusLine line;
	private final int unit;
	private final Map<String, PlacedPoint> points = new LinkedHashMap<>();
	private final List<ModelDefinition> present = new ArrayList<>();

	/** @param models of this device, in the order of their addresses */
	ModelRegisters(ModbusLine line, int unit, ModelDefinitions definitions, List<PlacedModel> models, Signs signs) {
		this.line = line;
		this.unit = unit;
		for (var definition : definitions.all()) {
			int number = 1;
			for (var model : models.stream().filter(each -> each.id() == definition.id()).toList()) {
				place(definition, model, definition.id() + (number == 1 ? "" : "#" + number) + "/", signs);
				number++;
			}
			if (number > 1) {
				present.add(definition);
			}
		}
	}

	private void place(ModelDefinition definition, PlacedModel model, String prefix, Signs signs) {
		for (var point : definition.points()) {
			var factor = point.fixedExponent().isPresent() ? Optional.<PointDefinition>empty() : definition.point(point.scaleFactor());
			boolean whole = model.holds(point) && factor.map(model::holds).orElse(true);
			if (whole && (point.isValue() || point.sampling() == PointDefinition.Sampling.TEXT)) {
				var placed = new PlacedPoint(point, prefix + point.name(), range(model, point),
						factor.map(each -> range(model, each)), signs.negates(definition, point));
				points.put(placed.id(), placed);
			}
		}
	}

	private static RegisterRange range(PlacedModel model, PointDefinition point) {
		return new RegisterRange(RegisterTable.HOLDING, model.address() + point.offset(), point.registers());
	}

	/** The known models that the device has, by precedence. */
	List<ModelDefinition> present() {
		return present;
	}

	/** By precedence of the models. */
	Collection<PlacedPoint> points() {
		return points.values();
	}

	Optional<PlacedPoint> point(String id) {
		return Optional.ofNullable(points.get(id));
	}

	/** Reads points together with their scale factors, which some devices change as they like. */
	Registers read(Collection<PlacedPoint> wanted) throws DeviceException, RequestRefusedException, InterruptedException {
		var ranges = new ArrayList<RegisterRange>();
		for (var point : wanted) {
			ranges.add(point.range());
			point.factor().ifPresent(ranges::add);
		}
		return Registers.read(line, unit, ranges, WIDEST_GAP);
	}

	/** The value in the unit that is shown; empty when the device has none. */
	static Optional<BigDecimal> value(Registers registers, PlacedPoint point) {
		var exponent = exponent(registers, point);
		var raw = point.definition().type().decode(registers.get(point.range()));
		if (raw.isEmpty() || exponent.isEmpty()) {
			return Optional.empty();
		}
		var value = raw.get().scaleByPowerOfTen(exponent.get());
		return Optional.of(point.negated() ? value.negate() : value);
	}

	private static Optional<Integer> exponent(Registers registers, PlacedPoint point) {
		var own = point.factor().isEmpty() ? point.definition().fixedExponent()
				: PointType.SUNSSF.decode(registers.get(point.factor().get())).map(BigDecimal::intValue);
		return own.map(each -> each + point.definition().shownExponent());
	}

	/** Whether the scale factor of a point is there. */
	static boolean isScaled(Registers registers, PlacedPoint point) {
		return exponent(registers, point).isPresent();
	}

	static String text(Registers registers, PlacedPoint point) {
		return PointType.text(registers.get(point.range()));
	}

	/** A value to be written, in the unit that is shown. */
	record Step(PlacedPoint point, BigDecimal value) {
	}

	/**
	 * Writes values in order; those whose registers follow each other at once.
	 *
	 * @return what the registers hold then, if the device keeps to it
	 * @throws UnfitValueException when a value does not fit into its registers
	 */
	Map<PlacedPoint, int[]> write(List<Step> steps)
			throws DeviceException, RequestRefusedException, InterruptedException, UnfitValueException {
		var factors = Registers.read(line, unit, steps.stream().flatMap(step -> step.point.factor().stream()).toList(), WIDEST_GAP);
		var written = new LinkedHashMap<PlacedPoint, int[]>();
		for (var step : steps) {
			written.put(step.point, encode(factors, step));
		}
		for (int i = 0; i < steps.size();) {
			int address = steps.get(i).point.range().address();
			var values = new ArrayList<Integer>();
			while (i < steps.size() && steps.get(i).point.range().address() == address + values.size()) {
				for (int value : written.get(steps.get(i).point)) {
					values.add(value);
				}
				i++;
			}
			line.exchange(Request.write(unit, RegisterTable.HOLDING, address, values.stream().mapToInt(Integer::intValue).toArray()));
		}
		return written;
	}

	private int[] encode(Registers factors, Step step) throws UnfitValueException {
		var point = step.point;
		var exponent = exponent(factors, point);
		var number = point.negated() ? step.value.negate() : step.value;
		var registers = exponent.flatMap(each -> point.definition().type().encode(number.scaleByPowerOfTen(-each)));
		return registers.orElseThrow(() -> new UnfitValueException(LocalizedText.of(
				point.id() + ": " + step.value.toPlainString() + " " + point.definition().shownUnit() + " does not fit into its register",
				point.id() + ": " + step.value.toPlainString() + " " + point.definition().shownUnit() + " はレジスタに入りません")));
	}

	/** A value that a register cannot hold. */
	static final class UnfitValueException extends Exception {

		private static final long serialVersionUID = 1L;

		private final transient LocalizedText reason;

		UnfitValueException(LocalizedText reason) {
			super(reason.english());
			this.reason = reason;
		}

		LocalizedText reason() {
			return reason;
		}
	}
}
