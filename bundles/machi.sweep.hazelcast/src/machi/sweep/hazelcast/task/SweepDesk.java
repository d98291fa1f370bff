package machi.sweep.hazelcast.task;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import machi.calculation.CalculationException;
import machi.quantity.text.LocalizedText;
import machi.sweep.DesignEvaluatorFactory;
import machi.sweep.DesignSpace;
import machi.sweep.SweepException;
import machi.sweep.SweepPlan;
import machi.sweep.run.Chunk;
import machi.sweep.run.ChunkEvaluation;
import machi.sweep.run.PlanBytes;

/** The sweeps that a member works on. Called by Hazelcast, from many threads. */
public final class SweepDesk {

	private final int workers;
	private final Supplier<List<DesignEvaluatorFactory>> installed;
	private final ConcurrentMap<String, OpenSweep> sweeps = new ConcurrentHashMap<>();

	/**
	 * @param workers   number of threads that evaluate
	 * @param installed the evaluators of the moment
	 */
	public SweepDesk(int workers, Supplier<List<DesignEvaluatorFactory>> installed) {
		this.workers = workers;
		this.installed = installed;
	}

	public int workers() {
		return workers;
	}

	Answer open(String id, String evaluator, String version, byte[] plan, byte[] problem, UUID owner) {
		if (sweeps.containsKey(id)) {
			return new Answer.Done();
		}
		var factory = installed.get().stream().filter(one -> one.id().equals(evaluator)).findFirst();
		if (factory.isEmpty() || !factory.get().version().equals(version)) {
			var found = factory.map(DesignEvaluatorFactory::version).orElse("-");
			return new Answer.Refused(LocalizedText.of(
					"evaluator " + evaluator + " " + version + " is not installed there, but " + found + ": install the same version",
					"評価器 " + evaluator + " " + version + " がありません（導入済み: " + found + "）。同じ版を導入してください"));
		}
		try {
			var parts = PlanBytes.read(plan);
			var sweep = new OpenSweep(owner, factory.get().open(parts, problem),
					opened -> new ChunkEvaluation(space(parts), opened, parts.objectives().size()));
			var other = sweeps.putIfAbsent(id, sweep);
			if (other != null) {
				sweep.close();
			}
			return new Answer.Done();
		} catch (CalculationException refused) {
			return new Answer.Refused(refused.reason());
		} catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
			return new Answer.Refused(LocalizedText.of("it cannot read the sweep: " + unreadable, "スイープを読み取れません: " + unreadable));
		}
	}

	private static DesignSpace space(SweepPlan plan) {
		try {
			return new DesignSpace(plan);
		} catch (SweepException tooMany) {
			throw new IllegalArgumentException(tooMany.getMessage(), tooMany);
		}
	}

	Answer evaluate(String id, Chunk chunk) {
		var sweep = sweeps.get(id);
		if (sweep == null || !sweep.enter()) {
			return new Answer.Unknown();
		}
		try {
			long start = System.nanoTime();
			return new Answer.Results(sweep.evaluate(chunk), System.nanoTime() - start);
		} catch (CancellationException closed) {
			return new Answer.Unknown();
		} finally {
			sweep.leave();
		}
	}

	void close(String id) {
		var sweep = sweeps.remove(id);
		if (sweep != null) {
			sweep.close();
		}
	}

	/** Closes all sweeps of a client that has gone. */
	public void closeAllOf(UUID owner) {
		sweeps.forEach((id, sweep) -> {
			if (sweep.owner().equals(owner)) {
				close(id);
			}
		});
	}

	/** Number of sweeps that are open. */
	public int open() {
		return sweeps.size();
	}
}
