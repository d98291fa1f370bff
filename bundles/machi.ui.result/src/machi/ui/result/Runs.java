package machi.ui.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import machi.application.CalculationRun;
import machi.application.Evaluation;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.quantity.text.LocalizedText;
import machi.ui.page.Activity;

/**
 * The last run of every calculator on the program that the workbench has open; kept until it is closed. One OSGi
 * service; parts get it by {@code getSite().getService(Runs.class)}. All methods are called on the UI thread and return
 * at once: calculations run in jobs, on a snapshot.
 */
@ProviderType
public interface Runs {

	/** What is installed now, in order. */
	List<CalculatorDescriptor> calculators();

	/** The last run, or empty when there was none. */
	Optional<CalculationRun> run(String calculatorId);

	RunState state(String calculatorId);

	/** Why the last evaluation left a calculator out; empty when it did not. */
	Optional<LocalizedText> leftOut(String calculatorId);

	/** Whether the last run's input is no longer that of the program; also for a run that failed. */
	boolean isStale(String calculatorId);

	/** The findings of all last runs, the gravest first, else in the order of the calculators. */
	List<Finding> findings();

	/** All last runs of installed calculators. */
	Evaluation evaluation();

	/** Whether {@link #evaluate} has finished on this program. */
	boolean isEvaluated();

	/**
	 * Runs one calculator; a run of it that is still going on is cancelled.
	 *
	 * @param parameters texts by parameter name
	 */
	void start(String calculatorId, Map<String, String> parameters);

	/** Runs everything, as {@link machi.application.Calculations#evaluate} does. */
	void evaluate();

	/** What is running now, in the order in which it was started. */
	List<Activity> activities();

	void addListener(RunsListener listener);

	void removeListener(RunsListener listener);
}
