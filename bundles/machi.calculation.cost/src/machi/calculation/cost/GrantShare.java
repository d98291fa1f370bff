package machi.calculation.cost;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;

import machi.quantity.Fraction;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;

/**
 * An exact amount of grant in thousand yen, kept as a quotient so that two thirds of many items are rounded only once.
 *
 * @param numerator   not negative
 * @param denominator positive
 */
public record GrantShare(BigDecimal numerator, BigInteger denominator) implements Comparable<GrantShare> {

	public static final GrantShare ZERO = new GrantShare(BigDecimal.ZERO, BigInteger.ONE);

	public GrantShare {
		if (numerator.signum() < 0 || denominator.signum() <= 0) {
			throw new IllegalArgumentException(numerator + "/" + denominator);
		}
	}

	public static GrantShare of(BigDecimal amount) {
		return new GrantShare(amount, BigInteger.ONE);
	}

	public static GrantShare of(BigDecimal amount, Fraction rate) {
		return new GrantShare(amount.multiply(new BigDecimal(rate.numerator())), rate.denominator());
	}

	/**
	 * What a program pays for a cost item: the fixed amount per unit, else the rate of the equipment, else the default rate,
	 * of the eligible cost; never more than the cap or the eligible cost. Empty when the program states no rule for it.
	 */
	public static Optional<GrantShare> of(CostLine line, FundingProgram program) {
		var term = program.terms().stream().filter(candidate -> candidate.holdsFor(line)).findFirst();
		var byUnit = term.flatMap(GrantTerm::amountThousandYen).map(amount -> of(amount.multiply(line.quantity())));
		var byRate = term.flatMap(GrantTerm::rate).or(program::defaultRate).map(rate -> of(line.eligibleThousandYen(), rate));
		var uncapped = byUnit.or(() -> byRate).map(share -> least(share, of(line.eligibleThousandYen())));
		return uncapped.map(share -> term.flatMap(GrantTerm::capThousandYen).map(cap -> least(share, of(cap))).orElse(share));
	}

	/** The total of shares as a funding table prints it. */
	public static BigDecimal total(Collection<GrantShare> shares, RoundingPolicy policy) {
		return switch (policy.rollUp()) {
		case SUM_THEN_ROUND -> shares.stream().reduce(ZERO, GrantShare::plus).rounded(policy.rounding());
		case ROUND_THEN_SUM -> shares.stream().map(share -> share.rounded(policy.rounding())).reduce(BigDecimal.ZERO, BigDecimal::add);
		};
	}

	public GrantShare plus(GrantShare other) {
		if (denominator.equals(other.denominator)) {
			return new GrantShare(numerator.add(other.numerator), denominator);
		}
		return new GrantShare(numerator.multiply(new BigDecimal(other.denominator)).add(other.numerator.multiply(new BigDecimal(denominator))),
				denominator.multiply(other.denominator));
	}

	public BigDecimal rounded(Rounding rounding) {
		return rounding.quotient(numerator, new BigDecimal(denominator));
	}

	private static GrantShare least(GrantShare one, GrantShare other) {
		return one.compareTo(other) <= 0 ? one : other;
	}

	@Override
	public int compareTo(GrantShare other) {
		return numerator.multiply(new BigDecimal(other.denominator)).compareTo(other.numerator.multiply(new BigDecimal(denominator)));
	}
}
