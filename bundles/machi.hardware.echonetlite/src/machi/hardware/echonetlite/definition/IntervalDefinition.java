package machi.hardware.echonetlite.definition;

import machi.hardware.PointRole;
import machi.quantity.text.LocalizedText;

/**
 * How the energy of half-hours is found: as the difference of what a counter showed on the hour and half-hour.
 *
 * @param fixed   property with the last such counter reading and its time
 * @param history property with the 48 counter readings of a day, at 0:00, 0:30 … 23:30
 * @param day     property that says which day the history is of; 0 is today
 */
public record IntervalDefinition(int fixed, int history, int day, PointRole role, LocalizedText title) {

	/** Id of the point that gives the energy. */
	public String pointId() {
		return String.format("%02X/interval", fixed);
	}
}
