package machi.meterfile;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as meter files write them. */
final class MeterTimes {

	private static final int HALF_HOUR = 30;
	private static final int DAY = 24 * 60;
	private static final int FIRST_YEAR = 1990;
	private static final int LAST_YEAR = 2099;
	/** The first year of Reiwa less one. */
	private static final int REIWA = 2018;
	private static final String CLOCK = "(\\d{1,2})[:時](\\d{2})(?::\\d{2}(?:\\.0+)?|分)?";
	private static final Pattern TIME = Pattern.compile(CLOCK + "(?:\\s*[-~〜–ー−]\\s*" + CLOCK + ")?.*");
	private static final Pattern DIGITS_TIME = Pattern.compile("(\\d{2})(\\d{2})(?:\\d{2})?");
	private static final Pattern DATE = Pattern.compile(
			"(?:(?<year>\\d{4})[/.年-](?<month>\\d{1,2})[/.月-](?<day>\\d{1,2})日?|(?<digits>\\d{8})"
					+ "|(?:令和|R)(?<reiwa>\\d{1,2}|元)[/.年-](?<month2>\\d{1,2})[/.月-](?<day2>\\d{1,2})日?)(?:\\([^)]*\\))?"
					+ "(?<rest>.*)",
			Pattern.CASE_INSENSITIVE);

	private MeterTimes() {
	}

	/** Half-width characters in one line, without blanks around them. */
	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ").strip();
	}

	/** A day, and what stands after it: the time, or nothing. */
	record Day(LocalDate date, String rest) {
	}

	static Optional<Day> date(String text) {
		var matcher = DATE.matcher(plain(text));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			var date = date(matcher);
			boolean known = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
			return known ? Optional.of(new Day(date, matcher.group("rest").replaceFirst("^[T\\s]+", ""))) : Optional.empty();
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	private static LocalDate date(Matcher matcher) {
		if (matcher.group("digits") != null) {
			var digits = matcher.group("digits");
			return LocalDate.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)),
					Integer.parseInt(digits.substring(6)));
		}
		if (matcher.group("reiwa") != null) {
			int year = matcher.group("reiwa").equals("元") ? 1 : Integer.parseInt(matcher.group("reiwa"));
			return LocalDate.of(REIWA + year, Integer.parseInt(matcher.group("month2")), Integer.parseInt(matcher.group("day2")));
		}
		return LocalDate.of(Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("month")),
				Integer.parseInt(matcher.group("day")));
	}

	/** Whether the text names both ends of its half hour, as in 0:00～0:30, so that its first time is the beginning. */
	static boolean isRange(String text) {
		var matcher = TIME.matcher(plain(text));
		return matcher.matches() && matcher.group(3) != null && minutes(matcher, 3) - minutes(matcher, 1) == HALF_HOUR;
	}

	/** Number of the half-hour mark, 0 for 0:00 to 48 for 24:00; empty when the text begins with no such time. */
	static OptionalInt mark(String text) {
		var plain = plain(text);
		var matcher = TIME.matcher(plain);
		if (!matcher.matches()) {
			matcher = DIGITS_TIME.matcher(plain);
			if (!matcher.matches()) {
				return OptionalInt.empty();
			}
		}
		int minutes = minutes(matcher, 1);
		boolean mark = minutes <= DAY && minutes % HALF_HOUR == 0 && Integer.parseInt(matcher.group(2)) < 60;
		return mark ? OptionalInt.of(minutes / HALF_HOUR) : OptionalInt.empty();
	}

	/** Number of the half hour, 0 to 47, of a text that counts them from 1 to 48. */
	static OptionalInt counted(String text) {
		var digits = plain(text).replaceFirst("^コマ|コマ目?$", "");
		if (!digits.matches("\\d{1,2}")) {
			return OptionalInt.empty();
		}
		int number = Integer.parseInt(digits);
		return number >= 1 && number <= 48 ? OptionalInt.of(number - 1) : OptionalInt.empty();
	}

	private static int minutes(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group)) * 60 + Integer.parseInt(matcher.group(group + 1));
	}
}
