package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * What grid electricity costs a site.
 *
 * @param importYenPerKwh    one per step, with levies
 * @param exportYenPerKwh    one per step
 * @param basicYenPerKwMonth for each kW of contract power and month (基本料金)
 */
public record SiteTariff(Subject subject, double[] importYenPerKwh, double[] exportYenPerKwh, double basicYenPerKwMonth) {

	public SiteTariff {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(importYenPerKwh);
		Objects.requireNonNull(exportYenPerKwh);
	}
}
