package machi.calculation.optimum.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;

import machi.calculation.optimum.internal.NotSolvedException.Reason;

/** Ends the solvers of one task when it is cancelled or its time is over. May be used by many threads at once. */
final class SolverControl {

	private final long endNanos;
	private final Set<MPSolver> running = new HashSet<>();
	private volatile boolean stopped;

	SolverControl(Duration timeLimit) {
		// a limit of centuries must not overflow
		long most = Long.MAX_VALUE / 4;
		endNanos = System.nanoTime() + (timeLimit.toSeconds() < most / 1_000_000_000L ? timeLimit.toNanos() : most);
	}

	/** To be called again until all threads have ended: a solver that was just beginning does not hear the first call. */
	void stop() {
		stopped = true;
		synchronized (running) {
			running.forEach(MPSolver::interruptSolve);
		}
	}

	/**
	 * @throws CancellationException when the task was stopped
	 * @throws NotSolvedException    when its time is over
	 */
	void check() throws NotSolvedException {
		if (stopped) {
			throw new CancellationException();
		}
		if (endNanos - System.nanoTime() <= 0) {
			throw new NotSolvedException(Reason.TIME);
		}
	}

	void solve(MPSolver solver, MPSolverParameters parameters) throws NotSolvedException {
		check();
		solver.setTimeLimit(Math.max(1, (endNanos - System.nanoTime()) / 1_000_000));
		synchronized (running) {
			running.add(solver);
		}
		MPSolver.ResultStatus status;
		try {
			status = solver.solve(parameters);
		} finally {
			synchronized (running) {
				running.remove(solver);
			}
		}
		if (status != MPSolver.ResultStatus.OPTIMAL) {
			check();
			throw new NotSolvedException(status == MPSolver.ResultStatus.INFEASIBLE ? Reason.INFEASIBLE : Reason.NUMERIC);
		}
	}
}
