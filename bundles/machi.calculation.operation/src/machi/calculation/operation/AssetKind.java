package machi.calculation.operation;

import machi.quantity.text.LocalizedText;

/** Of what a plan states an energy of the year. */
public enum AssetKind {
	SITE("Demand", "電力需要"), PLANT("Generation", "発電"), STATION("Charging", "充電"), FLEET("Vehicles", "車両");

	private final LocalizedText label;

	AssetKind(String english, String japanese) {
		label = LocalizedText.of(english, japanese);
	}

	public LocalizedText label() {
		return label;
	}
}
