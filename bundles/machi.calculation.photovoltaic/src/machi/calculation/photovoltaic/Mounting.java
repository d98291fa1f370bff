package machi.calculation.photovoltaic;

import machi.quantity.text.LocalizedText;

/**
 * Where an array stands, and what is taken for it unless the program says otherwise: cell temperature by PVsyst's heat-loss
 * factors, what the surroundings reflect, and the inclination usual in Japan.
 */
public enum Mounting {
	/** On a pitched or flat roof, with an air gap behind the modules. */
	ROOF(LocalizedText.of("Roof", "屋根"), CellTemperature.HeatLoss.SEMI_INTEGRATED, 0.2, 20),
	/** The roof of a parking lot: air above and below. */
	CARPORT(LocalizedText.of("Carport", "カーポート"), CellTemperature.HeatLoss.FREE_STANDING, 0.2, 5),
	/** Racks on the ground. */
	GROUND(LocalizedText.of("Ground-mounted", "地上設置"), CellTemperature.HeatLoss.FREE_STANDING, 0.2, 20),
	/** Floats on a pond; water reflects 6 % of a high sun and cools the modules from below. */
	FLOATING(LocalizedText.of("Floating", "水上設置"), CellTemperature.HeatLoss.FLOATING_OPEN, 0.06, 10);

	private final LocalizedText label;
	private final CellTemperature temperature;
	private final double albedo;
	private final double tiltDeg;

	Mounting(LocalizedText label, CellTemperature temperature, double albedo, double tiltDeg) {
		this.label = label;
		this.temperature = temperature;
		this.albedo = albedo;
		this.tiltDeg = tiltDeg;
	}

	public LocalizedText label() {
		return label;
	}

	public CellTemperature temperature() {
		return temperature;
	}

	/** Part of the light that the surroundings reflect. */
	public double albedo() {
		return albedo;
	}

	/** Inclination of an array whose own is unknown. */
	public double usualTiltDeg() {
		return tiltDeg;
	}
}
