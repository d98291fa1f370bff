package machi.weather.solar;

import machi.quantity.text.LocalizedText;

/** How the light of the sky is spread over it, and so how much of it an inclined surface sees; see {@link Sky}. */
public enum Transposition {
	/** The same from everywhere: Liu and Jordan, ASHRAE Journal 3 (1962). */
	ISOTROPIC(LocalizedText.of("Isotropic (Liu-Jordan)", "等方（Liu-Jordan）")),
	/** A part comes from around the sun: Hay and Davies, Proceedings of the first Canadian solar radiation data workshop (1980). */
	HAY_DAVIES(LocalizedText.of("Hay-Davies", "Hay-Davies")),
	/**
	 * Around the sun and along the horizon too: Perez, Ineichen, Seals, Michalsky and Stewart, "Modeling daylight
	 * availability and irradiance components from direct and global irradiance", Solar Energy 44 (1990), 271-289, table 6.
	 */
	PEREZ_1990(LocalizedText.of("Perez 1990", "Perez 1990"));

	private final LocalizedText label;

	Transposition(LocalizedText label) {
		this.label = label;
	}

	public LocalizedText label() {
		return label;
	}
}
