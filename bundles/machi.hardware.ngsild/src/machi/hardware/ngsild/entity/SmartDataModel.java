package machi.hardware.ngsild.entity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import machi.hardware.DeviceKind;
import machi.hardware.PointRole;

/**
 * Entity types of the Smart Data Models (github.com/smart-data-models) whose attributes we understand: the repository of each,
 * and the unit in which it tells a value that has no unit code.
 */
public enum SmartDataModel {
	/** dataModel.Device; what is measured stands in the attribute controlledProperty. */
	DEVICE_MEASUREMENT("DeviceMeasurement", DeviceKind.SENSOR, Map.of()),
	/** dataModel.Environment. */
	FLOOD_MONITORING("FloodMonitoring", DeviceKind.SENSOR, Map.of("currentLevel", new Meaning(PointRole.WATER_LEVEL, UnitCode.MTR))),
	/** dataModel.Weather; humidity is a share, the stream gauge in centimetres. */
	WEATHER_OBSERVED("WeatherObserved", DeviceKind.SENSOR,
			Map.of("temperature", new Meaning(PointRole.TEMPERATURE, UnitCode.CEL), "relativeHumidity",
					new Meaning(PointRole.HUMIDITY, UnitCode.C62), "precipitation", new Meaning(PointRole.RAINFALL, UnitCode.MMT),
					"streamGauge", new Meaning(PointRole.WATER_LEVEL, UnitCode.CMT))),
	/** dataModel.Energy; power in watts. */
	AC_MEASUREMENT("ACMeasurement", DeviceKind.METER,
			Map.of("totalActivePower", new Meaning(PointRole.POWER, UnitCode.WTT), "totalActiveEnergyImport",
					new Meaning(PointRole.ENERGY_IMPORTED, UnitCode.KWH), "totalActiveEnergyExport",
					new Meaning(PointRole.ENERGY_EXPORTED, UnitCode.KWH))),
	/** dataModel.Battery; the state of charge is a share. */
	STORAGE_BATTERY_MEASUREMENT("StorageBatteryMeasurement", DeviceKind.BATTERY,
			Map.of("stateOfCharge", new Meaning(PointRole.STATE_OF_CHARGE, UnitCode.C62)));

	private final String type;
	private final DeviceKind kind;
	private final Map<String, Meaning> attributes;

	SmartDataModel(String type, DeviceKind kind, Map<String, Meaning> attributes) {
		this.type = type;
		this.kind = kind;
		this.attributes = attributes;
	}

	/**
	 * What an attribute means.
	 *
	 * @param unit of values without a unit code
	 */
	public record Meaning(PointRole role, UnitCode unit) {
	}

	/** The model of an entity type, given by its short name. */
	public static Optional<SmartDataModel> of(String type) {
		return Arrays.stream(values()).filter(model -> model.type.equals(type)).findFirst();
	}

	/** Name of the entity type. */
	public String type() {
		return type;
	}

	public DeviceKind kind() {
		return kind;
	}

	/** What an attribute means, given by its short name. */
	public Optional<Meaning> meaning(String attribute) {
		return Optional.ofNullable(attributes.get(attribute));
	}
}
