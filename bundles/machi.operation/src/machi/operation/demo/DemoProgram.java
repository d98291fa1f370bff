package machi.operation.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;

import machi.hardware.Device;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.model.core.Element;
import machi.model.device.AlarmRule;
import machi.model.device.Comparison;
import machi.model.device.ControlAssignment;
import machi.model.device.ControlMode;
import machi.model.device.DeviceFactory;
import machi.model.device.DeviceKind;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.FailSafe;
import machi.model.device.InstalledDevice;
import machi.model.device.OperatorRole;
import machi.model.device.Severity;
import machi.model.energy.Battery;
import machi.model.energy.DemandSite;
import machi.model.energy.EnergyFactory;
import machi.model.energy.EnergyPackage;
import machi.model.energy.FacilityClass;
import machi.model.energy.GenerationPlant;
import machi.model.energy.PlantKind;
import machi.model.mobility.ChargingStation;
import machi.model.mobility.MobilityFactory;
import machi.model.mobility.MobilityPackage;
import machi.workspace.OpenProgram;

/**
 * The program of the demonstration: a town hall with a plant and a battery, its car park with chargers on a private line, a
 * house, and a river. All of it is entered by commands, as a person would.
 */
final class DemoProgram {

	private static final BigDecimal STEP_MINUTES = new BigDecimal("0.1");
	private static final BigDecimal STALE_SECONDS = BigDecimal.valueOf(30);
	private static final BigDecimal RESERVE_PERCENT = BigDecimal.valueOf(20);

	private final OpenProgram program;
	private final DemandSite townHall;
	private final DemandSite carPark;
	private final DemandSite house;
	private final GenerationPlant plant;
	private final Battery battery;
	private final ChargingStation station;

	/** @param account of the person at this computer, who may release in this program */
	DemoProgram(OpenProgram program, String account) {
		this.program = program;
		var energy = EnergyFactory.eINSTANCE;
		townHall = site("役場", "Town hall", FacilityClass.TOWN_HALL);
		carPark = site("役場駐車場", "Car park of the town hall", FacilityClass.OTHER);
		house = site("モデル住宅", "Model house", FacilityClass.HOUSE);
		plant = named(energy.createGenerationPlant(), "役場の太陽光", "Solar plant of the town hall");
		plant.setKind(PlantKind.PHOTOVOLTAIC);
		plant.getSites().add(townHall.getId());
		add(EnergyPackage.Literals.ENERGY_PLAN, EnergyPackage.Literals.ENERGY_PLAN__PLANTS, plant);
		battery = named(energy.createBattery(), "役場の蓄電池", "Battery of the town hall");
		battery.getSites().add(townHall.getId());
		add(EnergyPackage.Literals.ENERGY_PLAN, EnergyPackage.Literals.ENERGY_PLAN__BATTERIES, battery);
		station = named(MobilityFactory.eINSTANCE.createChargingStation(), "駐車場の充電器", "Chargers of the car park");
		add(MobilityPackage.Literals.MOBILITY_PLAN, MobilityPackage.Literals.MOBILITY_PLAN__CHARGERS, station);
		var operator = DeviceFactory.eINSTANCE.createOperator();
		operator.setId(program.newId(Literals.OPERATOR));
		operator.setAccount(account);
		operator.setRole(OperatorRole.RELEASE);
		add(Literals.DEVICE_PLAN, Literals.DEVICE_PLAN__OPERATORS, operator);
	}

	private DemandSite site(String name, String english, FacilityClass facility) {
		var site = named(EnergyFactory.eINSTANCE.createDemandSite(), name, english);
		site.setFacilityClass(facility);
		return add(EnergyPackage.Literals.ENERGY_PLAN, EnergyPackage.Literals.ENERGY_PLAN__SITES, site);
	}

	private <T extends Element> T named(T element, String name, String english) {
		EcoreUtil.setID(element, program.newId(element.eClass()));
		element.setName(name);
		element.setNameEn(english);
		return element;
	}

	private <T extends EObject> T add(EClass root, EReference reference, T element) {
		program.editingDomain().getCommandStack().execute(new AddCommand(program.editingDomain(), program.domainForEditing(root), reference, element));
		return element;
	}

	private void set(EObject element, EStructuralFeature feature, Object value) {
		program.editingDomain().getCommandStack().execute(SetCommand.create(program.editingDomain(), element, feature, value));
	}

