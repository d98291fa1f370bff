package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A part of the public grid with limits for the sum of its sites.
 *
 * @param importLimitKw most that its sites may take together
 * @param exportLimitKw most that its sites may feed in together
 */
public record Feeder(String id, Subject subject, double importLimitKw, double exportLimitKw) {

	public Feeder {
		Objects.requireNonNull(id);
		Objects.requireNonNull(subject);
	}
}
