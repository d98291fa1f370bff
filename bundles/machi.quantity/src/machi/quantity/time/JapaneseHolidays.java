package machi.quantity.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

import machi.quantity.text.LocalizedText;

/**
 * National holidays of Japan by the Act on National Holidays (国民の祝日に関する法律, 昭和23年法律第178号) with all its amendments,
 * the acts for single days (1959, 1989, 1990, 1993, 2019) and the moves for the Olympic Games (2020, 2021).
 * <p>
 * The days of the equinoxes follow the approximation of the Hydrographic Department of the Japan Coast Guard for 1900 to
 * 2150. What counts is the announcement (暦要項) that the National Astronomical Observatory makes in February of the year before.
 */
public final class JapaneseHolidays implements HolidayCalendar {

	private static final int FIRST = 1948;
	private static final int LAST = 2150;
	private static final int ALWAYS = LAST;
	private static final LocalDate IN_FORCE = LocalDate.of(1948, 7, 20);
	private static final LocalDate SUBSTITUTES_SINCE = LocalDate.of(1973, 4, 12);
	private static final LocalDate BETWEEN_SINCE = LocalDate.of(1985, 12, 27);
	/** Since this year a substitute is the next day that is no holiday, before only the Monday after (平成17年法律第43号). */
	private static final int NEXT_FREE_DAY_SINCE = 2007;

	private static final LocalizedText EMPEROR = LocalizedText.of("Emperor's Birthday", "天皇誕生日");
	private static final LocalizedText GREENERY = LocalizedText.of("Greenery Day", "みどりの日");
	private static final LocalizedText COMING_OF_AGE = LocalizedText.of("Coming of Age Day", "成人の日");
	private static final LocalizedText MARINE = LocalizedText.of("Marine Day", "海の日");
	private static final LocalizedText MOUNTAIN = LocalizedText.of("Mountain Day", "山の日");
	private static final LocalizedText AGED = LocalizedText.of("Respect for the Aged Day", "敬老の日");
	private static final LocalizedText HEALTH = LocalizedText.of("Health and Sports Day", "体育の日");
	private static final LocalizedText SPORTS = LocalizedText.of("Sports Day", "スポーツの日");
	private static final LocalizedText ENTHRONEMENT = LocalizedText.of("Enthronement", "即位の礼");
	private static final LocalizedText WEDDING = LocalizedText.of("Wedding of the Crown Prince", "皇太子結婚の儀");
	private static final LocalizedText SUBSTITUTE = LocalizedText.of("Substitute holiday", "休日(振替休日)");
	private static final LocalizedText BETWEEN = LocalizedText.of("Citizens' holiday", "休日(国民の休日)");

	/** A holiday and the years in which its rule holds. */
	private record Rule(LocalizedText name, int first, int last, IntFunction<LocalDate> day) {
	}

	private static final List<Rule> RULES = List.of(
			fixed(LocalizedText.of("New Year's Day", "元日"), 1949, ALWAYS, 1, 1),
			fixed(COMING_OF_AGE, 1949, 1999, 1, 15), monday(COMING_OF_AGE, 2000, ALWAYS, 1, 2),
			fixed(LocalizedText.of("National Foundation Day", "建国記念の日"), 1967, ALWAYS, 2, 11),
			fixed(EMPEROR, 2020, ALWAYS, 2, 23),
			new Rule(LocalizedText.of("Vernal Equinox Day", "春分の日"), 1949, ALWAYS, JapaneseHolidays::vernalEquinox),
			fixed(EMPEROR, 1949, 1988, 4, 29), fixed(GREENERY, 1989, 2006, 4, 29),
			fixed(LocalizedText.of("Showa Day", "昭和の日"), 2007, ALWAYS, 4, 29),
			fixed(LocalizedText.of("Constitution Memorial Day", "憲法記念日"), 1949, ALWAYS, 5, 3),
			fixed(GREENERY, 2007, ALWAYS, 5, 4), fixed(LocalizedText.of("Children's Day", "こどもの日"), 1949, ALWAYS, 5, 5),
			fixed(MARINE, 1996, 2002, 7, 20), monday(MARINE, 2003, 2019, 7, 3), fixed(MARINE, 2020, 2020, 7, 23),
			fixed(MARINE, 2021, 2021, 7, 22), monday(MARINE, 2022, ALWAYS, 7, 3),
			fixed(MOUNTAIN, 2016, 2019, 8, 11), fixed(MOUNTAIN, 2020, 2020, 8, 10), fixed(MOUNTAIN, 2021, 2021, 8, 8),
			fixed(MOUNTAIN, 2022, ALWAYS, 8, 11),
			fixed(AGED, 1966, 2002, 9, 15), monday(AGED, 2003, ALWAYS, 9, 3),
			new Rule(LocalizedText.of("Autumnal Equinox Day", "秋分の日"), 1948, ALWAYS, JapaneseHolidays::autumnalEquinox),
			fixed(HEALTH, 1966, 1999, 10, 10), monday(HEALTH, 2000, 2019, 10, 2), fixed(SPORTS, 2020, 2020, 7, 24),
			fixed(SPORTS, 2021, 2021, 7, 23), monday(SPORTS, 2022, ALWAYS, 10, 2),
			fixed(LocalizedText.of("Culture Day", "文化の日"), 1948, ALWAYS, 11, 3),
			fixed(LocalizedText.of("Labour Thanksgiving Day", "勤労感謝の日"), 1948, ALWAYS, 11, 23),
			fixed(EMPEROR, 1989, 2018, 12, 23), fixed(WEDDING, 1959, 1959, 4, 10),
			fixed(LocalizedText.of("Funeral of Emperor Showa", "昭和天皇の大喪の礼"), 1989, 1989, 2, 24),
			fixed(ENTHRONEMENT, 1990, 1990, 11, 12), fixed(WEDDING, 1993, 1993, 6, 9),
			fixed(LocalizedText.of("Accession to the Throne", "天皇の即位の日"), 2019, 2019, 5, 1),
			fixed(ENTHRONEMENT, 2019, 2019, 10, 22));

