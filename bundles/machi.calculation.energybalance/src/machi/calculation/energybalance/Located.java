package machi.calculation.energybalance;

import machi.calculation.Subject;

/**
 * A row of a register that lies in a zone.
 */
public interface Located {

	/** Stable id of the row. */
	String id();

	/** Id of the zone, empty when none was entered. */
	String zoneId();

	/** The element that the row was read from. */
	Subject subject();
}
