package machi.telemetry.reading;

import java.time.YearMonth;
import java.util.Objects;

/**
 * Energy of a month of Japan's calendar.
 *
 * @param kwh       sum of the half-hours that were measured or estimated
 * @param halfHours how many those are; the others are missing or doubtful
 * @param estimated how many of them were estimated
 * @param suspect   how many were left out because they are doubtful
 */
public record MonthlyEnergy(PointKey point, YearMonth month, double kwh, int halfHours, int estimated, int suspect) {

	public MonthlyEnergy {
		Objects.requireNonNull(point);
		Objects.requireNonNull(month);
	}
}
