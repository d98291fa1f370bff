package machi.ui.simulation.draw;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import machi.quantity.time.TimeGrid;
import machi.ui.Messages;

/** Times as a person reads them, in the zone of their grid. */
public final class Times {

	private static final Messages TEXT = Messages.beside(Times.class);
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private Times() {
	}

	/** Month and day without the year, for axes. */
	static String shortDay(ZonedDateTime time) {
		return pattern("day.short").format(time);
	}

	/** A month, for axes. */
	public static String month(ZonedDateTime time) {
		return pattern("month").format(time);
	}

	/** The whole date with the day of the week. */
	public static String day(ZonedDateTime time) {
		return pattern("day").format(time);
	}

	/** Date, beginning and end of a step. */
	static String step(TimeGrid grid, int index) {
		var begin = grid.dateTime(index);
		return day(begin) + "  " + CLOCK.format(begin) + "–" + CLOCK.format(grid.dateTime(index + 1));
	}

	private static DateTimeFormatter pattern(String key) {
		return DateTimeFormatter.ofPattern(TEXT.get(key), Locale.getDefault());
	}
}
