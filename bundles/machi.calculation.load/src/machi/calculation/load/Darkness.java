package machi.calculation.load;

import java.time.LocalTime;
import java.time.Month;
import java.util.List;

/**
 * When it is dark, by month.
 *
 * @param sunrise of the middle of each month, January first, local time
 * @param sunset  likewise
 */
public record Darkness(List<LocalTime> sunrise, List<LocalTime> sunset) {

	private static final int MINUTES_OF_DAY = 24 * 60;

	/** @throws IllegalArgumentException when there are not twelve of each, or the sun sets before it rises */
	public Darkness {
		sunrise = List.copyOf(sunrise);
		sunset = List.copyOf(sunset);
		if (sunrise.size() != 12 || sunset.size() != 12) {
			throw new IllegalArgumentException(sunrise.size() + " sunrises and " + sunset.size() + " sunsets for 12 months");
		}
		for (int month = 0; month < 12; month++) {
			if (!sunrise.get(month).isBefore(sunset.get(month))) {
				throw new IllegalArgumentException("sunrise " + sunrise.get(month) + ", sunset " + sunset.get(month));
			}
		}
	}

	/**
	 * The dark part of a stretch of a day, 0 to 1.
	 *
	 * @param from minute of the day at its beginning
	 * @param to   minute of the day at its end, at most 1,440
	 */
	public double share(Month month, int from, int to) {
		int rises = sunrise.get(month.getValue() - 1).toSecondOfDay() / 60;
		int sets = sunset.get(month.getValue() - 1).toSecondOfDay() / 60;
		int dark = Math.max(0, Math.min(to, rises) - from) + Math.max(0, Math.min(to, MINUTES_OF_DAY) - Math.max(from, sets));
		return (double) dark / (to - from);
	}
}
