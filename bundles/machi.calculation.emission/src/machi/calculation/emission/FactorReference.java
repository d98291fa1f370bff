package machi.calculation.emission;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * The factor that a measure names.
 *
 * @param factorId id of the factor, empty when none was entered
 * @param subject  the attribute in which it is named
 */
public record FactorReference(String factorId, Subject subject) {

	public FactorReference {
		Objects.requireNonNull(factorId);
		Objects.requireNonNull(subject);
	}
}
