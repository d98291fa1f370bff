package machi.calculation.dispatch.internal;

import machi.calculation.CalculationException;

/** Sites that must be run together, step by step. */
interface SiteGroup {

	/** Number of sites. */
	int size();

	/**
	 * Runs the steps of one day.
	 *
	 * @param islanded true on steps on which the grid is lost
	 */
	void run(StepCalendar.Day day, boolean[] islanded) throws CalculationException;
}
