package machi.quantity.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as forms and documents write them: {@code 2020-04-01}, {@code 2020/4/1}, {@code 2020年4月1日},
 * {@code 令和2年4月1日}, {@code R2.4.1}, of any width and spacing, and each without the day.
 */
public final class PrintedDate {

	private static final Pattern WRITTEN = Pattern.compile(
			"(?<era>令和|平成|昭和|大正|明治|[RHSTM])?(?<year>[0-9]{1,4}|元)(?:年|[-/.])(?<month>[0-9]{1,2})(?:月|[-/.])?(?:(?<=[月/.-])(?<day>[0-9]{1,2})日?)?");
	private static final Map<Character, JapaneseEra> ERAS = Map.of('令', JapaneseEra.REIWA, 'R', JapaneseEra.REIWA, '平', JapaneseEra.HEISEI,
			'H', JapaneseEra.HEISEI, '昭', JapaneseEra.SHOWA, 'S', JapaneseEra.SHOWA, '大', JapaneseEra.TAISHO, 'T', JapaneseEra.TAISHO, '明',
			JapaneseEra.MEIJI, 'M', JapaneseEra.MEIJI);

	private PrintedDate() {
	}

	/** The date, or the first day of the month where no day is written; empty when the text is no date. */
	public static Optional<LocalDate> firstDay(String text) {
		var matcher = WRITTEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""));
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			return date(matcher);
		} catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	private static Optional<LocalDate> date(Matcher written) {
		int year = written.group("year").equals("元") ? 1 : Integer.parseInt(written.group("year"));
		int month = Integer.parseInt(written.group("month"));
		int day = written.group("day") == null ? 1 : Integer.parseInt(written.group("day"));
		if (written.group("era") != null) {
			return Optional.of(LocalDate.from(JapaneseDate.of(ERAS.get(written.group("era").charAt(0)), year, month, day)));
		}
		// two digits would be a guess of the century
		return written.group("year").length() == 4 ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
	}
}
