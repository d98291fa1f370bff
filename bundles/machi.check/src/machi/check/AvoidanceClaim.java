package machi.check;

import java.math.BigDecimal;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.Unit;

/**
 * Energy whose emission the program counts as avoided.
 *
 * @param kind   why it counts
 * @param scope  id of the site concerned; empty when there is none
 * @param amount energy of a year
 */
public record AvoidanceClaim(Kind kind, String scope, BigDecimal amount, Unit unit, Subject subject) {

	/** Why energy counts as free of emission. */
	public enum Kind {
		/** The site is supplied with renewable electricity. */
		RENEWABLE_SUPPLY,
		/** A measure saves electricity of the grid. */
		GRID_ELECTRICITY,
		/** A charger delivers renewable electricity instead of that of the grid. */
		CHARGING,
		/** An electric vehicle burns no fuel, and its charging counts as free of emission. */
		FUEL
	}

	public AvoidanceClaim {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(scope);
		Objects.requireNonNull(amount);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(subject);
	}
}
