package machi.calculation.schedule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * A step of a schedule as it is entered, which may be wrong.
 *
 * @param initiative   id of its initiative; may be empty
 * @param deadline     whether it is a single day and no period
 * @param first        fiscal year it begins in
 * @param last         fiscal year it ends in; empty: the year it begins in
 * @param startMonth   month it begins in, 1 to 12; empty: April
 * @param endMonth     month it ends in, 1 to 12; empty: March
 * @param date         day of a deadline, as printed; empty when none is entered. It goes before years and months
 * @param after        ids of the milestones that must have ended before this one begins
 * @param reminderDays how many days before its end to remind; empty: thirty for a critical one
 */
public record Milestone(Subject subject, LocalizedText name, String initiative, boolean deadline, Optional<FiscalYear> first,
		Optional<FiscalYear> last, Optional<Integer> startMonth, Optional<Integer> endMonth, String date, List<String> after,
		boolean critical, Optional<Integer> reminderDays, String responsible, boolean done) {

	public Milestone {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
		Objects.requireNonNull(startMonth);
		Objects.requireNonNull(endMonth);
		Objects.requireNonNull(date);
		after = List.copyOf(after);
		Objects.requireNonNull(reminderDays);
		Objects.requireNonNull(responsible);
	}

	public String id() {
		return subject.elementId();
	}
}
