package machi.ui.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is typed into a filter: a part of the text, or for numbers a comparison such as {@code >= 1,000}. Full-width and
 * half-width characters are the same.
 */
final class FilterTerm {

	private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[\\d,]*\\.?\\d+)");

	private final String text;
	private final String operator;
	private final BigDecimal bound;

	private FilterTerm(String text, String operator, BigDecimal bound) {
		this.text = text;
		this.operator = operator;
		this.bound = bound;
	}

	static FilterTerm of(String typed) {
		var text = folded(typed).strip();
		var comparison = COMPARISON.matcher(text);
		return comparison.matches()
				? new FilterTerm(text, comparison.group(1), new BigDecimal(comparison.group(2).replace(",", "")))
				: new FilterTerm(text, "", BigDecimal.ZERO);
	}

	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	/**
	 * @param value what the cell holds
	 * @param shown the cell as a person reads it
	 */
	boolean matches(Object value, String shown) {
		if (!operator.isEmpty() && value instanceof BigDecimal number) {
			int difference = number.compareTo(bound);
			return switch (operator) {
			case "<" -> difference < 0;
			case "<=" -> difference <= 0;
			case ">" -> difference > 0;
			case ">=" -> difference >= 0;
			case "<>" -> difference != 0;
			default -> difference == 0;
			};
		}
		var folded = folded(shown);
		return folded.contains(text) || value instanceof BigDecimal && folded.replace(",", "").contains(text.replace(",", ""));
	}
}
