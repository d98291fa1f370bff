package machi.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How a printed number is rounded. It is an input of every calculation whose result a document prints.
 *
 * @param scale digits after the decimal point; negative for tens, hundreds and so on
 * @param mode  what happens to the digits that are cut
 */
public record Rounding(int scale, RoundingMode mode) {

	public Rounding {
		Objects.requireNonNull(mode);
	}

	/** Rounds half up, as Japanese documents do unless they say otherwise (四捨五入). */
	public static Rounding halfUp(int scale) {
		return new Rounding(scale, RoundingMode.HALF_UP);
	}

	/** Cuts off (切捨て). */
	public static Rounding down(int scale) {
		return new Rounding(scale, RoundingMode.DOWN);
	}

	/** The rounded value, with exactly {@link #scale} decimals, or none when the scale is negative. */
	public BigDecimal apply(BigDecimal value) {
		var rounded = value.setScale(scale, mode);
		return scale < 0 ? rounded.setScale(0) : rounded;
	}

	/**
	 * Rounds a quotient in one step, so that an endless decimal is never rounded twice.
	 *
	 * @throws ArithmeticException when the divisor is zero
	 */
	public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
		var rounded = dividend.divide(divisor, scale, mode);
		return scale < 0 ? rounded.setScale(0) : rounded;
	}

	/** Rounds value × numerator / denominator in one step, as a grant of two thirds needs it. */
	public BigDecimal fraction(BigDecimal value, BigInteger numerator, BigInteger denominator) {
		return quotient(value.multiply(new BigDecimal(numerator)), new BigDecimal(denominator));
	}
}
