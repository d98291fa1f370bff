package machi.calculation.emission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * The registered factors by id. A factor is given in the unit that a formula needs, or refused when it measures
 * something else.
 */
final class Factors {

	private final Map<String, EmissionFactor> byId = new TreeMap<>();

	private Factors() {
	}

	static Factors of(List<EmissionFactor> factors) throws CalculationException {
		InputCheck.unique(factors, EmissionFactor::id, EmissionFactor::subject);
		var register = new Factors();
		factors.forEach(factor -> register.byId.put(factor.id(), factor));
		return register;
	}

	BigDecimal value(FactorReference reference, Unit... units) throws CalculationException {
		if (reference.factorId().isEmpty()) {
			throw new CalculationException(LocalizedText.of("An emission factor was expected", "排出係数が指定されていません"),
					reference.subject(), "");
		}
		var factor = byId.get(reference.factorId());
		if (factor == null) {
			throw new CalculationException(LocalizedText.of("There is no emission factor with this ID", "このIDの排出係数は登録されていません"),
					reference.subject(), reference.factorId());
		}
		var value = InputCheck.notNegative(factor.value(), factor.subject().at("value"));
		var entered = Unit.of(factor.unit());
		for (var unit : units) {
			if (entered.isConvertibleTo(unit)) {
				return unit.equals(Unit.ONE) ? value.multiply(entered.factor()) : entered.convert(value, unit);
			}
		}
		return InputCheck.inUnit(value, entered, units[0], factor.subject().at("unit"));
	}
}
