package machi.calculation.operation;

import java.time.Instant;
import java.util.Objects;

import machi.calculation.Subject;

/**
 * What a citizen or a patrol reported.
 *
 * @param level     0 to 5
 * @param confirmed somebody of the town has seen it
 * @param dismissed it was found wrong
 */
public record CitizenReport(Subject subject, Instant time, int level, String description, boolean confirmed, boolean dismissed) {

	/** @throws IllegalArgumentException when there is no such level */
	public CitizenReport {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(time);
		Objects.requireNonNull(description);
		if (level < 0 || level > DangerLevels.HIGHEST) {
			throw new IllegalArgumentException(subject.elementId() + ": level " + level);
		}
	}
}
