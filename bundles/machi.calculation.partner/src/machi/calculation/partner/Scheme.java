package machi.calculation.partner;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A scheme under which partners are certified.
 *
 * @param termYears   how long a certification holds, in years; empty or 0: without end
 * @param renewalDays how many days before its end a certification may be renewed; empty: at any time, with no reminder
 */
public record Scheme(Subject subject, LocalizedText name, Optional<LocalDate> startedOn, Optional<Integer> termYears,
		Optional<Integer> renewalDays) {

	public Scheme {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(startedOn);
		Objects.requireNonNull(termYears);
		Objects.requireNonNull(renewalDays);
	}
}
