package machi.check.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.quantity.Quantity;
import machi.quantity.Unit;

/**
 * A number as running text prints it: 約19万人, 100億円以上, 2,400.
 *
 * @param approximate true for what is called approximate or a bound
 */
record PrintedNumber(Quantity quantity, boolean approximate) {

	private static final Pattern NUMBER = Pattern.compile(
			"(?<before>約|およそ|おおよそ|ほぼ|概ね|最大|最低|about|over|more than)?\\s*(?<number>[-−△▲]?\\s*\\d[\\d,]*(?:\\.\\d+)?)\\s*"
					+ "(?<unit>[^\\d\\s~〜→、。][^~〜→、。]*?)?\\s*(?<after>以上|以下|未満|程度|前後|超|を超える|余り|弱|強)?",
			Pattern.CASE_INSENSITIVE);

	/** Empty when the text is no number with a unit. */
	static Optional<PrintedNumber> read(String text, Unit otherwise) {
		var matcher = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		var digits = matcher.group("number").replaceAll("[,\\s]", "").replaceAll("[−△▲]", "-");
		var own = Unit.of(matcher.group("unit"));
		return Optional.of(new PrintedNumber(new Quantity(new BigDecimal(digits), own.equals(Unit.ONE) ? otherwise : own),
				matcher.group("before") != null || matcher.group("after") != null));
	}

	/** Whether both numbers can stand for the same value; false when their units cannot be compared. */
	boolean agreesWith(PrintedNumber other) {
		if (!isComparableTo(other)) {
			return false;
		}
		var difference = value(other.quantity.unit()).subtract(other.quantity.value()).abs();
		return difference.compareTo(tolerance(other.quantity.unit()).max(other.tolerance(other.quantity.unit()))) <= 0;
	}

	boolean isComparableTo(PrintedNumber other) {
		return quantity.unit().isConvertibleTo(other.quantity.unit());
	}

	/** This number in a unit that it was printed without; as it is when it has its own. */
	PrintedNumber in(Unit implied) {
		return quantity.unit().equals(Unit.ONE) ? new PrintedNumber(new Quantity(quantity.value(), implied), approximate) : this;
	}

	BigDecimal value(Unit unit) {
		return quantity.in(unit).value();
	}

	/** Half of what the last digit that is not zero stands for: 約19万人 may be 185,000 to 195,000; exact numbers have none. */
	private BigDecimal tolerance(Unit unit) {
		if (!approximate || quantity.value().signum() == 0) {
			return BigDecimal.ZERO;
		}
		var half = new Quantity(quantity.value().stripTrailingZeros().ulp().divide(BigDecimal.valueOf(2)), quantity.unit());
		return half.in(unit).value();
	}
}
