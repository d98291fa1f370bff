package machi.sweep;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A sweep to be run.
 *
 * @param evaluator id of the {@link DesignEvaluatorFactory}
 * @param problem   as the evaluator reads it. Not copied: must not be changed.
 * @param journal   file that receives every result; when it holds some of the same plan and problem, the sweep goes on
 *                  after them
 * @param workers   threads of this process; 0 takes all processors
 * @param settings  what the runner asks for besides, by name; see the runner
 */
public record SweepRequest(SweepPlan plan, String evaluator, byte[] problem, Path journal, int workers,
		Map<String, String> settings) {

	/** @throws IllegalArgumentException when the number of workers is negative */
	public SweepRequest {
		Objects.requireNonNull(plan);
		Objects.requireNonNull(evaluator);
		Objects.requireNonNull(problem);
		Objects.requireNonNull(journal);
		settings = Map.copyOf(settings);
		if (workers < 0) {
			throw new IllegalArgumentException(workers + " workers");
		}
	}
}
