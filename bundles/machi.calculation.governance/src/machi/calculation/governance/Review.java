package machi.calculation.governance;

import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * What became of an initiative in a fiscal year.
 *
 * @param initiative  id
 * @param improvement what follows from it; may be blank
 */
public record Review(Subject subject, String initiative, Optional<FiscalYear> fiscalYear, Rating rating, String improvement,
		PrintedDate reviewedOn) {

	/** How an initiative stands. */
	public enum Rating {
		UNRATED("Not rated", "未評価"), AHEAD("Ahead", "計画以上"), ON_TRACK("On track", "計画どおり"), BEHIND("Behind", "遅れ"),
		STOPPED("Stopped", "中止");

		private final LocalizedText label;

		Rating(String english, String japanese) {
			label = LocalizedText.of(english, japanese);
		}

		public LocalizedText label() {
			return label;
		}
	}

	public Review {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(rating);
		improvement = improvement.strip();
		Objects.requireNonNull(reviewedOn);
	}
}
