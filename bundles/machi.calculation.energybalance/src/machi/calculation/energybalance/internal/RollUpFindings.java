package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.List;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.RollUpDifference;
import machi.calculation.Subject;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.text.LocalizedText;

/**
 * Tells where the printed rows of a table do not add up to its total.
 */
final class RollUpFindings {

	private RollUpFindings() {
	}

	/** Compares both roll-ups of exact parts, whichever the table declares. */
	static void add(List<Finding> findings, LocalizedText row, Column column, List<BigDecimal> exact, RoundingPolicy policy,
			Subject subject) {
		add(findings, row, column, total(exact, policy.rounding(), RollUp.ROUND_THEN_SUM),
				total(exact, policy.rounding(), RollUp.SUM_THEN_ROUND), policy.rollUp(), subject);
	}

	/** @param rowSum sum of the printed rows; {@code rounded} is the rounded sum */
	static void add(List<Finding> findings, LocalizedText row, Column column, BigDecimal rowSum, BigDecimal rounded,
			RollUp rollUp, Subject subject) {
		RollUpDifference.of(what(row, column), rowSum, rounded, rollUp, column.unit(), subject).ifPresent(findings::add);
	}

	private static BigDecimal total(List<BigDecimal> exact, Rounding rounding, RollUp rollUp) {
		return new RoundingPolicy(rounding, rollUp).total(exact);
	}

	private static LocalizedText what(LocalizedText row, Column column) {
		return LocalizedText.of(row.english() + ", " + column.title().english(),
				row.japanese() + "・" + column.title().japanese());
	}
}
