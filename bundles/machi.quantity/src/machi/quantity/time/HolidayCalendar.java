package machi.quantity.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

import machi.quantity.text.LocalizedText;

/** Says which days are holidays. Same date, same answer; callable from many threads. */
@ConsumerType
public interface HolidayCalendar {

	/**
	 * What the day is called, or empty when it is none. A Sunday is no holiday by itself.
	 *
	 * @throws IllegalArgumentException when the calendar does not reach that date
	 */
	Optional<LocalizedText> holiday(LocalDate date);

	default DayType dayType(LocalDate date) {
		if (date.getDayOfWeek() == DayOfWeek.SUNDAY || holiday(date).isPresent()) {
			return DayType.HOLIDAY;
		}
		return date.getDayOfWeek() == DayOfWeek.SATURDAY ? DayType.SATURDAY : DayType.WEEKDAY;
	}
}
