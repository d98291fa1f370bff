package machi.calculation.indicator;

import java.util.Locale;

import machi.quantity.text.LocalizedText;

/** The sides between which a program of the SDGs creates synergies (三側面), and what spans or leaves them. */
public enum Side {
	ECONOMY("Economy", "経済"), SOCIETY("Society", "社会"), ENVIRONMENT("Environment", "環境"), INTEGRATED("Integrated", "統合"),
	UNASSIGNED("Other", "その他");

	private final LocalizedText title;

	Side(String english, String japanese) {
		title = LocalizedText.of(english, japanese);
	}

	public LocalizedText title() {
		return title;
	}

	/** Whether it is one of the three that synergies link. */
	public boolean isLinked() {
		return ordinal() < INTEGRATED.ordinal();
	}

	/** Id of its row in tables: economy, society, environment, integrated, unassigned. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
