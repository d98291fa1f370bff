package machi.hardware.echonetlite.definition;

import machi.quantity.text.LocalizedText;

/**
 * How an object that stores energy is told a power: codes of properties, and the values of the mode.
 *
 * @param mode         property of the operation mode
 * @param charge       mode in which it charges with the power set
 * @param discharge    mode in which it discharges with the power set
 * @param standby      mode in which it does neither
 * @param chargeMethod property that says how the charging power is found; {@code asSet} means by the setting
 * @param chargeRange  property with smallest and largest charging power
 */
public record StorageDefinition(int mode, int charge, int discharge, int standby, int chargePower, int dischargePower,
		int chargeMethod, int dischargeMethod, int asSet, int chargeRange, int dischargeRange, LocalizedText title) {

	/** Id of the point that takes the power. */
	public String pointId() {
		return String.format("%02X/%02X/%02X", mode, chargePower, dischargePower);
	}
}
