package machi.hardware.modbus.sunspec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.modbus.sunspec.ModelRegisters.Step;
import machi.hardware.modbus.wire.Registers;
import machi.quantity.text.LocalizedText;

/** Finds out which commands a device can take. */
final class Controls {

	private static final BigDecimal ZERO = BigDecimal.ZERO;
	private static final BigDecimal ONE = BigDecimal.ONE;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	/** Model 124, StorCtl_Mod: bit 0 for the rate of charging, bit 1 for that of discharging. */
	private static final BigDecimal BOTH = BigDecimal.valueOf(3);
	/** Model 704, WSetMod: the set point is a power. */
	private static final BigDecimal WATTS = ONE;

	private final ModelRegisters model;
	private final Registers values;

	/** @param values all points as they are now */
	Controls(ModelRegisters model, Registers values) {
		this.model = model;
		this.values = values;
	}

	/** @param storage whether the device stores energy */
	List<Control> find(boolean storage) {
		var controls = new ArrayList<Control>();
		if (storage) {
			derPower().or(this::storagePower).ifPresent(controls::add);
		}
		derLimit().or(this::limit).ifPresent(controls::add);
		return controls;
	}

	/** The point, if the device has a value for it now. */
	private Optional<PlacedPoint> implemented(String id) {
		return model.point(id).filter(point -> ModelRegisters.value(values, point).isPresent());
	}

	private Optional<BigDecimal> positive(String... ids) {
		for (var id : ids) {
			var value = model.point(id).flatMap(point -> ModelRegisters.value(values, point)).filter(each -> each.signum() > 0);
			if (value.isPresent()) {
				return value;
			}
		}
		return Optional.empty();
	}

	private boolean has(String... ids) {
		return List.of(ids).stream().allMatch(id -> model.point(id).filter(point -> ModelRegisters.isScaled(values, point)).isPresent());
	}

	private PlacedPoint at(String id) {
		return model.point(id).orElseThrow();
	}

	/**
	 * Model 124: OutWRte and InWRte are the highest rates of discharging and charging in % of WChaMax. A negative rate of one
	 * is a lowest rate of the other, so that the pair (p, -p) leaves nothing but p.
	 */
	private Optional<Control> storagePower() {
		var most = positive("124/WChaMax");
		if (most.isEmpty() || !has("124/OutWRte", "124/InWRte", "124/StorCtl_Mod")) {
			return Optional.empty();
		}
		var point = Point.command("124/power", LocalizedText.of("Power set point (positive: discharge)", "充放電電力の指令(正: 放電)"),
				PointRole.STORAGE_POWER_COMMAND, "kW", -most.get().doubleValue(), most.get().doubleValue());
		return Optional.of(new Control(point, implemented("124/InOutWRte_RvrtTms"), power -> {
			var rate = share(power, most.get());
			return List.of(new Step(at("124/OutWRte"), rate), new Step(at("124/InWRte"), rate.negate()),
					new Step(at("124/StorCtl_Mod"), BOTH));
		}));
	}

	/** Model 704: WSet in W, positive when it is injected; off after its time. */
	private Optional<Control> derPower() {
		var discharge = positive("702/WDisChaRteMax", "702/WDisChaRteMaxRtg", "702/WMax", "702/WMaxRtg");
		var charge = positive("702/WChaRteMax", "702/WChaRteMaxRtg").or(() -> discharge);
		boolean watts = has("704/WSet") && implemented("704/WSet").isPresent();
		if (discharge.isEmpty() || !watts || !has("704/WSetEna", "704/WSetMod")) {
			return Optional.empty();
		}
		var point = Point.command("704/power", LocalizedText.of("Power set point (positive: discharge)", "充放電電力の指令(正: 放電)"),
				PointRole.STORAGE_POWER_COMMAND, "kW", -charge.get().doubleValue(), discharge.get().doubleValue());
		return Optional.of(new Control(point, implemented("704/WSetRvrtTms"), power -> {
			var steps = new ArrayList<Step>();
			implemented("704/WSetEnaRvrt").ifPresent(after -> steps.add(new Step(after, ZERO)));
			steps.add(new Step(at("704/WSetMod"), WATTS));
			steps.add(new Step(at("704/WSet"), power));
			steps.add(new Step(at("704/WSetEna"), ONE));
			return steps;
		}));
	}

	/** Model 123: WMaxLimPct in % of WMax of model 121, which is the rated power where it is not given. */
	private Optional<Control> limit() {
		var most = positive("121/WMax", "120/WRtg");
		if (most.isEmpty() || !has("123/WMaxLimPct", "123/WMaxLim_Ena")) {
			return Optional.empty();
		}
		return Optional.of(new Control(limitPoint("123/limit", most.get()), implemented("123/WMaxLimPct_RvrtTms"),
				power -> List.of(new Step(at("123/WMaxLimPct"), share(power, most.get())), new Step(at("123/WMaxLim_Ena"), ONE))));
	}

	/** Model 704: WMaxLimPct in % of WMax of model 702. */
	private Optional<Control> derLimit() {
		var most = positive("702/WMax", "702/WMaxRtg");
		if (most.isEmpty() || !has("704/WMaxLimPct", "704/WMaxLimPctEna")) {
			return Optional.empty();
		}
		return Optional.of(new Control(limitPoint("704/limit", most.get()), implemented("704/WMaxLimPctRvrtTms"), power -> {
			var steps = new ArrayList<Step>();
			implemented("704/WMaxLimPctEnaRvrt").ifPresent(after -> steps.add(new Step(after, ZERO)));
			steps.add(new Step(at("704/WMaxLimPct"), share(power, most.get())));
			steps.add(new Step(at("704/WMaxLimPctEna"), ONE));
			return steps;
		}));
	}

	private static Point limitPoint(String id, BigDecimal most) {
		return Point.command(id, LocalizedText.of("Highest power", "出力の上限"), PointRole.GENERATION_LIMIT_COMMAND, "kW", 0,
				most.doubleValue());
	}

	private static BigDecimal share(BigDecimal power, BigDecimal most) {
		return power.multiply(HUNDRED).divide(most, MathContext.DECIMAL64);
	}
}
