package machi.control.rules.internal;

import machi.calculation.ParameterValues;
import machi.control.SiteState;

/**
 * A time of the day that may pass midnight; empty when it begins where it ends.
 *
 * @param fromMinute since midnight
 * @param toMinute   since midnight, no longer in it
 */
record DailyWindow(int fromMinute, int toMinute) {

	static DailyWindow of(ParameterValues parameters) {
		return new DailyWindow((int) Math.round(RuleParameter.value(parameters, RuleParameter.FROM) * 60),
				(int) Math.round(RuleParameter.value(parameters, RuleParameter.TO) * 60));
	}

	boolean covers(SiteState state) {
		int minute = state.minuteOfDay;
		return fromMinute <= toMinute ? minute >= fromMinute && minute < toMinute : minute >= fromMinute || minute < toMinute;
	}
}
