package machi.sweep.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import machi.calculation.CalculationMonitor;

/** Threads of this process that work on a session until nothing is left. */
public final class Workers {

	private final SweepSession session;
	private final ChunkEvaluation evaluation;
	private final List<Thread> threads = new ArrayList<>();
	private volatile boolean stopped;

	private final CalculationMonitor monitor = new CalculationMonitor() {
		@Override
		public void progress(double done) {
			// a design is too small a part to tell
		}

		@Override
		public boolean isCancelled() {
			return stopped;
		}
	};

	public Workers(SweepSession session, ChunkEvaluation evaluation) {
		this.session = session;
		this.evaluation = evaluation;
	}

	/** @param count number of threads */
	public void start(int count) {
		for (int i = 1; i <= count; i++) {
			threads.add(Thread.ofPlatform().daemon().name("sweep " + i).start(this::work));
		}
	}

	private void work() {
		try {
			for (var chunk = session.next(); chunk.isPresent(); chunk = session.next()) {
				long start = System.nanoTime();
				var results = evaluation.evaluate(chunk.get(), monitor);
				session.complete(chunk.get(), results, System.nanoTime() - start);
			}
		} catch (CancellationException | InterruptedException toldToStop) {
			Thread.currentThread().interrupt();
		} catch (Error | RuntimeException noWorkerCanGoOn) {
			session.fail(noWorkerCanGoOn);
		}
	}

	/** Tells the threads to stop and waits for them, so long at most. Returns whether all have ended. */
	public boolean stop(Duration longest) {
		stopped = true;
		threads.forEach(Thread::interrupt);
		long end = System.nanoTime() + longest.toNanos();
		boolean ended = true;
		for (var thread : threads) {
			try {
				ended &= thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
			} catch (InterruptedException noTimeLeft) {
				Thread.currentThread().interrupt();
				return false;
			}
		}
		return ended;
	}
}
