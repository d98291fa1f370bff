package machi.calculation.governance;

import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * Something that may happen to the program.
 *
 * @param initiative  name of the initiative it threatens; blank for the program as a whole
 * @param likelihood  1 to 5
 * @param impact      1 to 5
 * @param response    what is done about it; may be blank
 * @param responsible as entered; may be blank
 * @param due         by when the response is to be there
 */
public record Risk(Subject subject, LocalizedText name, LocalizedText initiative, Optional<Integer> likelihood,
		Optional<Integer> impact, Status status, String response, String responsible, PrintedDate due) {

	/** What has become of it. */
	public enum Status {
		OPEN("Open", "未対応"), TREATED("Being treated", "対応中"), ACCEPTED("Accepted", "受容"), CLOSED("Closed", "解消");

		private final LocalizedText label;

		Status(String english, String japanese) {
			label = LocalizedText.of(english, japanese);
		}

		public LocalizedText label() {
			return label;
		}
	}

	public Risk {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(likelihood);
		Objects.requireNonNull(impact);
		Objects.requireNonNull(status);
		response = response.strip();
		responsible = responsible.strip();
		Objects.requireNonNull(due);
	}
}
