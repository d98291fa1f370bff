package machi.operation.plan;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Prices of grid electricity by time of day, yen/kWh.
 *
 * @param importYenPerKwh where no band applies
 * @param bands           the first that applies decides
 */
public record Prices(double importYenPerKwh, double exportYenPerKwh, List<Band> bands) {

	/** Grid electricity without cost. */
	public static final Prices NONE = new Prices(0, 0, List.of());

	/** Days of a band. */
	public enum Days {
		EVERY_DAY, WORKDAYS, HOLIDAYS
	}

	/**
	 * A price by time of day.
	 *
	 * @param until  the minute after the last; not after {@code from}, the band runs over midnight
	 * @param months 1 to 12; empty is every month
	 */
	public record Band(LocalTime from, LocalTime until, Set<Integer> months, Days days, double importYenPerKwh) {

		public Band {
			months = Set.copyOf(months);
		}

		private boolean applies(LocalDateTime at, boolean holiday) {
			var time = at.toLocalTime();
			boolean inDay = until.isAfter(from) ? !time.isBefore(from) && time.isBefore(until)
					: !time.isBefore(from) || time.isBefore(until);
			boolean onDay = days == Days.EVERY_DAY || (days == Days.HOLIDAYS) == holiday;
			return inDay && onDay && (months.isEmpty() || months.contains(at.getMonthValue()));
		}
	}

	public Prices {
		bands = List.copyOf(bands);
	}

	/** The price of import at a local time. */
	public double importYenPerKwh(LocalDateTime at, boolean holiday) {
		for (var band : bands) {
			if (band.applies(at, holiday)) {
				return band.importYenPerKwh();
			}
		}
		return importYenPerKwh;
	}
}
