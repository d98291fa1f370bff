package machi.ui.simulation.year;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import machi.ui.Messages;
import machi.ui.simulation.draw.DayProfile;
import machi.ui.simulation.draw.Times;

/** Means over the days of a month or season, workdays and holidays apart. */
final class TypicalDays {

	private static final Messages TEXT = Messages.beside(TypicalDays.class);
	private static final int MONTHS = 12;
	private static final int FIRST_MONTH = 4;

	private final ScopeFlows flows;
	private final boolean[] holiday;

	/** @param holiday one per step: national holidays */
	TypicalDays(ScopeFlows flows, boolean[] holiday) {
		this.flows = flows;
		this.holiday = holiday;
	}

	/** April to March: all workdays, then all holidays. */
	List<DayProfile> months() {
		return groups(MONTHS, month -> Times.month(flows.grid().dateTime(0).withDayOfMonth(1).withMonth(month(month))));
	}

	/** Spring, summer, autumn, winter: all workdays, then all holidays. */
	List<DayProfile> seasons() {
		return groups(4, season -> TEXT.get("season." + season));
	}

	private static int month(int index) {
		return (index + FIRST_MONTH - 1) % MONTHS + 1;
	}

	private List<DayProfile> groups(int count, IntFunction<String> name) {
		var profiles = new ArrayList<DayProfile>();
		for (boolean free : new boolean[] { false, true }) {
			for (int group = 0; group < count; group++) {
				profiles.add(profile(name.apply(group), days(count, group, free), free));
			}
		}
		return profiles;
	}

	/** Days of a group; seasons begin in March, so that spring is March to May. */
	private List<Integer> days(int groups, int group, boolean free) {
		var days = new ArrayList<Integer>();
		for (int day = 0; day < flows.days(); day++) {
			var date = flows.grid().dateTime(day * flows.stepsOfDay());
			int month = date.getMonthValue();
			boolean inGroup = groups == MONTHS ? month == month(group) : (month + 9) % MONTHS / 3 == group;
			boolean isFree = holiday[day * flows.stepsOfDay()] || date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
			if (inGroup && isFree == free) {
				days.add(day);
			}
		}
		return days;
	}

	private DayProfile profile(String name, List<Integer> days, boolean free) {
		int steps = flows.stepsOfDay();
		var above = new double[DayProfile.ABOVE.size()][steps];
		var below = new double[DayProfile.BELOW.size()][steps];
		var load = new double[steps];
		for (int day : days) {
			for (int i = 0; i < steps; i++) {
				int step = day * steps + i;
				double part = 1.0 / days.size();
				TimeWindows.above(flows, step, above, i, part);
				TimeWindows.below(flows, step, below, i, part);
				load[i] += flows.useKw(step) * part;
			}
		}
		return new DayProfile(TEXT.get(free ? "days.holiday" : "days.workday", name, days.size()), days.size(), above, below, load);
	}
}
