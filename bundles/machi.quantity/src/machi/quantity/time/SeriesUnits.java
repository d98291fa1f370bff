package machi.quantity.time;

import java.math.BigDecimal;

import machi.quantity.Unit;

/** The same series in another unit. Gaps and marks of quality stay as they are. */
public final class SeriesUnits {

	private static final Unit KILOWATT = Unit.of("kW");
	private static final Unit KILOWATT_HOUR = Unit.of("kWh");

	private SeriesUnits() {
	}

	/**
	 * The series in a unit of the same dimension.
	 *
	 * @throws IllegalArgumentException when the units measure different things
	 */
	public static TimeSeries in(Unit unit, TimeSeries series) {
		double factor = series.unit().convert(BigDecimal.ONE, unit).doubleValue();
		return scaled(series, factor, unit, series.kind());
	}

	/**
	 * Energy of each step in kWh from the mean power.
	 *
	 * @throws IllegalArgumentException when the series is no mean of a power
	 */
	public static TimeSeries energy(TimeSeries power) {
		check(power, TimeSeries.Kind.MEAN, KILOWATT);
		return scaled(in(KILOWATT, power), power.grid().hours(), KILOWATT_HOUR, TimeSeries.Kind.SUM);
	}

	/**
	 * Mean power of each step in kW from its energy.
	 *
	 * @throws IllegalArgumentException when the series is no sum of an energy
	 */
	public static TimeSeries power(TimeSeries energy) {
		check(energy, TimeSeries.Kind.SUM, KILOWATT_HOUR);
		return scaled(in(KILOWATT_HOUR, energy), 1 / energy.grid().hours(), KILOWATT, TimeSeries.Kind.MEAN);
	}

	private static void check(TimeSeries series, TimeSeries.Kind kind, Unit unit) {
		if (series.kind() != kind || !series.unit().isConvertibleTo(unit)) {
			throw new IllegalArgumentException(kind + " in " + unit + " expected, not " + series.kind() + " in " + series.unit());
		}
	}

	private static TimeSeries scaled(TimeSeries series, double factor, Unit unit, TimeSeries.Kind kind) {
		var values = series.values();
		if (factor != 1) {
			values = values.clone();
			for (int i = 0; i < values.length; i++) {
				values[i] *= factor;
			}
		}
		return new TimeSeries(series.grid(), unit, kind, values, series.quality());
	}
}
