package machi.calculation.schedule;

import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * An initiative that milestones belong to.
 *
 * @param first its first fiscal year; empty when none is stated
 * @param last  its last fiscal year; empty when none is stated
 */
public record ScheduledInitiative(Subject subject, LocalizedText name, Optional<FiscalYear> first, Optional<FiscalYear> last) {

	public ScheduledInitiative {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
	}

	public String id() {
		return subject.elementId();
	}
}
