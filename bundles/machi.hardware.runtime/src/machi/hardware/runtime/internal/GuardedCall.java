package machi.hardware.runtime.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import machi.hardware.DeviceException;

/**
 * One call to an adapter, on a thread of its own that lives as long as the call. It is a platform thread in the group of its
 * connection: an adapter that spins or blocks in native code would take a carrier from all virtual threads, and threads that
 * it starts inherit the group, so that they can be found when they are left behind.
 */
final class GuardedCall<T> {

	/** What is called. */
	interface Work<T> {
		T run() throws DeviceException, InterruptedException;
	}

	private final ScheduledExecutorService timer;
	private final Duration grace;
	private final Work<T> work;
	private final Consumer<CallResult<T>> receiver;
	private Thread thread;
	private Future<?> alarm;
	private boolean late;
	private boolean ended;

	GuardedCall(ScheduledExecutorService timer, Duration grace, Work<T> work, Consumer<CallResult<T>> receiver) {
		this.timer = timer;
		this.grace = grace;
		this.work = work;
		this.receiver = receiver;
	}

	/**
	 * Starts it and returns; its result comes once, on another thread, in any case.
	 *
	 * @param limit after which it is interrupted
	 */
	synchronized void start(ThreadGroup group, String name, Duration limit) {
		thread = new Thread(group, this::run, name);
		thread.setDaemon(true);
		alarm = schedule(this::interrupt, limit);
		try {
			thread.start();
		} catch (OutOfMemoryError noMoreThreads) {
			alarm.cancel(false);
			alarm = schedule(() -> end(new CallResult.Broken<>(noMoreThreads)), Duration.ZERO);
		}
	}

	private void run() {
		CallResult<T> result;
		try {
			result = new CallResult.Answer<>(work.run());
		} catch (DeviceException refusal) {
			result = new CallResult.Refusal<>(refusal);
		} catch (InterruptedException interrupted) {
			result = new CallResult.Late<>();
		} catch (Throwable broken) { // whatever an adapter throws must end here, errors of linkage and stack overflows too
			result = new CallResult.Broken<>(broken);
		}
		end(result);
	}

	private void end(CallResult<T> result) {
		CallResult<T> told = result;
		synchronized (this) {
			if (ended) {
				return;
			}
			ended = true;
			alarm.cancel(false);
			if (late && !(result instanceof CallResult.Answer) && !(result instanceof CallResult.Hung)) {
				told = new CallResult.Late<>();
			}
		}
		Thread.interrupted();
		receiver.accept(told);
	}

	/** Makes it end; as when its time limit has passed. */
	synchronized void interrupt() {
		if (!ended && !late) {
			late = true;
			alarm.cancel(false);
			alarm = schedule(() -> end(new CallResult.Hung<>()), grace);
			thread.interrupt();
		}
	}

	private Future<?> schedule(Runnable task, Duration delay) {
		try {
			return timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
		} catch (RejectedExecutionException sessionClosed) {
			return CompletableFuture.completedFuture(null);
		}
	}
}
