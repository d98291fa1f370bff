package machi.calculation.operation;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * An area that is watched for danger.
 *
 * @param reportHours   how long a report counts
 * @param reportsNeeded how many reports raise the level without anybody having confirmed one
 */
public record WatchedArea(Subject subject, LocalizedText name, List<WatchedPoint> points, List<CitizenReport> reports, int reportHours,
		int reportsNeeded) {

	/** @throws IllegalArgumentException when a number is not positive */
	public WatchedArea {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		points = List.copyOf(points);
		reports = List.copyOf(reports);
		if (reportHours <= 0 || reportsNeeded <= 0) {
			throw new IllegalArgumentException(subject.elementId() + ": " + reportHours + " h, " + reportsNeeded);
		}
	}
}
