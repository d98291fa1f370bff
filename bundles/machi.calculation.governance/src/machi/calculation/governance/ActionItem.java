package machi.calculation.governance;

import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * Something that a meeting gave somebody to do.
 *
 * @param body        of the meeting, as a person reads it
 * @param meeting     date of the meeting
 * @param responsible as entered; may be blank
 */
public record ActionItem(Subject subject, LocalizedText name, LocalizedText body, PrintedDate meeting, String responsible,
		PrintedDate due, Progress progress, PrintedDate doneOn) {

	/** How far it is. */
	public enum Progress {
		OPEN("Open", "未着手"), IN_PROGRESS("In progress", "対応中"), DONE("Done", "完了"), CANCELLED("Cancelled", "取りやめ");

		private final LocalizedText label;

		Progress(String english, String japanese) {
			label = LocalizedText.of(english, japanese);
		}

		public LocalizedText label() {
			return label;
		}
	}

	public ActionItem {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(body);
		Objects.requireNonNull(meeting);
		Objects.requireNonNull(responsible);
		Objects.requireNonNull(due);
		Objects.requireNonNull(progress);
		Objects.requireNonNull(doneOn);
	}
}
