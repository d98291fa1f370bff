package machi.ui.indicator.update;

import java.math.BigDecimal;
import java.util.Objects;

import machi.model.program.Kpi;
import machi.quantity.ReportingPeriod;

/**
 * A value that somebody enters.
 *
 * @param replaces id of the actual that it corrects; empty for none
 */
public record NewActual(Kpi kpi, ReportingPeriod period, BigDecimal value, String comment, String replaces) {

	public NewActual {
		Objects.requireNonNull(kpi);
		Objects.requireNonNull(period);
		Objects.requireNonNull(value);
		Objects.requireNonNull(comment);
		Objects.requireNonNull(replaces);
	}
}
