package machi.ui.indicator.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;

/**
 * What the pages of the indicators show: the progress, and other results by the id of their calculator.
 *
 * @param failure why there is no progress
 */
public record ProgressRun(Optional<ProgramProgress> progress, Optional<CalculationException> failure, Map<String, CalculationResult> others) {

	/** Calculators of which the dashboard shows a figure where they are installed and have data. */
	static final List<String> OTHERS = List.of("cost.funding", "schedule.plan", "governance.actions", "partner.network", "sdg.matrix");

	public ProgressRun {
		others = Map.copyOf(others);
	}
}
