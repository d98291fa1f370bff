package machi.quantity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Japanese fiscal year, April to March, named by the calendar year it begins in.
 *
 * @param year for example 2024 for 令和6年度
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

	private static final Pattern ONE = Pattern.compile(
			"(?:(?<era>令和|平成|昭和|[RHS])\\s*(?<inEra>元|\\d{1,2})|(?:FY\\s*)?(?<year>\\d{4}))\\s*(?:年度|年)?", Pattern.CASE_INSENSITIVE);
	private static final Pattern LIST = Pattern.compile("[・,、]");
	private static final Pattern RANGE = Pattern.compile("\\s*[～~〜\\-–]\\s*");

	public FiscalYear {
		if (year < 1868 || year > 2200) {
			throw new IllegalArgumentException("fiscal year " + year);
		}
	}

	/**
	 * Reads R6, 令和6年度, 令和 元 年度, H30, FY2024, 2024年度 or 2024, in full-width or half-width characters.
	 *
	 * @throws IllegalArgumentException when the text is none of these; the message quotes it
	 */
	public static FiscalYear parse(String text) {
		var matcher = ONE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
		if (!matcher.matches()) {
			throw new IllegalArgumentException("not a fiscal year: " + text);
		}
		if (matcher.group("year") != null) {
			return new FiscalYear(Integer.parseInt(matcher.group("year")));
		}
		int inEra = matcher.group("inEra").equals("元") ? 1 : Integer.parseInt(matcher.group("inEra"));
		return new FiscalYear(firstYear(matcher.group("era")) - 1 + inEra);
	}

	/**
	 * Reads one year, a list or a range: R6・7・9 and R5～R12 give every year they name.
	 *
	 * @throws IllegalArgumentException when a part is no year or a range runs backwards
	 */
	public static List<FiscalYear> parseAll(String text) {
		var years = new ArrayList<FiscalYear>();
		var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
		var era = "";
		for (var part : LIST.split(plain, -1)) {
			var ends = RANGE.split(part.strip(), 2);
			var first = parse(withEra(ends[0], era));
			era = eraOf(ends[0], era);
			var last = ends.length == 1 ? first : parse(withEra(ends[1], era));
			if (last.year < first.year) {
				throw new IllegalArgumentException("not a range of fiscal years: " + text);
			}
			for (int year = first.year; year <= last.year; year++) {
				years.add(new FiscalYear(year));
			}
		}
		return List.copyOf(years);
	}

	private static String withEra(String text, String era) {
		var digits = text.strip();
		return !digits.isEmpty() && Character.isDigit(digits.charAt(0)) && digits.replaceAll("\\D", "").length() < 4 ? era + text : text;
	}

	private static String eraOf(String text, String before) {
		var letters = text.strip().replaceAll("[\\d元年度\\s]", "");
		return letters.isEmpty() ? before : letters;
	}

	private static int firstYear(String era) {
		return switch (era.toUpperCase(Locale.ROOT)) {
		case "R", "令和" -> 2019;
		case "H", "平成" -> 1989;
		case "S", "昭和" -> 1926;
		default -> throw new IllegalArgumentException(era);
		};
	}

	/** R6, H30, S60: the short form of Japanese documents. */
	public String shortJapanese() {
		if (year >= 2019) {
			return "R" + (year - 2018);
		}
		return year >= 1989 ? "H" + (year - 1988) : year >= 1926 ? "S" + (year - 1925) : Integer.toString(year);
	}

	/** 令和6年度, or FY2024 in any other language. */
	public String in(Locale locale) {
		if (!locale.getLanguage().equals("ja")) {
			return "FY" + year;
		}
		if (year < 1926) {
			return year + "年度";
		}
		var era = year >= 2019 ? "令和" : year >= 1989 ? "平成" : "昭和";
		int inEra = year >= 2019 ? year - 2018 : year >= 1989 ? year - 1988 : year - 1925;
		return era + (inEra == 1 ? "元" : Integer.toString(inEra)) + "年度";
	}

	@Override
	public int compareTo(FiscalYear other) {
		return Integer.compare(year, other.year);
	}
}
