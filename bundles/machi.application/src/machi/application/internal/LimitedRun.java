package machi.application.internal;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.ILog;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * Runs the code of a calculator and its binding in a thread of its own, so that neither a calculator that never ends
 * nor one that breaks takes its caller along.
 */
final class LimitedRun {

	private static final long LOOK_MILLIS = 50;

	/** What is run. */
	interface Work<T> {
		T run(CalculationMonitor monitor) throws CalculationException;
	}

	private final CalculatorDescriptor descriptor;
	private final Duration limit;

	LimitedRun(CalculatorDescriptor descriptor, Duration limit) {
		this.descriptor = descriptor;
		this.limit = limit;
	}

	/**
	 * @throws CalculationException  when the work says so, breaks or does not end in time
	 * @throws CancellationException when the monitor was cancelled
	 */
	<T> T call(Work<T> work, CalculationMonitor monitor) throws CalculationException {
		monitor.checkCancelled();
		var inner = new AbandonableMonitor(monitor);
		FutureTask<T> task = new FutureTask<>(() -> work.run(inner));
		var thread = Thread.ofPlatform().daemon().name("calculation " + descriptor.id()).start(task);
		try {
			return result(task, monitor);
		} catch (TimeoutException tooLong) {
			throw failure("It did not end within " + limit.toSeconds() + " s and was given up",
					limit.toSeconds() + " 秒以内に終わらなかったため打ち切りました", "");
		} finally {
			inner.abandon();
			thread.interrupt();
		}
	}

	private <T> T result(FutureTask<T> task, CalculationMonitor monitor) throws CalculationException, TimeoutException {
		long end = System.nanoTime() + limit.toNanos();
		while (true) {
			try {
				return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException stillRunning) {
				monitor.checkCancelled();
				if (System.nanoTime() - end > 0) {
					throw stillRunning;
				}
			} catch (ExecutionException failed) {
				throw explained(failed.getCause(), monitor);
			} catch (InterruptedException callerIsToStop) {
				Thread.currentThread().interrupt();
				throw new CancellationException();
			}
		}
	}

	private CalculationException explained(Throwable cause, CalculationMonitor monitor) {
		return switch (cause) {
		case CalculationException expected -> expected;
		case CancellationException cancelled -> {
			monitor.checkCancelled();
			yield failure("It cancelled itself", "自ら中止しました", "");
		}
		default -> {
			ILog.of(LimitedRun.class).error("calculator " + descriptor.id() + " " + descriptor.version() + " broke", cause);
			yield failure("It broke with an unexpected error; its provider needs the details in the log",
					"予期しないエラーで失敗しました。詳細はログにあります。提供元に連絡してください", cause.toString());
		}
		};
	}

	/** A failure that names the calculator. */
	CalculationException failure(String english, String japanese, String value) {
		var title = descriptor.title();
		var id = " (" + descriptor.id() + "): ";
		return new CalculationException(LocalizedText.of(title.english() + id + english, title.japanese() + id + japanese),
				Subject.NONE, value);
	}

	/** Tells the work to stop when nobody waits for it any more, and then keeps its reports away from the caller. */
	private static final class AbandonableMonitor implements CalculationMonitor {

		private final CalculationMonitor caller;
		private volatile boolean abandoned;

		AbandonableMonitor(CalculationMonitor caller) {
			this.caller = caller;
		}

		void abandon() {
			abandoned = true;
		}

		@Override
		public void progress(double done) {
			if (!abandoned) {
				caller.progress(Math.clamp(done, 0, 1));
			}
		}

		@Override
		public boolean isCancelled() {
			return abandoned || caller.isCancelled();
		}
	}
}
