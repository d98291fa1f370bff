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
		boolean simple = site.isSimple();
		boolean lost = islanded[day.first()];
		tell(lost);
		for (int step = day.first(); step < day.end(); step++) {
			if (islanded[step] != lost) {
				lost = islanded[step];
				tell(lost);
			}
			site.open(step);
			site.ask();
			if (!simple || !site.closeAsWanted(step)) {
				site.cut(step);
				site.settleWithGrid();
				site.close(step, 0);
			}
		}
	}

	private void tell(boolean lost) {
		double limitKw = lost ? 0 : Double.POSITIVE_INFINITY;
		site.tell(0, limitKw, limitKw, lost);
	}
}
