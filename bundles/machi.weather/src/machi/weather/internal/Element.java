package machi.weather.internal;

import machi.quantity.text.LocalizedText;

/** What is measured, and between which limits nature keeps it. */
enum Element {
	TEMPERATURE(-70, 60, "an air temperature of -70 to 60 °C", "-70～60℃の気温"),
	GHI(0, 1700, "a global irradiance of 0 to 1700 W/m2", "0～1700 W/m2の全天日射量"),
	DNI(0, 1400, "a beam irradiance of 0 to 1400 W/m2", "0～1400 W/m2の直達日射量"),
	DHI(0, 1400, "a sky irradiance of 0 to 1400 W/m2", "0～1400 W/m2の散乱日射量"),
	WIND(0, 120, "a wind speed of 0 to 120 m/s", "0～120 m/sの風速");

	private final double least;
	private final double most;
	private final LocalizedText expected;

	Element(double least, double most, String english, String japanese) {
		this.least = least;
		this.most = most;
		expected = LocalizedText.of(english, japanese);
	}

	boolean allows(double value) {
		return value >= least && value <= most;
	}

	LocalizedText expected() {
		return expected;
	}
}
