package machi.weather;

import machi.quantity.text.LocalizedText;

/** How the irradiance of an hour is spread over shorter steps. Both keep the energy of each hour. */
public enum Disaggregation {
	/**
	 * In proportion to what a horizontal surface would receive without an atmosphere, so that the clearness of the hour
	 * holds throughout the hour. Light of an hour without sun is spread evenly.
	 */
	CONSTANT_CLEARNESS(LocalizedText.of("Constant clearness within the hour", "時間内で晴天指数一定")),
	/** The same in every shorter step; what falls into steps without sun comes from the sky. */
	EVEN(LocalizedText.of("Even within the hour", "時間内で均等"));

	private final LocalizedText label;

	Disaggregation(LocalizedText label) {
		this.label = label;
	}

	public LocalizedText label() {
		return label;
	}
}
