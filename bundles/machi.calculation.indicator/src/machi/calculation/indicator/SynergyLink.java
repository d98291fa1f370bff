package machi.calculation.indicator;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;

/**
 * An effect of one side on another (Kaga K976-1048).
 *
 * @param indicators ids of the indicators by which it is measured
 */
public record SynergyLink(Subject subject, Side from, Side to, List<String> indicators) {

	public SynergyLink {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
		indicators = List.copyOf(indicators);
	}
}
