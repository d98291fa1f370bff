package machi.hardware.runtime.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sees whether the threads of a closed connection end, and interrupts those that do not. */
final class ThreadWatch {

	private static final long PAUSE_MILLIS = 20;
	/** Of CompletableFuture, the schedulers of RxJava and the global executor of Netty, which start with their first use. */
	private static final List<String> SHARED = List.of("CompletableFutureDelayScheduler", "RxSchedulerPurge", "RxCached",
			"RxComputation", "RxSingle", "globalEventExecutor");

	private final ThreadGroup group;
	private final ScheduledExecutorService timer;
	private final long grace;
	private final CompletableFuture<Integer> left = new CompletableFuture<>();
	private boolean interrupted;
	private long until;

	private ThreadWatch(ThreadGroup group, ScheduledExecutorService timer, Duration grace) {
		this.group = group;
		this.timer = timer;
		this.grace = grace.toNanos();
		this.until = System.nanoTime() + this.grace;
	}

	/** The number of threads that are left after twice the grace time, or 0 as soon as there are none. */
	static CompletableFuture<Integer> begin(ThreadGroup group, ScheduledExecutorService timer, Duration grace) {
		var watch = new ThreadWatch(group, timer, grace);
		watch.later();
		return watch.left;
	}

	private void later() {
		try {
			timer.schedule(this::look, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
		} catch (RejectedExecutionException sessionClosed) {
			left.complete(threads(group).size());
		}
	}

	private void look() {
		var threads = threads(group);
		boolean over = System.nanoTime() - until > 0;
		if (threads.isEmpty() || over && interrupted) {
			left.complete(threads.size());
			return;
		}
		if (over) {
			interrupted = true;
			until = System.nanoTime() + grace;
			threads.forEach(Thread::interrupt);
		}
		later();
	}

	/** The threads of a group that live, without those that belong to all users of the Java runtime or of a library. */
	static List<Thread> threads(ThreadGroup group) {
		var found = new Thread[Math.max(8, group.activeCount() * 2)];
		int count = group.enumerate(found, true);
		return Arrays.stream(found, 0, count).filter(thread -> thread.isAlive() && !isShared(thread)).toList();
	}

	private static boolean isShared(Thread thread) {
		return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool()
				|| SHARED.stream().anyMatch(thread.getName()::startsWith);
	}
}
