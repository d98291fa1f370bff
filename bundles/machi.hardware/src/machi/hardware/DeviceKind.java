package machi.hardware;

/** What a device is, as far as the plan and the control of a site distinguish. */
public enum DeviceKind {
	PHOTOVOLTAIC, BATTERY, CHARGER,
	/** Charges vehicles and takes energy from them (V2H). */
	VEHICLE_CHARGER_DISCHARGER, METER, DISTRIBUTION_BOARD, LIGHTING, SENSOR, CITY_PLATFORM, OTHER
}
