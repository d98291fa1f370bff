package machi.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import machi.quantity.Quantity;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * The difference between a printed total and its printed rows that the order of rounding and summing explains. A
 * reader who adds the rows up stumbles over it, so it is told.
 */
public final class RollUpDifference {

	/** Rule of the findings. */
	public static final String RULE = "rollup.difference";

	private RollUpDifference() {
	}

	/**
	 * @param what    the total concerned, for example the zone and the column
	 * @param rowSum  the sum of the printed rows
	 * @param rounded the rounded sum of the exact rows
	 * @param rollUp  which of the two the table prints
	 * @param subject the element that the total is about
	 * @return a finding that names both values, or empty when they are equal
	 */
	public static Optional<Finding> of(LocalizedText what, BigDecimal rowSum, BigDecimal rounded, RollUp rollUp, Unit unit,
			Subject subject) {
		if (rowSum.compareTo(rounded) == 0) {
			return Optional.empty();
		}
		var added = new Quantity(rowSum, unit).grouped();
		var once = new Quantity(rounded, unit).grouped();
		var message = switch (rollUp) {
		case SUM_THEN_ROUND -> LocalizedText.of(
				what.english() + ": the rows add up to " + added + ", the total is " + once
						+ ", because the exact values are summed before rounding",
				what.japanese() + ": 各行の合計は " + added + "、表示する計は " + once + " です(合計してから丸めるため)");
		case ROUND_THEN_SUM -> LocalizedText.of(
				what.english() + ": the total is " + added + ", the sum of the rounded rows; the exact values add up to "
						+ once,
				what.japanese() + ": 表示する計は丸めた各行の合計 " + added + " です。丸める前の合計は " + once + " です");
		};
		return Optional.of(new Finding(RULE, Severity.INFO, message,
				List.of(new Finding.Place(subject, added), new Finding.Place(subject, once))));
	}
}