	private static Rule fixed(LocalizedText name, int first, int last, int month, int day) {
		return new Rule(name, first, last, year -> LocalDate.of(year, month, day));
	}

	private static Rule monday(LocalizedText name, int first, int last, int month, int which) {
		return new Rule(name, first, last,
				year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY)));
	}

	private static LocalDate vernalEquinox(int year) {
		return LocalDate.of(year, 3, equinox(year, 20.8357, 20.8431, 21.8510));
	}

	private static LocalDate autumnalEquinox(int year) {
		return LocalDate.of(year, 9, equinox(year, 23.2588, 23.2488, 24.2488));
	}

	/** Day of the month; the constants are those before 1980, of 1980 to 2099 and from 2100. */
	private static int equinox(int year, double before, double now, double later) {
		int since = year - 1980;
		double constant = since < 0 ? before : year < 2100 ? now : later;
		int leapDays = since < 0 ? (year - 1983) / 4 : since / 4;
		return (int) (constant + 0.242194 * since - leapDays);
	}

	@Override
	public Optional<LocalizedText> holiday(LocalDate date) {
		return Optional.ofNullable(holidays(date.getYear()).get(date));
	}

	/**
	 * All holidays of a calendar year with their names, in order.
	 *
	 * @throws IllegalArgumentException before 1948, when the act was made, and after 2150
	 */
	public SortedMap<LocalDate, LocalizedText> holidays(int year) {
		if (year < FIRST || year > LAST) {
			throw new IllegalArgumentException("holidays of Japan are known from " + FIRST + " to " + LAST + ", not for " + year);
		}
		var named = new TreeMap<LocalDate, LocalizedText>();
		for (var rule : RULES) {
			if (rule.first <= year && year <= rule.last) {
				var day = rule.day.apply(year);
				if (!day.isBefore(IN_FORCE)) {
					named.put(day, rule.name);
				}
			}
		}
		var all = new TreeMap<>(named);
		named.keySet().forEach(day -> addSubstitute(day, named, all));
		named.keySet().forEach(day -> addBetween(day, named, all));
		return Collections.unmodifiableSortedMap(all);
	}

	/** Article 3, paragraph 2. */
	private static void addSubstitute(LocalDate day, SortedMap<LocalDate, LocalizedText> named,
			SortedMap<LocalDate, LocalizedText> all) {
		if (day.getDayOfWeek() != DayOfWeek.SUNDAY || day.isBefore(SUBSTITUTES_SINCE)) {
			return;
		}
		var substitute = day.plusDays(1);
		while (day.getYear() >= NEXT_FREE_DAY_SINCE && named.containsKey(substitute)) {
			substitute = substitute.plusDays(1);
		}
		all.putIfAbsent(substitute, SUBSTITUTE);
	}

	/** Article 3, paragraph 3: a day between two holidays. */
	private static void addBetween(LocalDate day, SortedMap<LocalDate, LocalizedText> named,
			SortedMap<LocalDate, LocalizedText> all) {
		var between = day.plusDays(1);
		if (named.containsKey(day.plusDays(2)) && !between.isBefore(BETWEEN_SINCE)
				&& between.getDayOfWeek() != DayOfWeek.SUNDAY) {
			all.putIfAbsent(between, BETWEEN);
		}
	}
}
