package machi.hardware.runtime.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import machi.hardware.Point;

/**
 * The lines of an open connection, side by side, and what concerns all of them: the look for devices, during which all lines
 * rest, and publishing, which is never done at the same time as that. Guarded by the connection's monitor.
 */
final class Lines {

	/** Asks a device and tells whether it answered. */
	interface Reader {
		void read(PolledDevice device, List<Point> points, Consumer<Boolean> answered);
	}

	/** Something that takes a while. */
	interface Task {

		/** Begins it; the given action is run when it has ended. */
		void start(Runnable ended);

		/** It cannot be begun any more. */
		default void refuse() {
			// nobody waits for it
		}
	}

	private record Duty(boolean alone, Task task) {
	}

	private final Object monitor;
	private final ScheduledExecutorService timer;
	private final long gap;
	private final int slots;
	private final Reader reader;
	private final Map<String, LineQueue> queues = new HashMap<>();
	private final Map<String, PolledDevice> devices = new HashMap<>();
	private final Set<LineQueue> waiting = new LinkedHashSet<>();
	private final Deque<Duty> duties = new ArrayDeque<>();
	private int taken;
	private boolean onDuty;
	private boolean stopped;

	Lines(Object monitor, ScheduledExecutorService timer, long gap, int slots, Reader reader) {
		this.monitor = monitor;
		this.timer = timer;
		this.gap = gap;
		this.slots = slots;
		this.reader = reader;
	}

	void add(PolledDevice device) {
		remove(device.device().address());
		devices.put(device.device().address(), device);
		queue(device.device().line()).add(device);
	}

	void remove(String address) {
		var device = devices.remove(address);
		if (device != null) {
			queue(device.device().line()).remove(device);
		}
	}

	boolean has(String address) {
		return devices.containsKey(address);
	}

	Collection<PolledDevice> devices() {
		return devices.values();
	}

	boolean command(String line, Task task) {
		return !stopped && queue(line).command(task);
	}

	/** Does something that is no request to a device, after what waits already; alone means that no line works meanwhile. */
	void duty(boolean alone, Task task) {
		if (stopped) {
			task.refuse();
			return;
		}
		duties.add(new Duty(alone, task));
		nextDuty();
	}

	private void nextDuty() {
		var duty = duties.peek();
		if (duty == null || onDuty || stopped || duty.alone && taken > 0) {
			return;
		}
		onDuty = true;
		duty.task.start(() -> {
			onDuty = false;
			duties.poll();
			nextDuty();
			queues.values().forEach(LineQueue::advance);
		});
	}

	private LineQueue queue(String line) {
		return queues.computeIfAbsent(line, name -> new LineQueue(this));
	}

	boolean isOpen() {
		return !stopped && (duties.isEmpty() || !duties.peek().alone);
	}

	long gap() {
		return gap;
	}

	boolean takeSlot(LineQueue queue) {
		if (taken >= slots) {
			waiting.add(queue);
			return false;
		}
		taken++;
		return true;
	}

	void freeSlot() {
		taken--;
		nextDuty();
		while (taken < slots && !waiting.isEmpty()) {
			var first = waiting.iterator().next();
			waiting.remove(first);
			first.advance();
		}
	}

	void read(PolledDevice device, List<Point> points, Consumer<Boolean> answered) {
		reader.read(device, points, answered);
	}

	Future<?> later(Runnable task, long nanos) {
		try {
			return timer.schedule(() -> {
				synchronized (monitor) {
					if (!stopped) {
						task.run();
					}
				}
			}, nanos, TimeUnit.NANOSECONDS);
		} catch (RejectedExecutionException sessionClosed) {
			return CompletableFuture.completedFuture(null);
		}
	}

	/** Ends all; nothing begins any more. */
	void stop() {
		stopped = true;
		queues.values().forEach(LineQueue::stop);
		devices.clear();
		var begun = onDuty ? duties.poll() : null;
		duties.forEach(duty -> duty.task.refuse());
		duties.clear();
		if (begun != null) {
			duties.add(begun);
		}
	}
}
