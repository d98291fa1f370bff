package machi.calculation.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A key performance indicator.
 *
 * @param subject      the indicator
 * @param unit         unit of the target and, unless another is given, of the baseline
 * @param baselineUnit unit of the baseline; the same as {@code unit} unless the document prints another
 * @param derivation   how the target is derived
 * @param operands     the figures that the target is derived from, in the order that the derivation names
 */
public record Indicator(Subject subject, LocalizedText name, Unit unit, Unit baselineUnit, Direction direction,
		Optional<StatedPeriod> baselinePeriod, Optional<BigDecimal> baseline, Optional<StatedPeriod> targetPeriod,
		Optional<BigDecimal> target, Derivation derivation, List<Operand> operands) {

	/** Which way the indicator is to go. */
	public enum Direction {
		INCREASE, DECREASE
	}

	/** How a target is derived. */
	public enum Derivation {
		/** The document states the number and no formula. */
		STATED,
		/** (new − old) ÷ old, operands in that order. */
		CHANGE_RATE,
		/** Baseline × the only operand. */
		MULTIPLE,
		/** The target is the share of the baseline that is to be saved; there is nothing to derive. */
		REDUCTION
	}

	/** A figure that a derivation uses. */
	public record Operand(Subject subject, BigDecimal value, Unit unit) {

		public Operand {
			Objects.requireNonNull(subject);
			Objects.requireNonNull(value);
			Objects.requireNonNull(unit);
		}
	}

	public Indicator {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(baselineUnit);
		Objects.requireNonNull(direction);
		Objects.requireNonNull(baselinePeriod);
		Objects.requireNonNull(baseline);
		Objects.requireNonNull(targetPeriod);
		Objects.requireNonNull(target);
		Objects.requireNonNull(derivation);
		operands = List.copyOf(operands);
	}
}
