package machi.operation.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

import machi.quantity.text.LocalizedText;

/** One call of a strategy, which is foreign code: it may throw, and it may never return. */
final class StrategyCall<T> {

	/** A strategy must return at once; one that takes longer than this is given up. */
	static final Duration LIMIT = Duration.ofSeconds(10);

	private final Future<T> future;
	private final Instant begun;

	StrategyCall(ExecutorService threads, Callable<T> work, Instant now) throws RejectedExecutionException {
		future = threads.submit(work);
		begun = now;
	}

	boolean isDone() {
		return future.isDone();
	}

	boolean isOverdue(Instant now) {
		return !future.isDone() && now.isAfter(begun.plus(LIMIT));
	}

	void giveUp() {
		future.cancel(true);
	}

	/** Of a call that is done. */
	T result() throws FailedException {
		try {
			return future.get();
		} catch (ExecutionException failure) {
			throw new FailedException(failure.getCause());
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new FailedException(stopped);
		}
	}

	/** Says that a strategy has failed. */
	static final class FailedException extends Exception {

		private static final long serialVersionUID = 1L;

		FailedException(Throwable cause) {
			super(cause);
		}

		LocalizedText reason(String strategy) {
			var what = Optional.ofNullable(getCause().getMessage()).orElse(getCause().getClass().getSimpleName());
			return LocalizedText.of("strategy " + strategy + " failed: " + what, "制御方式 " + strategy + " でエラーが発生しました: " + what);
		}
	}
}
