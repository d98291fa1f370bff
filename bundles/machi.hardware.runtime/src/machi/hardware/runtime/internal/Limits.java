package machi.hardware.runtime.internal;

import java.time.Duration;

import machi.hardware.Timing;

/**
 * What the platform grants to any adapter.
 *
 * @param open        least time to open a connection or to give an instance
 * @param discovery   least time to look for devices
 * @param close       time to close a connection
 * @param grace       time for a call to end after it was interrupted, and for threads to end after a connection was closed
 * @param threadsLeft threads that an adapter may leave behind before its connection is given up
 * @param calls       calls of one connection that run at once
 * @param devices     devices of one connection
 * @param points      points of one connection
 * @param queued      readings that wait for the listener
 */
public record Limits(Duration open, Duration discovery, Duration close, Duration grace, int threadsLeft, int calls, int devices,
		int points, int queued) {

	/** For towns. */
	public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofSeconds(5),
			Duration.ofSeconds(2), 200, 128, 20_000, 200_000, 100_000);

	private static final int REQUESTS_TO_OPEN = 3;
	private static final int REQUESTS_TO_DISCOVER = 10;

	Duration open(Timing timing) {
		return longer(open, timing.timeLimit().multipliedBy(REQUESTS_TO_OPEN));
	}

	Duration discovery(Timing timing) {
		return longer(discovery, timing.timeLimit().multipliedBy(REQUESTS_TO_DISCOVER));
	}

	private static Duration longer(Duration one, Duration other) {
		return one.compareTo(other) > 0 ? one : other;
	}
}
