package machi.calculation.emission;

import java.math.BigDecimal;
import java.util.Objects;

import machi.calculation.Subject;

/**
 * A registered factor, for example 2.58 kg-CO2/L.
 *
 * @param unit as entered; every use checks it
 */
public record EmissionFactor(String id, BigDecimal value, String unit, Subject subject) {

	public EmissionFactor {
		Objects.requireNonNull(id);
		Objects.requireNonNull(value);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(subject);
	}
}
