package machi.calculation.governance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/** Something that several officers approve one after the other. */
public record Approval(Subject subject, LocalizedText name, PrintedDate requestedOn, String requester, List<Step> steps) {

	/**
	 * The part of one approver.
	 *
	 * @param order its place; empty when none was entered
	 */
	public record Step(Subject subject, Optional<Integer> order, String approver, Outcome outcome, PrintedDate date) {

		public Step {
			Objects.requireNonNull(subject);
			Objects.requireNonNull(order);
			Objects.requireNonNull(approver);
			Objects.requireNonNull(outcome);
			Objects.requireNonNull(date);
		}
	}

	/** What an approver has said. */
	public enum Outcome {
		PENDING("Pending", "未"), APPROVED("Approved", "承認"), RETURNED("Returned", "差戻し");

		private final LocalizedText label;

		Outcome(String english, String japanese) {
			label = LocalizedText.of(english, japanese);
		}

		public LocalizedText label() {
			return label;
		}
	}

	public Approval {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(requestedOn);
		Objects.requireNonNull(requester);
		steps = List.copyOf(steps);
	}
}
