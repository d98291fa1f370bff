package machi.control;

/**
 * What a site has, as far as a strategy must know before it begins.
 *
 * @param generationKw         rated power of all plants behind the meter
 * @param batteryKwh           usable energy of the battery; 0 when there is none
 * @param batteryChargeKw      largest charging power
 * @param batteryDischargeKw   largest discharging power
 * @param batteryEfficiency    energy taken out per energy put in, 0 to 1
 * @param vehicleKwh           energy of all vehicles at their chargers
 * @param flexibleKw           largest power of the flexible load
 * @param contractKw           contract power of the grid connection; infinite when none is agreed
 * @param stepHours            length of a step, h
 */
public record SiteRatings(double generationKw, double batteryKwh, double batteryChargeKw, double batteryDischargeKw,
		double batteryEfficiency, double vehicleKwh, double flexibleKw, double contractKw, double stepHours) {
}
