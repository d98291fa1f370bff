package machi.calculation.governance;

import machi.quantity.text.LocalizedText;

/** How far a counterparty has come with an item, the least first. */
public enum ConsensusState {
	NOT_EXPLAINED("Not explained", "未説明"), EXPLAINED("Explained", "説明済"), IN_DISCUSSION("In discussion", "協議中"),
	PARTLY_AGREED("Partly agreed", "一部合意"), AGREED("Agreed", "合意済");

	private final LocalizedText label;

	ConsensusState(String english, String japanese) {
		label = LocalizedText.of(english, japanese);
	}

	public LocalizedText label() {
		return label;
	}
}
