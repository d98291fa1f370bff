package machi.quantity.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

import machi.quantity.FiscalYear;

/**
 * Steps of equal length, one after the other. Step i covers the time from {@code at(i)} up to, not including,
 * {@code at(i + 1)}.
 *
 * @param start beginning of step 0
 * @param step  length of a step, a whole number of seconds
 * @param count number of steps
 * @param zone  where the calendar of the steps is read
 */
public record TimeGrid(Instant start, Duration step, int count, ZoneId zone) {

	/** Japan standard time, which all documents and meters of a municipality use. */
	public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	public static final Duration HALF_HOUR = Duration.ofMinutes(30);

	/** @throws IllegalArgumentException when the step is not positive, no whole seconds, or the count is negative */
	public TimeGrid {
		Objects.requireNonNull(start);
		Objects.requireNonNull(zone);
		if (step.isNegative() || step.isZero() || step.getNano() != 0) {
			throw new IllegalArgumentException("step " + step);
		}
		if (count < 0) {
			throw new IllegalArgumentException(count + " steps");
		}
	}

	/** The fiscal year, 1 April to 31 March, in Japan: 17,520 half hours, or 17,568 with a 29 February. */
	public static TimeGrid of(FiscalYear year, Duration step) {
		return between(LocalDate.of(year.year(), 4, 1), LocalDate.of(year.year() + 1, 4, 1), step);
	}

	/**
	 * Whole days in Japan.
	 *
	 * @param first the first day
	 * @param end   the day after the last
	 */
	public static TimeGrid between(LocalDate first, LocalDate end, Duration step) {
		var start = first.atStartOfDay(JAPAN).toInstant();
		long length = Duration.between(start, end.atStartOfDay(JAPAN).toInstant()).toSeconds();
		return new TimeGrid(start, step, Math.toIntExact(length / step.toSeconds()), JAPAN);
	}

	public Instant at(int index) {
		return start.plusSeconds(step.toSeconds() * index);
	}

	public ZonedDateTime dateTime(int index) {
		return at(index).atZone(zone);
	}

	public Instant end() {
		return at(count);
	}

	/** The step that covers the instant; negative, or the count or more, when none does. */
	public int index(Instant instant) {
		return Math.toIntExact(Math.floorDiv(Duration.between(start, instant).toSeconds(), step.toSeconds()));
	}

	/** h per step, by which a mean power in kW becomes an energy in kWh. */
	public double hours() {
		return step.toSeconds() / 3600.0;
	}
}
