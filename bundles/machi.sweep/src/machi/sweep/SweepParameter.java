package machi.sweep;

import java.util.Objects;

import machi.quantity.Unit;

/**
 * What a sweep varies.
 *
 * @param name   what a person calls it; a column of the results
 * @param target what is set, for example {@code battery.capacityKwh}; the evaluator says what there is
 * @param scope  where it is set, for example the id of a zone; the evaluator says what there is
 * @param unit   of the numbers; {@link Unit#ONE} leaves it to the evaluator
 */
public record SweepParameter(String name, String target, String scope, Unit unit, Levels levels) {

	/** The scope of a parameter or objective that names none. */
	public static final String EVERYWHERE = "all";

	public SweepParameter {
		Objects.requireNonNull(name);
		Objects.requireNonNull(target);
		Objects.requireNonNull(scope);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(levels);
	}

	/** What a parameter is called that was given no name of its own. */
	public static String plainName(String target, String scope) {
		return scope.equals(EVERYWHERE) ? target : target + " (" + scope + ")";
	}

	/** Whether it has a name of its own. */
	public boolean isNamed() {
		return !name.equals(plainName(target, scope));
	}
}
