package machi.calculation.dispatch;

/**
 * Sums of one site, or of several added up, over all steps. Energies in kWh, at the site's side of the meter.
 *
 * @param loadKwh             asked for, without vehicles and flexible load
 * @param generatedKwh        what the plants could give
 * @param renewableKwh        of it, renewable
 * @param curtailedKwh        of it, given up
 * @param selfConsumedKwh     own generation used by the site itself, at once or through its battery and vehicles, without
 *                            what is lost there; stored energy is taken out in the mixture in which it lies in the store
 * @param lineConsumedKwh     generation of others on the private line used by the site, at once or through storage
 * @param importedKwh         from the public grid
 * @param exportedKwh         into the public grid
 * @param intoLineKwh         given into the private line
 * @param fromLineKwh         taken from the private line
 * @param batteryCapacityKwh  nominal energy of the battery
 * @param batteryChargedKwh   into the battery
 * @param batteryDischargedKwh out of the battery
 * @param batteryLossKwh      lost in the battery, standby included
 * @param storedChangeKwh     stored at the end less stored at the beginning, battery and vehicles
 * @param vehicleChargedKwh   into vehicles
 * @param vehicleDischargedKwh out of vehicles into the site
 * @param drivenKwh           driven by the vehicles with energy charged at the site
 * @param vehicleShortKwh     energy that vehicles lacked at departure, or on the trip where that is more
 * @param flexibleKwh         taken by the flexible load
 * @param flexibleShortKwh    that the flexible load lacked of its daily energy
 * @param unservedKwh         load that was not served
 * @param unservedHours       time with unserved load, h
 * @param peakImportKw        highest mean import of a step
 * @param peakExportKw        highest mean export of a step
 * @param batteryCycles       full equivalent cycles
 * @param batteryLifeYears    until the end of life at this use; infinite without a battery
 * @param emissionKg          of the imported electricity, kg-CO2, by the grid factor of each step
 * @param energyCostYen       imported energy less exported, by the prices of each step
 * @param basicCostYen        basic charge by contract power, or by the highest import where none is agreed
 */
public record SiteSums(double loadKwh, double generatedKwh, double renewableKwh, double curtailedKwh,
		double selfConsumedKwh, double lineConsumedKwh, double importedKwh, double exportedKwh, double intoLineKwh,
		double fromLineKwh, double batteryCapacityKwh, double batteryChargedKwh, double batteryDischargedKwh,
		double batteryLossKwh, double storedChangeKwh, double vehicleChargedKwh, double vehicleDischargedKwh,
		double drivenKwh, double vehicleShortKwh, double flexibleKwh, double flexibleShortKwh, double unservedKwh,
		double unservedHours, double peakImportKw, double peakExportKw, double batteryCycles, double batteryLifeYears,
		double emissionKg, double energyCostYen, double basicCostYen) {

	/** Own generation used on site per own generation, 0 to 1 (自家消費率); NaN without generation. */
	public double selfConsumptionRate() {
		return selfConsumedKwh / generatedKwh;
	}

	/** Own generation used on site per energy used on site, 0 to 1 (自給率); NaN without use. */
	public double selfSufficiencyRate() {
		return selfConsumedKwh / usedKwh();
	}

	/** Load served, flexible load and driving, kWh. */
	public double usedKwh() {
		return loadKwh - unservedKwh + flexibleKwh + drivenKwh;
	}
}
