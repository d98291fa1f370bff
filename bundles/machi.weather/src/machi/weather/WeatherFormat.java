package machi.weather;

import machi.quantity.text.LocalizedText;

/** Files of weather that {@link WeatherReader} understands. */
public enum WeatherFormat {
	/**
	 * Climate of a region of the national building energy standard: one row per hour, 1 to 24, with beam and sky irradiance.
	 * In these files the sun stands where it is at the full hour, and the daily course of irradiance is symmetric about the
	 * same moment as that of the sun's altitude: the value of hour h is the mean from h - 0:30 to h + 0:30.
	 */
	BUILDING_ENERGY_STANDARD(
			LocalizedText.of("Climate file of the building energy standard", "建築物省エネ基準の気象データ"),
			LocalizedText.of("Building Research Institute", "建築研究所")),
	/** EnergyPlus weather: hours 1 to 24, each value the mean of the hour that ends then. */
	EPW(LocalizedText.of("EnergyPlus weather (EPW)", "EnergyPlus 気象データ（EPW）"),
			LocalizedText.of("as its comments say", "ファイルの注記による")),
	/**
	 * METPV of NEDO, as CSV or of fixed width: one row per element and day; irradiance in 0.01 MJ/m2 of the hour that ends
	 * at hours 1 to 24, 0.1 degrees, 0.1 m/s.
	 */
	METPV(LocalizedText.of("METPV (NEDO)", "METPV（NEDO 年間時別日射量データベース）"),
			LocalizedText.of("NEDO", "国立研究開発法人新エネルギー・産業技術総合開発機構（NEDO）")),
	/** Hourly irradiance of PVGIS on the horizontal; a value is taken as the mean of the hour around its time, in UTC. */
	PVGIS_HOURLY(LocalizedText.of("PVGIS hourly CSV", "PVGIS 時別 CSV"),
			LocalizedText.of("European Union, PVGIS", "欧州連合 PVGIS")),
	/** Typical year of PVGIS; a value is taken as the mean of the hour around its time, in UTC. */
	PVGIS_TMY(LocalizedText.of("PVGIS typical year CSV", "PVGIS 標準年 CSV"),
			LocalizedText.of("European Union, PVGIS", "欧州連合 PVGIS")),
	/** National Solar Radiation Database; a value is taken as the mean of the step around its time. */
	NSRDB(LocalizedText.of("NSRDB CSV", "NSRDB CSV"), LocalizedText.of("NSRDB", "NSRDB")),
	/** Typical meteorological year 3: each value the mean of the hour that ends then. */
	TMY3(LocalizedText.of("TMY3 CSV", "TMY3 CSV"), LocalizedText.of("NSRDB", "NSRDB"));

	private final LocalizedText label;
	private final LocalizedText provider;

	WeatherFormat(LocalizedText label, LocalizedText provider) {
		this.label = label;
		this.provider = provider;
	}

	public LocalizedText label() {
		return label;
	}

	/** Who publishes such files and sets the terms of their use. */
	public LocalizedText provider() {
		return provider;
	}
}
