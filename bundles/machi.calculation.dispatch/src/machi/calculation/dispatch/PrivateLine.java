package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A private line (自営線) that joins sites: what one has left over serves the others before the grid does.
 *
 * @param capacityKw most that flows from all sites into the line; infinite when it never limits
 * @param lossShare  part of what enters that is lost, 0 to below 1
 */
public record PrivateLine(String id, Subject subject, double capacityKw, double lossShare) {

	public PrivateLine {
		Objects.requireNonNull(id);
		Objects.requireNonNull(subject);
	}
}
