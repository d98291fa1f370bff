package machi.calculation.simulation;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import machi.calculation.Subject;

/**
 * Prices of grid electricity.
 *
 * @param importYenPerKwh    where no band applies
 * @param exportYenPerKwh    for what is fed in
 * @param basicYenPerKwMonth for each kW and month
 * @param bands              the first that applies decides
 */
public record TariffInput(Subject subject, double importYenPerKwh, double exportYenPerKwh, double basicYenPerKwMonth,
		List<Band> bands) {

	/** Days of a band. */
	public enum Days {
		EVERY_DAY, WORKDAYS, HOLIDAYS
	}

	/**
	 * A price by time of day.
	 *
	 * @param from   first minute
	 * @param until  the minute after the last; before {@code from}, the band runs over midnight
	 * @param months 1 to 12; empty is every month
	 */
	public record Band(LocalTime from, LocalTime until, Set<Integer> months, Days days, double importYenPerKwh) {

		public Band {
			Objects.requireNonNull(from);
			Objects.requireNonNull(until);
			months = Set.copyOf(months);
			Objects.requireNonNull(days);
		}

		boolean applies(LocalTime time, int month, boolean holiday) {
			boolean inDay = until.isAfter(from) ? !time.isBefore(from) && time.isBefore(until)
					: !time.isBefore(from) || time.isBefore(until);
			boolean onDay = days == Days.EVERY_DAY || (days == Days.HOLIDAYS) == holiday;
			return inDay && onDay && (months.isEmpty() || months.contains(month));
		}
	}

	public TariffInput {
		Objects.requireNonNull(subject);
		bands = List.copyOf(bands);
	}
}
