package machi.sweep.hazelcast.task;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import machi.calculation.CalculationMonitor;
import machi.sweep.DesignEvaluator;
import machi.sweep.DesignResult;
import machi.sweep.run.Chunk;
import machi.sweep.run.ChunkEvaluation;

/** A sweep on a member. Its evaluator is closed when the sweep is closed and the last thread has left. */
final class OpenSweep implements CalculationMonitor {

	private final UUID owner;
	private final DesignEvaluator evaluator;
	private final ChunkEvaluation evaluation;
	private int inside;
	private volatile boolean closed;

	OpenSweep(UUID owner, DesignEvaluator evaluator, Function<DesignEvaluator, ChunkEvaluation> evaluation) {
		this.owner = owner;
		this.evaluator = evaluator;
		this.evaluation = evaluation.apply(evaluator);
	}

	UUID owner() {
		return owner;
	}

	/** Whether the thread may evaluate; then it must leave. */
	synchronized boolean enter() {
		if (!closed) {
			inside++;
		}
		return !closed;
	}

	synchronized void leave() {
		inside--;
		if (closed && inside == 0) {
			evaluator.close();
		}
	}

	List<DesignResult> evaluate(Chunk chunk) {
		return evaluation.evaluate(chunk, this);
	}

	/** Threads that evaluate stop soon. */
	synchronized void close() {
		if (!closed) {
			closed = true;
			if (inside == 0) {
				evaluator.close();
			}
		}
	}

	@Override
	public void progress(double done) {
		// the process of the sweep counts
	}

	@Override
	public boolean isCancelled() {
		return closed;
	}
}
