package machi.calculation.load;

/** The kinds of day for which a facility has a daily shape. */
public enum ShapeDay {
	/** Monday to Friday, open. */
	WEEKDAY,
	/** Saturday, open as on Saturdays. */
	SATURDAY,
	/** Sunday, national holiday or a day of {@link ClosedDays.Kind#CLOSED}. */
	HOLIDAY,
	/** A weekday of {@link ClosedDays.Kind#SCHOOL_BREAK}. */
	TERM_BREAK
}
