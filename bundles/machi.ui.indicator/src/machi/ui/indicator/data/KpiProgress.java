package machi.ui.indicator.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import machi.calculation.Subject;
import machi.calculation.indicator.ProgressState;
import machi.report.FigureText;

/**
 * An indicator as a page shows it, in the language of the workbench.
 *
 * @param progress percent of the way to the target
 * @param history  every recorded value with a readable period, by time
 * @param path     from the baseline to the target, by time; empty when one of them is not known
 */
public record KpiProgress(String id, String name, String side, String unit, String baselinePeriod, Optional<BigDecimal> baseline,
		String targetPeriod, Optional<BigDecimal> target, String latestPeriod, Optional<BigDecimal> latest, Optional<BigDecimal> progress,
		Optional<BigDecimal> expected, Optional<BigDecimal> forecast, Optional<BigDecimal> forecastPercent, ProgressState state, String due,
		List<Dot> history, List<Dot> path, Subject subject) {

	/**
	 * A value at the end of a period.
	 *
	 * @param counts whether it is used; a corrected value stays in the history and is not
	 */
	public record Dot(LocalDate day, BigDecimal value, String period, boolean counts) {
	}

	public KpiProgress {
		history = List.copyOf(history);
		path = List.copyOf(path);
	}

	/** The values that count, by time. */
	public List<Dot> counting() {
		return history.stream().filter(Dot::counts).toList();
	}

	/** With its unit, or a dash. */
	public String amount(Optional<BigDecimal> value) {
		return value.map(number -> (FigureText.number(number) + " " + unit).strip()).orElse("–");
	}

	/** With the sign of percent, or a dash. */
	public static String percent(Optional<BigDecimal> value) {
		return value.map(number -> FigureText.number(number) + " %").orElse("–");
	}
}
