package machi.quantity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/**
 * How one printed table is rounded: each figure by {@link #rounding}, totals in the order of {@link #rollUp}.
 */
public record RoundingPolicy(Rounding rounding, RollUp rollUp) {

	/** What a total is the sum of. */
	public enum RollUp {
		/** The exact parts are summed and the sum is rounded: printed parts need not add up. */
		SUM_THEN_ROUND,
		/** The printed, rounded parts are summed. */
		ROUND_THEN_SUM
	}

	public RoundingPolicy {
		Objects.requireNonNull(rounding);
		Objects.requireNonNull(rollUp);
	}

	/** Rounds half up; totals from exact parts. */
	public static RoundingPolicy halfUp(int scale) {
		return new RoundingPolicy(Rounding.halfUp(scale), RollUp.SUM_THEN_ROUND);
	}

	public BigDecimal round(BigDecimal value) {
		return rounding.apply(value);
	}

	/** The total of exact parts as the table prints it. */
	public BigDecimal total(Collection<BigDecimal> exactParts) {
		return switch (rollUp) {
		case SUM_THEN_ROUND -> round(exactParts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
		case ROUND_THEN_SUM -> exactParts.stream().map(this::round).reduce(BigDecimal.ZERO, BigDecimal::add);
		};
	}
}
