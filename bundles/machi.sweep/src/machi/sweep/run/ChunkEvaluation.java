package machi.sweep.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.quantity.text.LocalizedText;
import machi.sweep.DesignEvaluator;
import machi.sweep.DesignResult;
import machi.sweep.DesignSpace;

/** Evaluates chunks; a design that fails becomes a result that says so. */
public final class ChunkEvaluation {

	private static final System.Logger LOGGER = System.getLogger(ChunkEvaluation.class.getName());

	private final DesignSpace space;
	private final DesignEvaluator evaluator;
	private final int objectives;

	public ChunkEvaluation(DesignSpace space, DesignEvaluator evaluator, int objectives) {
		this.space = space;
		this.evaluator = evaluator;
		this.objectives = objectives;
	}

	/** @throws CancellationException when the monitor was cancelled */
	public List<DesignResult> evaluate(Chunk chunk, CalculationMonitor monitor) {
		var results = new ArrayList<DesignResult>(chunk.count());
		for (long index = chunk.first(); index < chunk.end(); index++) {
			monitor.checkCancelled();
			results.add(result(index, monitor));
		}
		return results;
	}

	private DesignResult result(long index, CalculationMonitor monitor) {
		try {
			var figures = evaluator.evaluate(space.design(index), monitor);
			if (figures.length != objectives) {
				throw new IllegalStateException(figures.length + " figures for " + objectives + " objectives");
			}
			return DesignResult.of(index, figures);
		} catch (CalculationException refused) {
			var value = refused.value().isEmpty() ? "" : ": " + refused.value();
			return DesignResult.failed(index,
					LocalizedText.of(refused.reason().english() + value, refused.reason().japanese() + value));
		} catch (CancellationException cancelled) {
			throw cancelled;
		} catch (RuntimeException | LinkageError | StackOverflowError broken) {
			LOGGER.log(System.Logger.Level.ERROR, "design " + index, broken);
			return DesignResult.failed(index, LocalizedText.of("The evaluator broke off: " + broken, "評価の処理が異常終了しました: " + broken));
		}
	}
}
