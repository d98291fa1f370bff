package machi.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import machi.calculation.CalculationException;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepPlan;
import machi.sweep.SweepVocabulary;
import machi.workspace.OpenProgram;

/**
 * Sweeps the designs of open programs. Registered as an OSGi service; may be used from any thread, on a snapshot of an
 * open program.
 */
@ProviderType
public interface Sweeps {

	/** Runs on all processors of this machine. */
	String LOCAL = "local";
	/** Runs on the members of a cluster, too. */
	String CLUSTER = "cluster";

	/** What can be varied, looked at and priced. */
	SweepVocabulary vocabulary();

	/** Names of the runners that are installed. */
	List<String> runners();

	/**
	 * Runs every design that the journal does not hold yet.
	 *
	 * @param journal  file that receives every result; a sweep that was stopped goes on from it
	 * @param runner   one of {@link #runners()}
	 * @param workers  threads of this machine; 0 takes all processors
	 * @param settings of the runner, by name
	 * @throws CalculationException naming the element that makes the network impossible, or the term of the plan that is unknown
	 * @throws SweepException       when the plan or the journal cannot be used
	 * @throws IOException          when the journal cannot be written
	 * @throws java.util.concurrent.CancellationException when the monitor was cancelled; the journal holds what was done
	 */
	SweepOutcome run(OpenProgram program, SweepPlan plan, Path journal, String runner, int workers, Map<String, String> settings,
			SweepMonitor monitor) throws CalculationException, SweepException, IOException;
}
