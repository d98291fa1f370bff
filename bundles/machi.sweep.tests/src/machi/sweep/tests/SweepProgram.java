package machi.sweep.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import machi.calculation.CalculationMonitor;
import machi.sweep.Sampling;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepRequest;
import machi.sweep.local.LocalSweepRunner;

/** Runs a sweep of the trial evaluator: journal, number of samples, microseconds of each. */
final class SweepProgram {

	private SweepProgram() {
	}

	static SweepRequest request(Path journal, int samples, int microseconds, int workers) {
		return new SweepRequest(Trial.plan(new Sampling.LatinHypercube(samples, 1), 0), Trial.ID, Trial.problem(microseconds),
				journal, workers, Map.of());
	}

	public static void main(String[] arguments) throws Exception {
		var request = request(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), 2);
		var outcome = new LocalSweepRunner(List.of(new Trial())).run(request, SweepMonitor.of(CalculationMonitor.NONE, notice -> {
			// nobody reads it
		}));
		System.out.println(outcome.designs() + " designs, front of " + outcome.front().size());
	}
}
