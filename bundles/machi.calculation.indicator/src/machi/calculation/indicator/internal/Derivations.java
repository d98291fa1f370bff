package machi.calculation.indicator.internal;

import java.math.BigDecimal;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.indicator.Indicator;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Targets that are derived from other figures. */
final class Derivations {

	private Derivations() {
	}

	/**
	 * The target by its formula; empty when none is stated.
	 *
	 * @param declared empty: half up to the decimals of the stated target
	 */
	static Optional<BigDecimal> target(Indicator indicator, Optional<Rounding> declared) throws CalculationException {
		var rounding = declared.orElseGet(() -> Rounding.halfUp(indicator.target().map(BigDecimal::scale).orElse(1)));
		return switch (indicator.derivation()) {
		case STATED, REDUCTION -> Optional.empty();
		case CHANGE_RATE -> Optional.of(changeRate(indicator, rounding));
		case MULTIPLE -> Optional.of(multiple(indicator, rounding));
		};
	}

	private static BigDecimal changeRate(Indicator indicator, Rounding rounding) throws CalculationException {
		if (indicator.operands().size() != 2) {
			throw operands(indicator, "A change rate needs two figures, the new one and the old one", "変化率には新・旧の2つの数値が必要です");
		}
		var now = indicator.operands().get(0);
		var before = indicator.operands().get(1);
		if (!now.unit().isConvertibleTo(before.unit())) {
			throw new CalculationException(LocalizedText.of("The two figures have different units", "2つの数値の単位が異なります"),
					indicator.subject().at("operands"), now.unit() + ", " + before.unit());
		}
		if (!indicator.unit().isConvertibleTo(Unit.ONE)) {
			throw new CalculationException(LocalizedText.of("A change rate is a pure number or a percentage", "変化率の単位は % か無次元です"),
					indicator.subject().at("unit"), indicator.unit().symbol());
		}
		if (before.value().signum() == 0) {
			throw new CalculationException(LocalizedText.of("The old figure must not be zero", "旧の数値が 0 です"), before.subject(), "0");
		}
		var change = now.unit().convert(now.value(), before.unit()).subtract(before.value());
		return rounding.quotient(Unit.ONE.convert(change, indicator.unit()), before.value());
	}

	private static BigDecimal multiple(Indicator indicator, Rounding rounding) throws CalculationException {
		if (indicator.operands().size() != 1 || !indicator.operands().getFirst().unit().isConvertibleTo(Unit.ONE)) {
			throw operands(indicator, "A multiple needs one figure without a unit, the factor", "倍数には単位のない数値(倍率)が1つ必要です");
		}
		if (indicator.baseline().isEmpty() || !indicator.baselineUnit().isConvertibleTo(indicator.unit())) {
			throw new CalculationException(
					LocalizedText.of("A multiple needs a baseline in the unit of the target", "倍数には、目標値と同じ単位の基準値が必要です"),
					indicator.subject().at("baselineValue"), indicator.baselineUnit().symbol());
		}
		var factor = indicator.operands().getFirst();
		var baseline = indicator.baselineUnit().convert(indicator.baseline().get(), indicator.unit());
		return rounding.apply(baseline.multiply(factor.unit().convert(factor.value(), Unit.ONE)));
	}

	private static CalculationException operands(Indicator indicator, String english, String japanese) {
		return new CalculationException(LocalizedText.of(english, japanese), indicator.subject().at("operands"),
				Integer.toString(indicator.operands().size()));
	}
}
