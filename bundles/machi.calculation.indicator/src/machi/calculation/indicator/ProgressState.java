package machi.calculation.indicator;

import java.util.Arrays;
import java.util.Optional;

import machi.quantity.text.LocalizedText;

/** The light of an indicator. */
public enum ProgressState {
	/** The target is reached. */
	ACHIEVED("Achieved", "達成"),
	/** As far as time asks for, or nearly. */
	ON_TRACK("On track", "順調"),
	/** Behind the time that has passed. */
	AT_RISK("At risk", "要注意"),
	/** Far behind. */
	BEHIND("Behind", "遅れ"),
	/** Values were recorded, but nothing says how far they ought to be. */
	NOT_RATED("Not rated", "評価不能"),
	/** Nothing was recorded yet. */
	NOT_REPORTED("No actual", "実績なし");

	private final LocalizedText label;

	ProgressState(String english, String japanese) {
		label = LocalizedText.of(english, japanese);
	}

	public LocalizedText label() {
		return label;
	}

	/** The state that a cell of a result shows. */
	public static Optional<ProgressState> of(Object cell) {
		return Arrays.stream(values()).filter(state -> state.label.equals(cell)).findFirst();
	}
}
