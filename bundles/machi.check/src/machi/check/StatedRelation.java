package machi.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.Rounding;
import machi.quantity.Unit;

/**
 * A relation between figures that a document states or that must hold between them.
 *
 * @param rounding how the right-hand side is rounded before it is compared; empty: not at all
 */
public record StatedRelation(Subject subject, Kind kind, Figure result, List<Figure> operands, Optional<Rounding> rounding) {

	/** What must hold. */
	public enum Kind {
		/** The result is the first operand. */
		EQUAL(1, 1),
		/** The result is the sum of the operands. */
		SUM(1, Integer.MAX_VALUE),
		/** The result is the first operand less the others. */
		DIFFERENCE(2, Integer.MAX_VALUE),
		/** The result is the product of the operands. */
		PRODUCT(1, Integer.MAX_VALUE),
		/** The result is the first operand divided by the second. */
		RATIO(2, 2),
		/** The result does not exceed the first operand. */
		AT_MOST(1, 1);

		private final int least;
		private final int most;

		Kind(int least, int most) {
			this.least = least;
			this.most = most;
		}

		public boolean takes(int operands) {
			return operands >= least && operands <= most;
		}
	}

	/**
	 * A number of a document.
	 *
	 * @param approximate true when the document calls it approximate, as in 約67%
	 */
	public record Figure(Subject subject, BigDecimal value, Unit unit, boolean approximate) {

		public Figure {
			Objects.requireNonNull(subject);
			Objects.requireNonNull(value);
			Objects.requireNonNull(unit);
		}
	}

	public StatedRelation {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(result);
		operands = List.copyOf(operands);
		Objects.requireNonNull(rounding);
	}
}
