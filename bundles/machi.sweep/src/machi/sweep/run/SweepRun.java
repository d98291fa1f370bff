package machi.sweep.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.osgi.annotation.versioning.ConsumerType;

import machi.calculation.CalculationException;
import machi.quantity.text.LocalizedText;
import machi.sweep.DesignEvaluator;
import machi.sweep.DesignEvaluatorFactory;
import machi.sweep.DesignSpace;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepRequest;

/** One run of a sweep, from the check of the plan to the outcome, with the workers of this process and maybe others. */
public final class SweepRun {

	private static final Duration LOOK = Duration.ofMillis(100);
	private static final Duration STOP = Duration.ofMillis(500);

	private final SweepRequest request;
	private final SweepMonitor monitor;
	private final DesignEvaluatorFactory factory;

	/** Others who take part. */
	@ConsumerType
	public interface Crew extends AutoCloseable {

		/** Begins to work on the session. Returns at once. */
		void start(SweepSession session);

		/** How many threads of this process shall work beside the crew. */
		int ownWorkers();

		/** Leaves the session; called when it is over. */
		@Override
		void close();
	}

	/** @throws SweepException when the evaluator is not installed */
	public SweepRun(SweepRequest request, SweepMonitor monitor, List<DesignEvaluatorFactory> installed) throws SweepException {
		this.request = request;
		this.monitor = monitor;
		factory = find(installed, request.evaluator());
	}

	private static DesignEvaluatorFactory find(List<DesignEvaluatorFactory> installed, String id) throws SweepException {
		for (var candidate : installed) {
			if (candidate.id().equals(id)) {
				return candidate;
			}
		}
		var known = installed.stream().map(DesignEvaluatorFactory::id).sorted().collect(Collectors.joining(", "));
		throw new SweepException(LocalizedText.of("There is no evaluator " + id + "; installed are: " + known,
				"評価器 " + id + " は導入されていません。導入済み: " + known));
	}

	/** As {@link machi.sweep.SweepRunner#run}. */
	public SweepOutcome run(Crew crew) throws SweepException, CalculationException, IOException {
		var space = new DesignSpace(request.plan());
		var evaluator = factory.open(request.plan(), request.problem());
		var identity = SweepIdentity.of(request.plan(), request.problem(), factory.id(), factory.version(), space.count());
		try (var session = new SweepSession(request.journal(), identity, space, request.plan().objectives())) {
			if (session.restored() > 0) {
				monitor.notice(LocalizedText.of("%,d of %,d designs are in the journal already".formatted(session.restored(), space.count()),
						"%2$,d 件中 %1$,d 件は記録済みです".formatted(session.restored(), space.count())));
			}
			var workers = new Workers(session, new ChunkEvaluation(space, evaluator, request.plan().objectives().size()));
			work(session, workers, crew, evaluator);
			return session.outcome();
		}
	}

	private void work(SweepSession session, Workers workers, Crew crew, DesignEvaluator evaluator) {
		try {
			workers.start(crew.ownWorkers());
			crew.start(session);
			while (!session.awaitOver(LOOK)) {
				monitor.progress((double) session.written() / session.count());
				monitor.checkCancelled();
			}
			monitor.progress(1);
		} catch (InterruptedException callerIsToStop) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} finally {
			session.stop();
			crew.close();
			if (workers.stop(STOP)) {
				evaluator.close();
			}
		}
	}

	/** The workers that the request asks for. */
	public static int workers(SweepRequest request) {
		return request.workers() > 0 ? request.workers() : Runtime.getRuntime().availableProcessors();
	}
}