	/** Says which part of the plan a registered device is. */
	void place(String adapter, InstalledDevice device) {
		switch (adapter) {
		case "modbus" -> {
			set(device, Literals.INSTALLED_DEVICE__SITE, townHall.getId());
			if (device.getKind() == DeviceKind.PHOTOVOLTAIC) {
				set(device, Literals.INSTALLED_DEVICE__PLANT, plant.getId());
			} else if (device.getKind() == DeviceKind.BATTERY) {
				set(device, Literals.INSTALLED_DEVICE__BATTERY, battery.getId());
			}
		}
		case "ocpp" -> {
			set(device, Literals.INSTALLED_DEVICE__SITE, carPark.getId());
			set(device, Literals.INSTALLED_DEVICE__STATION, station.getId());
		}
		case "echonetlite" -> set(device, Literals.INSTALLED_DEVICE__SITE, house.getId());
		default -> {
			// a sensor of the town is at no site
		}
		}
	}

	/** The town hall's devices with the chargers beside, in closed loop. */
	ControlAssignment assignTownHall(List<InstalledDevice> devices) {
		return assign("役場の再エネ優先運転", "Renewable first at the town hall", townHall, devices, ControlMode.CLOSED_LOOP);
	}

	/** The house, with advice only. */
	void assignHouse(List<InstalledDevice> devices) {
		assign("モデル住宅への助言", "Advice for the model house", house, devices, ControlMode.ADVICE);
	}

	private ControlAssignment assign(String name, String english, DemandSite site, List<InstalledDevice> devices, ControlMode mode) {
		var assignment = named(DeviceFactory.eINSTANCE.createControlAssignment(), name, english);
		assignment.setSite(site.getId());
		devices.forEach(device -> assignment.getDevices().add(device.getId()));
		assignment.setStrategy("renewable-first");
		assignment.setMode(mode);
		assignment.setStepMinutes(STEP_MINUTES);
		assignment.setStaleSeconds(STALE_SECONDS);
		assignment.setFailSafe(FailSafe.RELEASE);
		assignment.setReservePercent(RESERVE_PERCENT);
		return add(Literals.DEVICE_PLAN, Literals.DEVICE_PLAN__ASSIGNMENTS, assignment);
	}

	/** Asks devices every second, so that one sees the strategy at work; one step of undo, as it connects them anew. */
	void sample(List<InstalledDevice> devices) {
		var command = new CompoundCommand();
		devices.forEach(device -> command
				.append(SetCommand.create(program.editingDomain(), device, Literals.INSTALLED_DEVICE__SAMPLING_SECONDS, BigDecimal.ONE)));
		program.editingDomain().getCommandStack().execute(command);
	}

	/** Watches the river, the rain and the silence of any device. */
	void watch(InstalledDevice registered, Device device) {
		point(device, PointRole.WATER_LEVEL).ifPresent(point -> rule(registered, point, "1.5", Severity.ALARM, "河川を見回り、防災担当に連絡する"));
		point(device, PointRole.RAINFALL).ifPresent(point -> rule(registered, point, "20", Severity.WARNING, "河川水位を確認する"));
		var silence = rule(registered, "", Comparison.NOT_RECEIVED, Severity.WARNING, "通信と電源を確認する");
		add(Literals.DEVICE_PLAN, Literals.DEVICE_PLAN__ALARM_RULES, silence);
	}

	private static Optional<String> point(Device device, PointRole role) {
		return device.point(role).map(Point::id);
	}

	private void rule(InstalledDevice device, String point, String limit, Severity severity, String instruction) {
		var rule = rule(device, point, Comparison.ABOVE, severity, instruction);
		rule.setValue(new BigDecimal(limit));
		add(Literals.DEVICE_PLAN, Literals.DEVICE_PLAN__ALARM_RULES, rule);
	}

	private AlarmRule rule(InstalledDevice device, String point, Comparison comparison, Severity severity, String instruction) {
		var rule = named(DeviceFactory.eINSTANCE.createAlarmRule(), device.getName(), device.getNameEn());
		rule.setDevice(device.getId());
		rule.setPoint(point);
		rule.setComparison(comparison);
		rule.setSeverity(severity);
		rule.setInstruction(instruction);
		return rule;
	}
}
