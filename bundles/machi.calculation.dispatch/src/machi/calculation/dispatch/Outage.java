package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * The public grid is lost.
 *
 * @param firstStep index of the first step
 * @param steps     number of steps
 */
public record Outage(Subject subject, int firstStep, int steps) {

	public Outage {
		Objects.requireNonNull(subject);
	}
}
