package machi.calculation.dispatch.internal;

import machi.calculation.CalculationException;

/** A site that neither a private line nor a feeder joins with others. */
record StandaloneSite(SiteRun site) implements SiteGroup {

	@Override
	public int size() {
		return 1;
	}

	@Override
	public void run(StepCalendar.Day day, boolean[] islanded) throws CalculationException {
		site.openDay(day);
		for (int step = day.first(); step < day.end(); step++) {
			double limitKw = islanded[step] ? 0 : Double.POSITIVE_INFINITY;
			site.open(step);
			site.decide(0, limitKw, limitKw, islanded[step]);
			site.settleWithGrid();
			site.close(step, 0);
		}
	}
}
