package machi.calculation.load;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;

/**
 * Days of every year on which facilities rest.
 *
 * @param first the first day
 * @param last  the last day; before the first when the days run over the turn of the year
 */
public record ClosedDays(Kind kind, MonthDay first, MonthDay last) {

	/** Who rests. */
	public enum Kind {
		/** Schools have no lessons: weekdays have the shape {@link ShapeDay#TERM_BREAK} where a class has one. */
		SCHOOL_BREAK,
		/** All facilities have the shape of a holiday. */
		CLOSED
	}

	public ClosedDays {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
	}

	public boolean contains(LocalDate date) {
		var day = MonthDay.from(date);
		boolean afterFirst = !day.isBefore(first);
		boolean beforeLast = !day.isAfter(last);
		return last.isBefore(first) ? afterFirst || beforeLast : afterFirst && beforeLast;
	}
}
