package machi.calculation.indicator.internal;

import java.math.BigDecimal;
import java.util.Optional;

import machi.calculation.indicator.Indicator;
import machi.quantity.Unit;

/**
 * Baseline and target in the one unit in which the indicator is measured.
 *
 * @param baseline empty when it is not stated
 * @param target   empty when it is not stated or of another quantity than the baseline
 */
record Measure(Unit unit, Optional<BigDecimal> baseline, Optional<BigDecimal> target) {

	static Measure of(Indicator indicator) {
		if (indicator.derivation() == Indicator.Derivation.REDUCTION && indicator.unit().isConvertibleTo(Unit.ONE)) {
			return new Measure(indicator.baselineUnit(), indicator.baseline(), reduced(indicator));
		}
		if (!indicator.baselineUnit().isConvertibleTo(indicator.unit())) {
			return new Measure(indicator.unit(), Optional.empty(), indicator.target());
		}
		return new Measure(indicator.unit(),
				indicator.baseline().map(value -> indicator.baselineUnit().convert(value, indicator.unit())), indicator.target());
	}

	/** 667,494 t less 30 % are 467,245.8 t (Kaga K1325). */
	private static Optional<BigDecimal> reduced(Indicator indicator) {
		return indicator.baseline().flatMap(baseline -> indicator.target()
				.map(share -> BigDecimal.ONE.subtract(indicator.unit().convert(share, Unit.ONE)).multiply(baseline).stripTrailingZeros())
				.map(value -> value.scale() < 0 ? value.setScale(0) : value));
	}
}
