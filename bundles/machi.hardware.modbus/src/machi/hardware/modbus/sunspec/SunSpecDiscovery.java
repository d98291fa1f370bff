package machi.hardware.modbus.sunspec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import machi.hardware.Access;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;
import machi.hardware.modbus.wire.ModbusLine;
import machi.hardware.modbus.wire.Registers;
import machi.hardware.modbus.wire.RequestRefusedException;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Makes devices of the models of a unit: one for each common model, since some units stand for an inverter and its meters. */
public final class SunSpecDiscovery {

	private static final int COMMON = 1;
	/** Model 120, DERTyp: photovoltaic with storage. */
	private static final BigDecimal WITH_STORAGE = BigDecimal.valueOf(82);

	/** Power factors, rates of storage and set points, whose percentages have a sign. */
	private static final Pattern SIGNED_SHARE = Pattern.compile("PF.*|.*WRte|WSet.*");

	private final ModelDefinitions definitions;
	private final ModbusLine line;
	private final String lineName;
	private final Signs signs;

	public SunSpecDiscovery(ModelDefinitions definitions, ModbusLine line, String lineName, Signs signs) {
		this.definitions = definitions;
		this.line = line;
		this.lineName = lineName;
		this.signs = signs;
	}

	/** The devices of a unit; the address of the first one is the number of the unit, that of a second one has /2 behind it. */
	public List<SunSpecDevice> devices(int unit, List<PlacedModel> models)
			throws DeviceException, RequestRefusedException, InterruptedException {
		var groups = new ArrayList<List<PlacedModel>>();
		for (var model : models) {
			if (model.id() == COMMON) {
				groups.add(new ArrayList<>());
			}
			groups.getLast().add(model);
		}
		var devices = new ArrayList<SunSpecDevice>();
		for (int i = 0; i < groups.size(); i++) {
			devices.add(device(unit, unit + (i == 0 ? "" : "/" + (i + 1)), groups.get(i)));
		}
		return devices;
	}

	private SunSpecDevice device(int unit, String address, List<PlacedModel> models)
			throws DeviceException, RequestRefusedException, InterruptedException {
		var registers = new ModelRegisters(line, unit, definitions, models, signs);
		var values = registers.read(registers.points());
		boolean storage = isStorage(registers, values);
		var controls = new Controls(registers, values).find(storage);
		var points = new ArrayList<Point>();
		controls.forEach(control -> points.add(control.point()));
		var taken = EnumSet.noneOf(PointRole.class);
		for (var point : registers.points()) {
			if (isOffered(registers, values, point)) {
				points.add(point(point, role(point, registers, values, storage, taken)));
			}
		}
		var kind = kind(registers, storage);
		var model = text(registers, values, "Md");
		var manufacturer = text(registers, values, "Mn");
		var name = (manufacturer + " " + model).strip();
		var device = new Device(address, name.isEmpty() ? title(kind, address) : LocalizedText.same(name + " (" + address + ")"), kind,
				manufacturer, model, text(registers, values, "SN"), lineName, points);
		return new SunSpecDevice(device, registers, controls);
	}

	private static LocalizedText title(DeviceKind kind, String address) {
		return LocalizedText.of("Unit " + address + ", " + kind, "ユニット" + address);
	}

	private static String text(ModelRegisters registers, Registers values, String name) {
		return registers.point("1/" + name).map(point -> ModelRegisters.text(values, point)).orElse("");
	}

	/** Models of storage also stand in inverters without a battery, and are empty there. */
	private static boolean isStorage(ModelRegisters registers, Registers values) {
		return List.of("713/WHRtg", "802/WHRtg", "124/WChaMax").stream().anyMatch(id -> registers.point(id)
				.flatMap(point -> ModelRegisters.value(values, point)).filter(value -> value.signum() > 0).isPresent());
	}

	private static DeviceKind kind(ModelRegisters registers, boolean storage) {
		if (registers.present().stream().anyMatch(ModelDefinition::isMeter)) {
			return DeviceKind.METER;
		}
		boolean inverter = registers.present().stream().anyMatch(ModelDefinition::isInverter);
		return storage ? DeviceKind.BATTERY : inverter ? DeviceKind.PHOTOVOLTAIC : DeviceKind.OTHER;
	}

	/**
	 * Optional points are offered when they have a value now, or a scale factor of their own, which a sleeping inverter still
	 * gives. An optional counter at 0 says that nothing is counted.
	 */
	private static boolean isOffered(ModelRegisters registers, Registers values, PlacedPoint point) {
		var definition = point.definition();
		if (!definition.isValue()) {
			return false;
		}
		if (definition.mandatory()) {
			return true;
		}
		var value = ModelRegisters.value(values, point);
		if (value.isPresent()) {
			return !definition.type().isCounter() || value.get().signum() != 0;
		}
		long sharing = registers.points().stream().filter(each -> each.factor().equals(point.factor())).count();
		return point.factor().isPresent() && sharing == 1 && ModelRegisters.isScaled(values, point);
	}

	/** Each role once; the power of an inverter that has both panels and a battery is neither's. */
	private static PointRole role(PlacedPoint point, ModelRegisters registers, Registers values, boolean storage,
			Set<PointRole> taken) {
		var definition = point.definition();
		var role = storage ? definition.storageRole() : definition.role();
		boolean both = storage && registers.point("120/DERTyp").flatMap(type -> ModelRegisters.value(values, type))
				.filter(WITH_STORAGE::equals).isPresent();
		boolean mixed = both && Set.of("W", "WH", "TotWhInj", "TotWhAbs").contains(definition.name())
				&& registers.present().stream().anyMatch(model -> model.id() == definition.model() && model.isInverter());
		return role != PointRole.NONE && !mixed && taken.add(role) ? role : PointRole.NONE;
	}

	private static Point point(PlacedPoint placed, PointRole role) {
		var definition = placed.definition();
		var kind = definition.type().isState() ? PointKind.STATE : PointKind.MEASUREMENT;
		boolean share = definition.unit().equals("%");
		boolean bothWays = SIGNED_SHARE.matcher(definition.name()).matches();
		double minimum = !share ? Double.NEGATIVE_INFINITY : bothWays ? -100 : 0;
		double maximum = share ? 100 : Double.POSITIVE_INFINITY;
		if (definition.writable() && !definition.states().isEmpty()) {
			minimum = definition.states().keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
			maximum = definition.states().keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
		}
		return new Point(placed.id(), definition.title(), kind, role, kind == PointKind.STATE ? Unit.ONE : Unit.of(definition.shownUnit()),
				minimum, maximum, definition.writable() ? Access.READ_WRITE : Access.READ, definition.sampling().period(),
				kind == PointKind.STATE ? definition.states() : Map.of());
	}
}
