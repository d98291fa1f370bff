package machi.quantity.time;

/** What a day is to offices, schools, shops and tariffs. */
public enum DayType {
	/** Monday to Friday, unless a holiday. */
	WEEKDAY,
	/** Saturday, unless a holiday. */
	SATURDAY,
	/** Sunday, or a holiday on any day of the week. */
	HOLIDAY
}
