package machi.quantity.time;

import java.util.Arrays;
import java.util.Objects;

import machi.quantity.Unit;

/**
 * Values along regular steps.
 *
 * @param grid    the steps
 * @param unit    of the values: kW for a mean power, kWh for an energy per step, and so on
 * @param kind    what a value says of its step
 * @param values  one per step; NaN exactly where the quality is {@link Quality#MISSING}. Not copied: must not be changed.
 * @param quality ordinals of {@link Quality}, one per step. Not copied: must not be changed.
 */
public record TimeSeries(TimeGrid grid, Unit unit, Kind kind, double[] values, byte[] quality) {

	/** What a value says of its step. */
	public enum Kind {
		/** The mean over the step: power, temperature, irradiance. */
		MEAN,
		/** The sum over the step: energy, rain. */
		SUM,
		/** The value at the beginning of the step: state of charge, counter. */
		INSTANT
	}

	/** @throws IllegalArgumentException when the lengths differ, or a value is NaN without being missing */
	public TimeSeries {
		Objects.requireNonNull(grid);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(kind);
		if (values.length != grid.count() || quality.length != grid.count()) {
			throw new IllegalArgumentException(
					values.length + " values and " + quality.length + " marks of quality for " + grid.count() + " steps");
		}
		for (int i = 0; i < values.length; i++) {
			if (Double.isNaN(values[i]) != (quality[i] == Quality.MISSING.ordinal())) {
				throw new IllegalArgumentException("step " + i + ": " + values[i] + " is " + quality(quality[i]));
			}
		}
	}

	/** A series whose values are good, except that NaN is missing. */
	public static TimeSeries of(TimeGrid grid, Unit unit, Kind kind, double[] values) {
		var quality = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			quality[i] = (byte) (Double.isNaN(values[i]) ? Quality.MISSING : Quality.GOOD).ordinal();
		}
		return new TimeSeries(grid, unit, kind, values, quality);
	}

	private static Quality quality(byte mark) {
		return Quality.values()[mark];
	}

	public Quality qualityAt(int index) {
		return quality(quality[index]);
	}

	/** Number of steps without a value. */
	public int gaps() {
		int gaps = 0;
		for (byte mark : quality) {
			gaps += mark == Quality.MISSING.ordinal() ? 1 : 0;
		}
		return gaps;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TimeSeries series && grid.equals(series.grid) && unit.equals(series.unit) && kind == series.kind
				&& Arrays.equals(values, series.values) && Arrays.equals(quality, series.quality);
	}

	@Override
	public int hashCode() {
		return Objects.hash(grid, unit, kind, Arrays.hashCode(values));
	}

	@Override
	public String toString() {
		return kind + " in " + unit + " over " + grid;
	}
}
