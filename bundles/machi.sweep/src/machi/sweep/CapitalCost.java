package machi.sweep;

import java.util.Objects;

/**
 * What a device costs to buy.
 *
 * @param device     for example {@code battery}; the evaluator says what there is
 * @param yenPerKwh  for each kWh of its energy; 0 when it is not priced so
 * @param yenPerKw   for each kW of its power; 0 when it is not priced so
 * @param lifeYears  years over which the price is spread evenly, without interest
 */
public record CapitalCost(String device, double yenPerKwh, double yenPerKw, double lifeYears) {

	/** @throws IllegalArgumentException when a price is negative or the life is not positive */
	public CapitalCost {
		Objects.requireNonNull(device);
		if (!(yenPerKwh >= 0 && yenPerKw >= 0 && lifeYears > 0)) {
			throw new IllegalArgumentException("cost of " + device);
		}
	}

	/** yen a year for a device of that size. */
	public double yenPerYear(double kwh, double kw) {
		return (yenPerKwh * kwh + yenPerKw * kw) / lifeYears;
	}
}
