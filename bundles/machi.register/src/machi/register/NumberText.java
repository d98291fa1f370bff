package machi.register;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.quantity.Unit;

/**
 * A number as people write it, and what stands behind it: {@code △１，２３４．５ kW} is −1234.5 and kW.
 *
 * @param unit the rest of the text, in half-width characters; usually a unit, or empty
 */
record NumberText(BigDecimal value, String unit) {

	private static final int LONGEST = 200;
	private static final String SIGN = "(?<sign>[-+−‐‑–△▲])?\\s*";
	/** Groups must be of three digits, so that a decimal comma is never read as a thousands separator. */
	private static final String WHOLE = "(?<whole>\\d{1,3}(?:[,、\\s]\\s*\\d{3})+(?!\\d)|\\d+)";
	private static final String REST = "(?:\\s*\\.\\s*(?<fraction>\\d+))?(?<exponent>[eE][-+]?\\d{1,2}(?![\\d.]))?\\s*(?<unit>.*)";
	private static final Pattern NUMBER = Pattern.compile(SIGN + WHOLE + REST, Pattern.DOTALL);
	private static final Pattern BARE_FRACTION = Pattern.compile("(?<sign>[-+])?\\.(?<fraction>\\d+)");
	private static final Pattern CONTINUED = Pattern.compile("[\\d,.、].*", Pattern.DOTALL);

	/** Empty when the text does not begin with a number, or goes on with more digits that do not belong to it. */
	static Optional<NumberText> read(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
		var bare = BARE_FRACTION.matcher(plain);
		if (bare.matches()) {
			return Optional.of(new NumberText(new BigDecimal(plain), ""));
		}
		var matcher = NUMBER.matcher(plain);
		if (!matcher.matches() || CONTINUED.matcher(matcher.group("unit")).matches()) {
			return Optional.empty();
		}
		var digits = new StringBuilder(matcher.group("whole").replaceAll("\\D", ""));
		if (matcher.group("fraction") != null) {
			digits.append('.').append(matcher.group("fraction"));
		}
		if (matcher.group("exponent") != null) {
			digits.append(matcher.group("exponent"));
		}
		var value = new BigDecimal(digits.toString());
		var sign = matcher.group("sign");
		boolean negative = sign != null && !sign.equals("+");
		return Optional.of(new NumberText(negative ? value.negate() : value, matcher.group("unit").strip()));
	}

	/** The number in the unit of a column, or empty when the unit of the text measures something else. */
	Optional<BigDecimal> in(Unit target) {
		if (unit.isEmpty()) {
			return Optional.of(value);
		}
		var given = Unit.of(unit);
		if (!given.isConvertibleTo(target)) {
			given = Unit.of(withoutYear(unit));
		}
		return given.isConvertibleTo(target) ? Optional.of(given.convert(value, target)) : Optional.empty();
	}

	/** Annual amounts are often written with the year: 12,261,326 kWh/年 in a column of kWh. */
	private static String withoutYear(String unit) {
		return unit.replaceFirst("\\s*/\\s*(?:年度|年|yr|year|y|a)$", "");
	}
}
