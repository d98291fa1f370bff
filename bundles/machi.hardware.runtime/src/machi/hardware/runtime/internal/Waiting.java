package machi.hardware.runtime.internal;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits no longer than one is willing to. */
final class Waiting {

	private Waiting() {
		// only a function
	}

	/** Whether it ended in time. An interrupt ends the waiting and is kept. */
	static boolean upTo(Duration longest, Future<?> end) {
		try {
			end.get(longest.toNanos(), TimeUnit.NANOSECONDS);
			return true;
		} catch (ExecutionException endedBadly) {
			return true;
		} catch (TimeoutException tooLong) {
			return false;
		} catch (InterruptedException stopWaiting) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
