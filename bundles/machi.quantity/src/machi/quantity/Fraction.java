package machi.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact fraction such as the grant rate 2/3.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {

	public Fraction {
		Objects.requireNonNull(numerator);
		if (denominator.signum() <= 0) {
			throw new IllegalArgumentException("denominator " + denominator);
		}
	}

	/**
	 * Reads {@code 2/3}, {@code 10/10}, {@code 0.5} or {@code 50%}.
	 *
	 * @throws IllegalArgumentException when the text is none of these; the message quotes it
	 */
	public static Fraction parse(String text) {
		var plain = text.strip().replace('／', '/').replace("％", "%");
		try {
			int slash = plain.indexOf('/');
			if (slash >= 0) {
				return new Fraction(new BigInteger(plain.substring(0, slash).strip()),
						new BigInteger(plain.substring(slash + 1).strip()));
			}
			boolean percent = plain.endsWith("%");
			var number = new BigDecimal(percent ? plain.substring(0, plain.length() - 1).strip() : plain);
			var exact = percent ? number.movePointLeft(2) : number;
			int scale = Math.max(0, exact.scale());
			return new Fraction(exact.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
		} catch (NumberFormatException wrong) {
			throw new IllegalArgumentException("not a fraction: " + text, wrong);
		}
	}

	/** value × this fraction, rounded once. */
	public BigDecimal of(BigDecimal value, Rounding rounding) {
		return rounding.fraction(value, numerator, denominator);
	}

	@Override
	public String toString() {
		return numerator + "/" + denominator;
	}
}
