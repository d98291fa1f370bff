package machi.meterfile;

import java.util.Objects;

import machi.quantity.time.TimeSeries;

/**
 * What one meter counted.
 *
 * @param point    number of the supply point (供給地点特定番号) without hyphens, or what else tells the meters of the file apart;
 *                 empty where the file does not say
 * @param quantity which of several quantities of that point, as the file calls it; empty where there is only one
 * @param series   kWh per half hour in Japan, whole days; half hours that the file does not have are missing
 */
public record MeterSeries(String point, String quantity, TimeSeries series) {

	/** Half hours of a day. */
	public static final int HALF_HOURS = 48;

	public MeterSeries {
		Objects.requireNonNull(point);
		Objects.requireNonNull(quantity);
		Objects.requireNonNull(series);
	}
}
