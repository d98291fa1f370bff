package machi.calculation.cost;

import java.util.Locale;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/** A side of sustainability that an initiative serves, in the order in which funding tables print them. */
public enum Side {
	ECONOMY(LocalizedText.of("Economy", "経済面の取組")),
	SOCIETY(LocalizedText.of("Society", "社会面の取組")),
	ENVIRONMENT(LocalizedText.of("Environment", "環境面の取組")),
	/** Serves all three at once (三側面をつなぐ統合的取組). */
	INTEGRATED(LocalizedText.of("Integrated", "統合的取組")),
	UNASSIGNED(LocalizedText.of("No side", "側面の記載なし"));

	private final LocalizedText title;

	Side(LocalizedText title) {
		this.title = Objects.requireNonNull(title);
	}

	/** Its column and row in the tables. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public LocalizedText title() {
		return title;
	}
}
