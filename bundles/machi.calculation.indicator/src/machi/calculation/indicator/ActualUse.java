package machi.calculation.indicator;

import machi.quantity.text.LocalizedText;

/** What becomes of a recorded value. */
public enum ActualUse {
	COUNTS("counts", "採用"),
	/** A later record names it as the one that it corrects. */
	CORRECTED("corrected", "訂正済み"),
	/** Another value was recorded later for the same period. */
	REPEATED("recorded again later", "後の記録あり"),
	/** The period is not over on the day for which progress is told. */
	NOT_OVER("period not over", "期間未了"), UNREADABLE("not readable", "読取不可");

	private final LocalizedText label;

	ActualUse(String english, String japanese) {
		label = LocalizedText.of(english, japanese);
	}

	public LocalizedText label() {
		return label;
	}
}
