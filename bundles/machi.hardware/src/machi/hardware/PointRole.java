package machi.hardware;

import machi.quantity.Unit;

/**
 * What a point means to the plan and to control strategies, whatever a protocol calls it. Powers and energies are seen from
 * the device named, never from the grid; signs are fixed here.
 */
public enum PointRole {
	/** No meaning beyond its own. */
	NONE(""),
	/** Power of a device: what a plant generates, a load or charger takes. Never negative in normal operation. */
	POWER("kW"),
	/** Power of a battery or of vehicles; positive when it discharges, negative when it charges. */
	STORAGE_POWER("kW"),
	/** Power at the grid connection; positive when it is imported, negative when exported. */
	GRID_POWER("kW"),
	/** Counter of generated energy. */
	ENERGY_GENERATED("kWh"),
	/** Counter of energy taken by a load or charger. */
	ENERGY_CONSUMED("kWh"),
	/** Counter of energy imported from the grid. */
	ENERGY_IMPORTED("kWh"),
	/** Counter of energy exported to the grid. */
	ENERGY_EXPORTED("kWh"),
	/** Counter of energy put into a battery or vehicles. */
	ENERGY_CHARGED("kWh"),
	/** Counter of energy taken out of a battery or vehicles. */
	ENERGY_DISCHARGED("kWh"),
	/** Energy over one 30-minute interval that ends at the time of the reading, as networks deliver it. */
	INTERVAL_IMPORTED("kWh"),
	/** Exported energy over one 30-minute interval that ends at the time of the reading. */
	INTERVAL_EXPORTED("kWh"),
	/** Stored part of the usable energy. */
	STATE_OF_CHARGE("%"),
	/** Usable energy when full. */
	USABLE_ENERGY("kWh"),
	/** Rated power. */
	RATED_POWER("kW"),
	/** Operating state of the device. */
	OPERATION(""),
	/** Not zero while the device reports a fault. */
	FAULT(""),
	/** Whether a vehicle is at the charger: 0 or 1. */
	VEHICLE_CONNECTED(""),
	/** Command: power of a battery or of vehicles; positive discharges, negative charges. */
	STORAGE_POWER_COMMAND("kW"),
	/** Command: most that a charger may give to its vehicle. */
	CHARGING_LIMIT_COMMAND("kW"),
	/** Command: most that a plant may generate. */
	GENERATION_LIMIT_COMMAND("kW"),
	/** Command: 1 starts, 0 stops. */
	START_STOP_COMMAND(""),
	/** Command: 1 switches on, 0 off. */
	SWITCH_COMMAND(""),
	/** Height of water above the gauge's zero. */
	WATER_LEVEL("m"),
	/** Precipitation in the last hour. */
	RAINFALL("mm"),
	/** Inclination of a slope against its first reading. */
	TILT("°"),
	/** Volumetric water content of soil. */
	SOIL_MOISTURE("%"),
	/** Air or device temperature. */
	TEMPERATURE("°C"),
	/** Relative humidity. */
	HUMIDITY("%"),
	/** Danger level that a citizen or patrol reports, 0 to 5. */
	REPORTED_DANGER("");

	private final Unit unit;

	PointRole(String unit) {
		this.unit = Unit.of(unit);
	}

	/** The unit that points of this role are delivered and commanded in. */
	public Unit unit() {
		return unit;
	}

	/** Whether the value of such a point is a running total. */
	public boolean isCounter() {
		return switch (this) {
		case ENERGY_GENERATED, ENERGY_CONSUMED, ENERGY_IMPORTED, ENERGY_EXPORTED, ENERGY_CHARGED, ENERGY_DISCHARGED -> true;
		default -> false;
		};
	}
}
