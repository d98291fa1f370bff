package machi.calculation.governance;

import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * An initiative that is to be reviewed every year.
 *
 * @param parent id of the initiative above it; blank when there is none
 * @param first  first fiscal year of its work
 * @param last   last fiscal year of its work
 */
public record ReviewedInitiative(Subject subject, LocalizedText name, String parent, Optional<FiscalYear> first,
		Optional<FiscalYear> last) {

	public ReviewedInitiative {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(parent);
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
	}

	public String id() {
		return subject.elementId();
	}

	/** Whether it is worked on in a fiscal year; false when its first year is not known. */
	public boolean runsIn(FiscalYear year) {
		return first.filter(begin -> begin.compareTo(year) <= 0).isPresent() && last.filter(end -> end.compareTo(year) < 0).isEmpty();
	}
}
