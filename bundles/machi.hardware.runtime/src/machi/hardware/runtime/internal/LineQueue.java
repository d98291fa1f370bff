package machi.hardware.runtime.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Future;

import machi.hardware.Point;

/**
 * What one line has to do: one request at a time, commands before reads, reads by the time they are due. Devices that failed
 * take at most a tenth of the time of a line that they share with others. Guarded by the connection's monitor.
 */
final class LineQueue {

	private static final int COMMANDS = 1000;
	/** After a try that took some time, the line is the others' for nine times as long. */
	private static final int SHARE_OF_OTHERS = 9;

	private final Lines lines;
	private final Deque<Lines.Task> commands = new ArrayDeque<>();
	private final PriorityQueue<PolledDevice> sound = new PriorityQueue<>(LineQueue::byDue);
	private final PriorityQueue<PolledDevice> suspect = new PriorityQueue<>(LineQueue::byDue);
	private boolean busy;
	private long freeAt;
	private long othersUntil;
	private Future<?> wake;
	private long wakeAt;

	LineQueue(Lines lines) {
		this.lines = lines;
		this.freeAt = System.nanoTime();
		this.othersUntil = freeAt;
	}

	private static int byDue(PolledDevice one, PolledDevice other) {
		return Long.signum(one.due() - other.due());
	}

	void add(PolledDevice device) {
		queueOf(device).add(device);
		advance();
	}

	void remove(PolledDevice device) {
		device.remove();
		sound.remove(device);
		suspect.remove(device);
	}

	/** Ahead of all reads; false when too many wait already. */
	boolean command(Lines.Task task) {
		if (commands.size() >= COMMANDS) {
			return false;
		}
		commands.add(task);
		advance();
		return true;
	}

	/** Does the next thing, or sees to it that it is done in time. */
	void advance() {
		if (busy || !lines.isOpen()) {
			return;
		}
		long now = System.nanoTime();
		if (freeAt - now > 0) {
			wakeAt(freeAt, now);
			return;
		}
		var device = commands.isEmpty() ? next() : null;
		if (commands.isEmpty() && device == null) {
			return;
		}
		if (device != null && turn(device) - now > 0) {
			wakeAt(turn(device), now);
		} else if (lines.takeSlot(this)) {
			busy = true;
			if (device == null) {
				commands.poll().start(() -> ended(System.nanoTime()));
			} else {
				read(device, now);
			}
		}
	}

	private void read(PolledDevice device, long now) {
		queueOf(device).remove(device);
		List<Point> points = device.plan().take(now);
		lines.read(device, points, answered -> {
			long end = System.nanoTime();
			boolean wasSuspect = device.isSuspect();
			device.ended(answered, end);
			if (wasSuspect || !answered) {
				othersUntil = end + (end - now) * SHARE_OF_OTHERS;
			}
			if (!device.isRemoved()) {
				queueOf(device).add(device);
			}
			ended(end);
		});
	}

	private void ended(long now) {
		busy = false;
		freeAt = now + lines.gap();
		lines.freeSlot();
		advance();
	}

	/** The device whose turn comes first; null without any. */
	private PolledDevice next() {
		var one = sound.peek();
		var other = suspect.peek();
		if (one == null || other == null) {
			return one == null ? other : one;
		}
		return turn(other) - turn(one) < 0 ? other : one;
	}

	private long turn(PolledDevice device) {
		boolean waits = device.isSuspect() && !sound.isEmpty() && othersUntil - device.due() > 0;
		return waits ? othersUntil : device.due();
	}

	private PriorityQueue<PolledDevice> queueOf(PolledDevice device) {
		return device.isSuspect() ? suspect : sound;
	}

	private void wakeAt(long time, long now) {
		if (wake != null && !wake.isDone()) {
			if (wakeAt - time == 0) {
				return;
			}
			wake.cancel(false);
		}
		wakeAt = time;
		wake = lines.later(() -> {
			wake = null;
			advance();
		}, time - now);
	}

	/** Ends it; commands that wait are told so by starting them, as their connection is no more. */
	void stop() {
		if (wake != null) {
			wake.cancel(false);
		}
		sound.clear();
		suspect.clear();
		while (!commands.isEmpty()) {
			commands.poll().refuse();
		}
	}
}
