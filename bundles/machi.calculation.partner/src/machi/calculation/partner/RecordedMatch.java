package machi.calculation.partner;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * An offer and a need that were brought together.
 *
 * @param offer id of the offer
 * @param need  id of the need
 */
public record RecordedMatch(Subject subject, String offer, String need, State state, Optional<LocalDate> date) {

	/** What came of it. */
	public enum State {
		PROPOSED("Proposed", "候補"), INTRODUCED("Introduced", "紹介済"), AGREED("Agreed", "成立"), DECLINED("Declined", "不成立");

		private final LocalizedText title;

		State(String english, String japanese) {
			title = LocalizedText.of(english, japanese);
		}

		public LocalizedText title() {
			return title;
		}
	}

	public RecordedMatch {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(offer);
		Objects.requireNonNull(need);
		Objects.requireNonNull(state);
		Objects.requireNonNull(date);
	}
}
