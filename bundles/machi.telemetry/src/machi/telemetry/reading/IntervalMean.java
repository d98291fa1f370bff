package machi.telemetry.reading;

import java.time.Instant;
import java.util.Objects;

import machi.quantity.time.Quality;

/**
 * Mean of one half-hour.
 *
 * @param start    when it begins
 * @param mean     in the unit of the point; not a number when nothing was read
 * @param coverage part of the half-hour that readings speak for, 0 to 1
 */
public record IntervalMean(Instant start, double mean, double coverage) {

	/** Readings that speak for this part of a half-hour speak for all of it. */
	public static final double COVERED = 0.9;
	/** Readings that speak for less than this part do not tell the energy of a half-hour. */
	public static final double HALF_COVERED = 0.5;
	private static final double HOURS = 0.5;

	public IntervalMean {
		Objects.requireNonNull(start);
	}

	/** The energy in kWh when the level is a power in kW, see {@link EnergyForm#POWER}. */
	public IntervalEnergy energy() {
		if (!(coverage >= HALF_COVERED)) {
			return new IntervalEnergy(start, Double.NaN, Quality.MISSING);
		}
		return new IntervalEnergy(start, mean * HOURS, coverage >= COVERED ? Quality.GOOD : Quality.ESTIMATED);
	}
}
