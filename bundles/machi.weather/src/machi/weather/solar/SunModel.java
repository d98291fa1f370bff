package machi.weather.solar;

import machi.quantity.text.LocalizedText;

/** How the place of the sun in the sky is computed; see {@link SunPath}. */
public enum SunModel {
	/**
	 * Blanco, Milidonis and Bonanos, "Updating the PSA sun position algorithm", Solar Energy 212 (2020), once a day; in
	 * between the sky turns evenly and the declination changes linearly. Within 0.02 degrees of {@link #SPA}.
	 */
	PSA(LocalizedText.of("PSA 2020", "PSA 2020")),
	/**
	 * Reda and Andreas, "Solar position algorithm for solar radiation applications", NREL/TP-560-34302 (2003), at every
	 * step: the reference, a hundred times as slow.
	 */
	SPA(LocalizedText.of("NREL SPA", "NREL SPA"));

	private final LocalizedText label;

	SunModel(LocalizedText label) {
		this.label = label;
	}

	public LocalizedText label() {
		return label;
	}
}
