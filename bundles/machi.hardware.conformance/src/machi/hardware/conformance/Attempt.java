package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;

import machi.hardware.DeviceException;

/** One call to an adapter, made as the runtime makes it: on a platform thread that is interrupted when the limit has passed. */
final class Attempt<T> {

	interface Work<T> {
		T run() throws DeviceException, InterruptedException;
	}

	private static final Duration GRACE = Duration.ofSeconds(5);

	private final String what;
	private final Thread thread;
	private volatile T value;
	private volatile boolean answered;
	private volatile Throwable failure;

	private Attempt(String what, Work<T> work) {
		this.what = what;
		thread = Thread.ofPlatform().daemon().name("conformance: " + what).unstarted(() -> {
			try {
				value = work.run();
				answered = true;
			} catch (Throwable thrown) { // judged below
				failure = thrown;
			}
		});
	}

	static <T> Attempt<T> start(String what, Work<T> work) {
		var attempt = new Attempt<>(what, work);
		attempt.thread.start();
		return attempt;
	}

	/** The value of a call that must succeed. */
	static <T> T value(String what, Duration limit, Work<T> work) {
		var attempt = start(what, work);
		if (!attempt.ends(limit)) {
			attempt.thread.interrupt();
			fail(what + " did not end within " + limit.toSeconds() + " s");
		}
		if (!attempt.answered) {
			fail(what + " failed: " + attempt.failure, attempt.failure);
		}
		return attempt.value;
	}

	/** Whether it has ended after this time. */
	boolean ends(Duration limit) {
		try {
			return thread.join(limit);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			return fail("interrupted while " + what);
		}
	}

	/**
	 * Ends it if it has not ended within the limit: by an interrupt, and if need be by closing its connection.
	 *
	 * @return whether it ended without the connection being closed
	 */
	boolean endWithin(Duration limit, AutoCloseable connection) {
		boolean open = ends(limit);
		if (!open) {
			thread.interrupt();
			open = ends(GRACE);
		}
		if (!open) {
			close(connection);
			if (!ends(GRACE)) {
				fail(what + " ended neither when it was interrupted nor when its connection was closed");
			}
		}
		if (failure != null && !(failure instanceof DeviceException) && !(failure instanceof InterruptedException)) {
			fail(what + " ended with " + failure + "; only a DeviceException or an InterruptedException may come out", failure);
		}
		return open;
	}

	private static void close(AutoCloseable connection) {
		try {
			connection.close();
		} catch (Exception notClosed) {
			fail("close() threw " + notClosed, notClosed);
		}
	}

	/** What it returned; null when it did not. */
	T answer() {
		return value;
	}

	/** What it threw; null when it did not. */
	Throwable failure() {
		return failure;
	}
}
