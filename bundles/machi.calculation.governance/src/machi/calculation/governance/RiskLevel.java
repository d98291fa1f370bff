package machi.calculation.governance;

import machi.quantity.text.LocalizedText;

/** What the product of likelihood and impact means, each from 1 to {@value #MOST}. */
public enum RiskLevel {
	LOW("Low", "低"), MEDIUM("Medium", "中"), HIGH("High", "高");

	/** The highest likelihood and the highest impact. */
	public static final int MOST = 5;
	private static final int HIGH_FROM = 10;
	private static final int MEDIUM_FROM = 5;

	private final LocalizedText label;

	RiskLevel(String english, String japanese) {
		label = LocalizedText.of(english, japanese);
	}

	public LocalizedText label() {
		return label;
	}

	/** Low below 5, high from 10, of 25. */
	public static RiskLevel of(int likelihood, int impact) {
		int score = likelihood * impact;
		return score >= HIGH_FROM ? HIGH : score >= MEDIUM_FROM ? MEDIUM : LOW;
	}
}
