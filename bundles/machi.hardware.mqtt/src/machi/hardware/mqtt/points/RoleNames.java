package machi.hardware.mqtt.points;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import machi.hardware.DeviceKind;
import machi.hardware.PointRole;

/** Roles as people write them: {@code WATER_LEVEL}, {@code water-level} or {@code water_level}. */
public final class RoleNames {

	private RoleNames() {
	}

	/** The role of that name; of a path such as {@code River/water_level} the last part counts. */
	public static Optional<PointRole> roleNamed(String text) {
		var last = text.substring(text.lastIndexOf('/') + 1);
		var name = last.strip().replace('-', '_').replace(' ', '_').toUpperCase(Locale.ROOT);
		return Arrays.stream(PointRole.values()).filter(role -> role.name().equals(name)).findFirst();
	}

	/** Whether points of the role are told and not read. */
	public static boolean isCommand(PointRole role) {
		return role.name().endsWith("_COMMAND");
	}

	/** What a device with such points is. */
	static DeviceKind kindOf(Iterable<PointRole> roles) {
		var kind = DeviceKind.OTHER;
		for (var role : roles) {
			var candidate = kindOf(role);
			if (kind == DeviceKind.OTHER || rank(candidate) > rank(kind)) {
				kind = candidate;
			}
		}
		return kind;
	}

	private static DeviceKind kindOf(PointRole role) {
		return switch (role) {
		case SWITCH_COMMAND -> DeviceKind.LIGHTING;
		case CHARGING_LIMIT_COMMAND, VEHICLE_CONNECTED, START_STOP_COMMAND -> DeviceKind.CHARGER;
		case STATE_OF_CHARGE, USABLE_ENERGY, STORAGE_POWER, STORAGE_POWER_COMMAND, ENERGY_CHARGED, ENERGY_DISCHARGED ->
			DeviceKind.BATTERY;
		case ENERGY_GENERATED, GENERATION_LIMIT_COMMAND -> DeviceKind.PHOTOVOLTAIC;
		case POWER, GRID_POWER, ENERGY_CONSUMED, ENERGY_IMPORTED, ENERGY_EXPORTED, INTERVAL_IMPORTED, INTERVAL_EXPORTED ->
			DeviceKind.METER;
		case WATER_LEVEL, RAINFALL, TILT, SOIL_MOISTURE, TEMPERATURE, HUMIDITY, REPORTED_DANGER -> DeviceKind.SENSOR;
		case NONE, RATED_POWER, OPERATION, FAULT -> DeviceKind.OTHER;
		};
	}

	/** The more special kind wins: a street light also has a meter, a battery also has a temperature. */
	private static int rank(DeviceKind kind) {
		return switch (kind) {
		case OTHER -> 0;
		case SENSOR -> 1;
		case METER -> 2;
		case PHOTOVOLTAIC -> 3;
		case LIGHTING -> 4;
		default -> 5;
		};
	}
}
