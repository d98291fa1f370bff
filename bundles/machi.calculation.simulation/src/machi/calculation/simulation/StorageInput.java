package machi.calculation.simulation;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;

/**
 * A battery of the program.
 *
 * @param zone     where it stands
 * @param siteIds  behind whose meters; split evenly over them. Empty: not said
 * @param line     id of the private line it feeds when it stands at none of the sites, or empty
 * @param battery  all of it together
 */
public record StorageInput(Subject subject, String zone, List<String> siteIds, String line, Battery battery) {

	public StorageInput {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(zone);
		siteIds = List.copyOf(siteIds);
		Objects.requireNonNull(line);
		Objects.requireNonNull(battery);
	}
}
