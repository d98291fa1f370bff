package machi.operation.plan;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import machi.hardware.DeviceKind;
import machi.model.core.Place;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.InstalledDevice;
import machi.model.energy.Battery;
import machi.model.energy.GenerationPlant;
import machi.model.simulation.SimulationPlan;
import machi.model.simulation.StorageOperation;
import machi.scenario.ModelReader;
import machi.workspace.OpenProgram;

/**
 * Reads the registered devices. What a device does not say itself is taken from the plan's battery or plant; of the window of
 * charge and the losses nothing is assumed but what the register of battery operation says, as the device's own management
 * keeps its limits.
 */
final class DeviceReader {

	private static final double PERCENT = 100;

	private final OpenProgram program;
	private final PlanProblems problems;

	DeviceReader(OpenProgram program, PlanProblems problems) {
		this.program = program;
		this.problems = problems;
	}

	/** By id, in the program's order. */
	Map<String, RegisteredDevice> devices(List<InstalledDevice> entered) {
		var devices = new LinkedHashMap<String, RegisteredDevice>();
		var places = new HashSet<List<String>>();
		for (var device : entered) {
			var connection = ModelReader.text(device.getConnection());
			var address = ModelReader.text(device.getAddress());
			if (address.isBlank()) {
				problems.error(device, Literals.INSTALLED_DEVICE__ADDRESS.getName(), "the address of a device was expected", "機器のアドレスが必要です");
			} else if (!places.add(List.of(connection, address))) {
				problems.error(device, Literals.INSTALLED_DEVICE__ADDRESS.getName(),
						"another device is registered at " + address + " of connection " + connection + "; this one is not used",
						"接続 " + connection + " のアドレス " + address + " には別の機器が登録済みです。この機器は使いません");
			} else {
				devices.put(device.getId(), device(device, connection, address));
			}
		}
		return devices;
	}

	private RegisteredDevice device(InstalledDevice device, String connection, String address) {
		var battery = referenced(device, Literals.INSTALLED_DEVICE__BATTERY.getName(), device.getBattery(), Battery.class);
		var plant = referenced(device, Literals.INSTALLED_DEVICE__PLANT.getName(), device.getPlant(), GenerationPlant.class);
		var place = referenced(device, Literals.INSTALLED_DEVICE__PLACE.getName(), device.getPlace(), Place.class);
		var operation = operation(device.getBattery());
		var rated = number(device.getRatedPowerKw()).or(() -> battery.flatMap(found -> number(found.getPowerKw())))
				.or(() -> plant.flatMap(found -> number(found.getCapacityKw())));
		var usable = number(device.getUsableEnergyKwh()).or(() -> battery.flatMap(found -> number(found.getCapacityKwh())));
		double lowest = operation.map(StorageOperation::getMinimumSocPercent).map(DeviceReader::share).orElse(0.0);
		double highest = operation.map(StorageOperation::getMaximumSocPercent).map(DeviceReader::share).orElse(1.0);
		if (lowest > highest) {
			operation.ifPresent(entered -> problems.error(entered, "minimumSocPercent", "it lies above the upper limit; neither is used",
					"上限を超えているため、上下限とも使いません"));
			lowest = 0;
			highest = 1;
		}
		return new RegisteredDevice(device.getId(), ModelReader.name(device), connection, address, kind(device), site(device),
				optional(rated), optional(usable), lowest, highest,
				operation.map(StorageOperation::getChargePercent).map(DeviceReader::efficiency).orElse(1.0),
				operation.map(StorageOperation::getDischargePercent).map(DeviceReader::efficiency).orElse(1.0),
				optional(place.map(Place::getLatitude).map(BigDecimal::doubleValue)),
				optional(place.map(Place::getLongitude).map(BigDecimal::doubleValue)));
	}

	private String site(InstalledDevice device) {
		var site = ModelReader.text(device.getSite());
		if (!site.isBlank() && program.element(site).isEmpty()) {
			problems.warning(device, Literals.INSTALLED_DEVICE__SITE.getName(), "there is no demand site with the ID " + site,
					"ID " + site + " の需要施設がありません");
		}
		return site;
	}

	private Optional<StorageOperation> operation(String battery) {
		return program.domain(SimulationPlan.class).stream().flatMap(plan -> plan.getStorageOperations().stream())
				.filter(operation -> !ModelReader.text(battery).isBlank() && battery.equals(operation.getBattery())).findFirst();
	}

	private <T> Optional<T> referenced(InstalledDevice device, String attribute, String id, Class<T> type) {
		if (ModelReader.text(id).isBlank()) {
			return Optional.empty();
		}
		var found = program.element(id).filter(type::isInstance).map(type::cast);
		if (found.isEmpty()) {
			problems.warning(device, attribute, "there is no such element with the ID " + id, "ID " + id + " の要素がありません");
		}
		return found;
	}

	private static DeviceKind kind(InstalledDevice device) {
		return DeviceKind.valueOf(device.getKind().getName());
	}

	private static Optional<Double> number(BigDecimal value) {
		return Optional.ofNullable(value).map(BigDecimal::doubleValue).filter(number -> number > 0);
	}

	private static double share(BigDecimal percent) {
		return Math.clamp(percent.doubleValue() / PERCENT, 0, 1);
	}

	private static double efficiency(BigDecimal percent) {
		double share = share(percent);
		return share > 0 ? share : 1;
	}

	private static OptionalDouble optional(Optional<Double> value) {
		return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
	}
}
