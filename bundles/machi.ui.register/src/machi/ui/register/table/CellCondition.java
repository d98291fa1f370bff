package machi.ui.register.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a person types to filter a column: a text that the cell contains, whatever the width and case of its characters;
 * in a column of numbers also a comparison such as {@code > 1000}, {@code <= 50}, {@code = 0} or {@code 10..20}.
 * {@code =} alone means empty cells, {@code <>} alone means filled ones.
 */
final class CellCondition {

	private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<>|!=|<|>|=)\\s*(-?[\\d,]*\\.?\\d+)");
	private static final Pattern RANGE = Pattern.compile("(-?[\\d,]*\\.?\\d+)\\s*(?:\\.\\.|~|〜|～)\\s*(-?[\\d,]*\\.?\\d+)");

	private final Predicate<Object> onValue;
	private final String contained;

	private CellCondition(Predicate<Object> onValue, String contained) {
		this.onValue = onValue;
		this.contained = contained;
	}

	static CellCondition of(String typed, boolean number) {
		var plain = plain(typed).strip();
		if (plain.equals("=")) {
			return new CellCondition(CellCondition::isEmpty, "");
		}
		if (plain.equals("<>")) {
			return new CellCondition(value -> !isEmpty(value), "");
		}
		if (number) {
			var comparison = comparison(plain);
			if (comparison.isPresent()) {
				return new CellCondition(comparison.get(), "");
			}
		}
		return new CellCondition(null, plain);
	}

	private static Optional<Predicate<Object>> comparison(String plain) {
		var range = RANGE.matcher(plain);
		if (range.matches()) {
			var from = number(range.group(1));
			var to = number(range.group(2));
			return Optional.of(onNumber(value -> value.compareTo(from) >= 0 && value.compareTo(to) <= 0));
		}
		var comparison = COMPARISON.matcher(plain);
		if (!comparison.matches()) {
			return Optional.empty();
		}
		var limit = number(comparison.group(2));
		return Optional.of(onNumber(switch (comparison.group(1)) {
		case "<" -> value -> value.compareTo(limit) < 0;
		case "<=" -> value -> value.compareTo(limit) <= 0;
		case ">" -> value -> value.compareTo(limit) > 0;
		case ">=" -> value -> value.compareTo(limit) >= 0;
		case "=" -> value -> value.compareTo(limit) == 0;
		default -> value -> value.compareTo(limit) != 0;
		}));
	}

	private static Predicate<Object> onNumber(Predicate<BigDecimal> condition) {
		return value -> switch (value) {
		case BigDecimal number -> condition.test(number);
		case Number number -> condition.test(new BigDecimal(number.toString()));
		case null, default -> false;
		};
	}

	private static BigDecimal number(String digits) {
		return new BigDecimal(digits.replace(",", ""));
	}

	private static boolean isEmpty(Object value) {
		return value == null || value.equals("") || value instanceof List<?> list && list.isEmpty();
	}

	/** @param text the text of the cell, asked for only when it matters */
	boolean matches(Object value, Supplier<String> text) {
		if (onValue != null) {
			return onValue.test(value);
		}
		var shown = plain(text.get());
		return shown.contains(contained) || shown.replace(",", "").contains(contained);
	}

	/** Without the difference of wide and narrow, great and small characters. */
	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}
}
