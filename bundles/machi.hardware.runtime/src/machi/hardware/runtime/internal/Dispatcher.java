package machi.hardware.runtime.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.DeviceStatus;
import machi.hardware.runtime.SessionListener;

/**
 * Tells the listener what happens, on one thread of its own. Of states only the newest waits to be told; readings and
 * problems that wait are bounded, the rest is refused.
 */
final class Dispatcher implements AutoCloseable {

	private static final int PROBLEMS = 1000;

	private record Batch(String connection, List<Reading> readings) {
	}

	private record Problem(String connection, DeviceException problem) {
	}

	private final SessionListener listener;
	private final int limit;
	private final Thread thread;
	private final Map<String, ConnectionStatus> connections = new LinkedHashMap<>();
	private final Map<List<String>, DeviceStatus> devices = new LinkedHashMap<>();
	private final Deque<Batch> batches = new ArrayDeque<>();
	private final Deque<Problem> problems = new ArrayDeque<>();
	private int waiting;
	private boolean closed;
	private volatile boolean givenUp;

	Dispatcher(SessionListener listener, int limit) {
		this.listener = listener;
		this.limit = limit;
		this.thread = Thread.ofPlatform().daemon().name("machi device listener").unstarted(this::run);
	}

	void start() {
		thread.start();
	}

	/** Takes all readings or none. */
	synchronized boolean readings(String connection, List<Reading> readings) {
		if (closed || waiting + readings.size() > limit) {
			return false;
		}
		waiting += readings.size();
		batches.add(new Batch(connection, readings));
		notifyAll();
		return true;
	}

	synchronized void connectionChanged(ConnectionStatus status) {
		if (!closed) {
			connections.put(status.connection(), status);
			notifyAll();
		}
	}

	synchronized void deviceChanged(DeviceStatus status) {
		if (!closed) {
			devices.put(List.of(status.connection(), status.device().address()), status);
			notifyAll();
		}
	}

	synchronized void problem(String connection, DeviceException problem) {
		if (!closed && problems.size() < PROBLEMS) {
			problems.add(new Problem(connection, problem));
			notifyAll();
		}
	}

	private void run() {
		while (!givenUp) {
			try {
				var next = next();
				if (next == null) {
					return;
				}
				next.run();
			} catch (Throwable ofListener) { // a listener that fails misses this news, and no more
				Thread.interrupted();
			}
		}
	}

	/** News of devices go before their readings; null at the end, when all has been told. */
	private synchronized Runnable next() throws InterruptedException {
		while (connections.isEmpty() && devices.isEmpty() && batches.isEmpty() && problems.isEmpty()) {
			if (closed) {
				return null;
			}
			wait();
		}
		if (!connections.isEmpty()) {
			var status = first(connections);
			return () -> listener.connectionChanged(status);
		}
		if (!devices.isEmpty()) {
			var status = first(devices);
			return () -> listener.deviceChanged(status);
		}
		if (!batches.isEmpty()) {
			var batch = batches.poll();
			waiting -= batch.readings.size();
			return () -> listener.readings(batch.connection, batch.readings);
		}
		var problem = problems.poll();
		return () -> listener.problem(problem.connection, problem.problem);
	}

	private static <K, V> V first(Map<K, V> waiting) {
		var entries = waiting.values().iterator();
		var value = entries.next();
		entries.remove();
		return value;
	}

	@Override
	public void close() {
		synchronized (this) {
			closed = true;
			notifyAll();
		}
	}

	/** Waits until all has been told, not longer than this; a listener that blocks is interrupted then. */
	void awaitEnd(Duration longest) throws InterruptedException {
		if (Thread.currentThread() != thread && !thread.join(longest)) {
			givenUp = true;
			thread.interrupt();
		}
	}
}
