package machi.operation.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import machi.operation.RecordingStatus;
import machi.quantity.text.LocalizedText;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.PointMeaning;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.StoredReading;

/**
 * Writes readings to the store in batches, on a thread of its own. While the store fails, it is tried again and again; the
 * newest readings are held up to a limit, and what finds no room is counted.
 */
public final class ReadingRecorder implements AutoCloseable {

	/** Opens the store; called again after a failure. */
	@FunctionalInterface
	public interface Opening {
		ReadingStore open() throws SeriesException;
	}

	/** How long readings are kept in the store. */
	public record Retention(Duration raw, Duration intervals) {
	}

	private static final int LARGEST_BATCH = 10_000;
	private static final Duration COLLECT = Duration.ofMillis(250);
	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
	private static final Duration RETENTION_EVERY = Duration.ofHours(6);
	private static final Duration LAST_WRITE = Duration.ofSeconds(20);

	private final Opening opening;
	private final int capacity;
	private final Retention retention;
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final Deque<StoredReading> waiting = new ArrayDeque<>();
	private final Map<PointKey, PointMeaning> known = new HashMap<>();
	private final Map<PointKey, PointMeaning> undescribed = new HashMap<>();
	private final Thread writer;
	private volatile ReadingStore store;
	private long recorded;
	private long dropped;
	private LocalizedText failure = LocalizedText.EMPTY;
	private boolean closing;
	private Instant retainedAt = Instant.EPOCH;

	/** @param capacity most readings that wait for the store */
	public ReadingRecorder(Opening opening, Retention retention, int capacity) {
		this.opening = opening;
		this.retention = retention;
		this.capacity = capacity;
		writer = Thread.ofPlatform().daemon().name("machi readings").start(this::run);
	}

	/** Takes readings in and returns at once. */
	public void record(List<StoredReading> readings) {
		lock.lock();
		try {
			for (var reading : readings) {
				if (waiting.size() >= capacity) {
					waiting.removeFirst();
					dropped++;
				}
				waiting.addLast(reading);
			}
			changed.signal();
		} finally {
			lock.unlock();
		}
	}

	/** Keeps with the readings what their points are about; what has been said before is not written again. */
	public void describe(Collection<PointMeaning> meanings) {
		lock.lock();
		try {
			for (var meaning : meanings) {
				if (!meaning.equals(known.put(meaning.key(), meaning))) {
					undescribed.put(meaning.key(), meaning);
				}
			}
			changed.signal();
		} finally {
			lock.unlock();
		}
	}

	private void writeMeanings() throws SeriesException {
		List<PointMeaning> meanings;
		lock.lock();
		try {
			meanings = List.copyOf(undescribed.values());
		} finally {
			lock.unlock();
		}
		if (!meanings.isEmpty()) {
			store.describe(meanings);
			lock.lock();
			try {
				meanings.forEach(meaning -> undescribed.remove(meaning.key(), meaning));
			} finally {
				lock.unlock();
			}
		}
	}

	public RecordingStatus status() {
		lock.lock();
		try {
			return new RecordingStatus(recorded, waiting.size(), dropped, failure);
		} finally {
			lock.unlock();
		}
	}

	/** Empty while it cannot be opened. */
	public Optional<ReadingStore> store() {
		return Optional.ofNullable(store);
	}

	private void run() {
		var pause = FIRST_PAUSE;
		try {
			while (true) {
				var batch = await();
				if (batch.isEmpty() && isClosing()) {
					return;
				}
				if (write(batch)) {
					pause = FIRST_PAUSE;
					continue;
				}
				giveBack(batch);
				if (isClosing()) {
					return;
				}
				pauseFor(pause);
				pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
			}
		} catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		} finally {
			closeStore();
		}
	}

	/** A batch, which may be empty when the store is to be opened or it is time to retain. */
	private List<StoredReading> await() throws InterruptedException {
		lock.lock();
		try {
			if (waiting.isEmpty() && !closing && store != null) {
				changed.await(1, TimeUnit.MINUTES);
			}
			if (!closing && store != null && waiting.size() < LARGEST_BATCH) {
				// readings of a moment later go into the same transaction
				changed.await(COLLECT.toMillis(), TimeUnit.MILLISECONDS);
			}
			var batch = new ArrayList<StoredReading>(Math.min(waiting.size(), LARGEST_BATCH));
			while (!waiting.isEmpty() && batch.size() < LARGEST_BATCH) {
				batch.add(waiting.removeFirst());
			}
			return batch;
		} finally {
			lock.unlock();
		}
	}

	private boolean write(List<StoredReading> batch) {
		try {
			if (store == null) {
				store = opening.open();
			}
			writeMeanings();
			if (!batch.isEmpty()) {
				store.append(batch);
			}
			retain();
			succeeded(batch.size());
			return true;
		} catch (SeriesException refused) {
			failed(refused.reason());
		} catch (RuntimeException broken) {
			failed(LocalizedText.of("The store of readings failed: " + broken, "計測値の保存先で障害が発生しました: " + broken));
		}
		return false;
	}

	private void retain() throws SeriesException {
		var now = Instant.now();
		if (Duration.between(retainedAt, now).compareTo(RETENTION_EVERY) >= 0) {
			retainedAt = now;
			store.retain(now.minus(retention.raw()), now.minus(retention.intervals()));
		}
	}

	private void succeeded(int count) {
		lock.lock();
		try {
			recorded += count;
			failure = LocalizedText.EMPTY;
		} finally {
			lock.unlock();
		}
	}

	private void failed(LocalizedText reason) {
		lock.lock();
		try {
			failure = reason;
		} finally {
			lock.unlock();
		}
	}

	/** Puts a batch back in front, as far as there is room. */
	private void giveBack(List<StoredReading> batch) {
		lock.lock();
		try {
			for (int i = batch.size() - 1; i >= 0; i--) {
				if (waiting.size() >= capacity) {
					dropped += i + 1L;
					return;
				}
				waiting.addFirst(batch.get(i));
			}
		} finally {
			lock.unlock();
		}
	}

	private void pauseFor(Duration pause) throws InterruptedException {
		lock.lock();
		try {
			long left = pause.toNanos();
			while (left > 0 && !closing) {
				left = changed.awaitNanos(left);
			}
		} finally {
			lock.unlock();
		}
	}

	private boolean isClosing() {
		lock.lock();
		try {
			return closing;
		} finally {
			lock.unlock();
		}
	}

	private void closeStore() {
		var open = store;
		store = null;
		if (open != null) {
			open.close();
		}
	}

	/** Writes what waits, once, and closes the store. */
	@Override
	public void close() {
		lock.lock();
		try {
			closing = true;
			changed.signalAll();
		} finally {
			lock.unlock();
		}
		try {
			if (!writer.join(LAST_WRITE)) {
				writer.interrupt();
			}
		} catch (InterruptedException stopped) {
			writer.interrupt();
			Thread.currentThread().interrupt();
		}
	}
}
