package machi.calculation;

import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Compares what calculators computed with what documents print, registered as an OSGi service of this type. It only
 * finds. The same rules hold as for a {@link Calculator}: no state, no outside world.
 */
@ConsumerType
public interface ResultCheck {

	CalculatorDescriptor descriptor();

	/**
	 * @param figures what the documents print
	 * @param results results by calculator id; a calculator that failed or is not installed is absent
	 * @return a table of comparisons and the findings
	 */
	CalculationResult check(List<PrintedFigure> figures, Map<String, CalculationResult> results);
}
