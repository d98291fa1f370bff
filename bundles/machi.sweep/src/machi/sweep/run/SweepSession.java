package machi.sweep.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import machi.sweep.DesignResult;
import machi.sweep.DesignSpace;
import machi.sweep.EvaluatedDesign;
import machi.sweep.Objective;
import machi.sweep.ParetoFront;
import machi.sweep.SweepException;
import machi.sweep.SweepOutcome;

/**
 * Hands out the designs of a sweep in chunks and takes their results back, from any thread and in any order. Results are
 * written in the order of the indices, so the journal has the same bytes whoever worked on it, and a result that comes
 * twice counts once. Chunks are only handed out a limited way ahead of the journal: workers wait for it, and what is held
 * stays small.
 */
public final class SweepSession implements AutoCloseable {

	/** Designs that may be on their way or wait for an earlier one. */
	private static final int WINDOW = 1 << 15;
	private static final int LARGEST_CHUNK = 256;
	/** A chunk should take so long: little to lose when it is lost, and much more than handing it out costs. */
	private static final double CHUNK_NANOS = 50e6;
	private static final long FORCE_NANOS = TimeUnit.SECONDS.toNanos(1);
	private static final int LARGEST_FRONT = 10_000;
	private static final double SMOOTHING = 0.2;

	private final long started = System.nanoTime();
	private final DesignSpace space;
	private final SweepJournal journal;
	private final ParetoFront front;
	private final List<EvaluatedDesign> sample = new ArrayList<>();
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final Deque<Chunk> returned = new ArrayDeque<>();
	private final Map<Long, Completed> waiting = new HashMap<>();

	private long restored;
	private long written;
	private long issued;
	private long failed;
	private double nanosPerDesign;
	private long lastForce = started;
	private boolean stopped;
	private IOException failure;

	/** A chunk that waits for an earlier one. */
	private record Completed(List<DesignResult> results, byte[] lines) {
	}

	/** @throws SweepException when the journal is that of another sweep, is in use, or is something else */
	public SweepSession(Path file, SweepIdentity identity, DesignSpace space, List<Objective> objectives)
			throws SweepException, IOException {
		this.space = space;
		front = new ParetoFront(objectives, LARGEST_FRONT);
		journal = SweepJournal.open(file, identity, this::take);
		restored = written;
		issued = written;
	}

	/** Counts a result that is in the journal. */
	private void take(DesignResult result) {
		written++;
		failed += result.failure().isPresent() ? 1 : 0;
		var evaluated = new EvaluatedDesign(space.design(result.index()), result);
		front.add(evaluated);
		if (space.isSampled(result.index())) {
			sample.add(evaluated);
		}
	}

	/**
	 * The next designs to be evaluated. Waits while the journal is too far behind, or while all that is left is with other
	 * workers, who may yet give it back.
	 *
	 * @return empty when nothing is left to be done or the session has stopped
	 */
	public Optional<Chunk> next() throws InterruptedException {
		lock.lockInterruptibly();
		try {
			while (!isOver()) {
				returned.removeIf(this::isKnown);
				if (!returned.isEmpty()) {
					return Optional.of(returned.remove());
				}
				if (issued < space.count() && issued - written < WINDOW) {
					var chunk = new Chunk(issued, (int) Math.min(chunkSize(), space.count() - issued));
					issued = chunk.end();
					return Optional.of(chunk);
				}
				changed.await();
			}
			return Optional.empty();
		} finally {
			lock.unlock();
		}
	}

	private int chunkSize() {
		return nanosPerDesign == 0 ? 1 : (int) Math.clamp(CHUNK_NANOS / nanosPerDesign, 1, LARGEST_CHUNK);
	}

	/**
	 * Takes the results of a chunk; nothing happens when they came before or the session has stopped.
	 *
	 * @param nanos what it took
	 * @throws IllegalArgumentException when these are not the results of that chunk
	 */
	public void complete(Chunk chunk, List<DesignResult> results, long nanos) {
		requireFit(chunk, results);
		var text = new StringBuilder();
		results.forEach(result -> ResultLine.append(result, text));
		lock.lock();
		try {
			double mean = (double) nanos / chunk.count();
			nanosPerDesign = nanosPerDesign == 0 ? mean : nanosPerDesign + SMOOTHING * (mean - nanosPerDesign);
			if (!isOver() && !isKnown(chunk)) {
				waiting.put(chunk.first(), new Completed(results, text.toString().getBytes(StandardCharsets.UTF_8)));
				writeNext();
			}
		} catch (IOException e) {
			failure = e;
		} finally {
			changed.signalAll();
			lock.unlock();
		}
	}

	private static void requireFit(Chunk chunk, List<DesignResult> results) {
		boolean fits = results.size() == chunk.count();
		for (int i = 0; fits && i < results.size(); i++) {
			fits = results.get(i).index() == chunk.first() + i;
		}
		if (!fits) {
			throw new IllegalArgumentException("results that are not those of " + chunk);
		}
	}

	/** Results that are there already. */
	private boolean isKnown(Chunk chunk) {
		return chunk.first() < written || waiting.containsKey(chunk.first());
	}

	private void writeNext() throws IOException {
		for (var next = waiting.remove(written); next != null; next = waiting.remove(written)) {
			journal.append(next.lines());
			next.results().forEach(this::take);
		}
		long now = System.nanoTime();
		if (now - lastForce > FORCE_NANOS || isOver()) {
			journal.force();
			lastForce = now;
		}
	}

	/** Puts back a chunk whose worker was lost, so that another one takes it. */
	public void giveBack(Chunk chunk) {
		lock.lock();
		try {
			if (!isKnown(chunk)) {
				returned.add(chunk);
				changed.signalAll();
			}
		} finally {
			lock.unlock();
		}
	}

	private boolean isOver() {
		return stopped || failure != null || written == space.count();
	}

	/** Waits until nothing is left to be done, or that long. */
	public boolean awaitOver(Duration longest) throws InterruptedException {
		long rest = longest.toNanos();
		lock.lockInterruptibly();
		try {
			while (!isOver() && rest > 0) {
				rest = changed.awaitNanos(rest);
			}
			return isOver();
		} finally {
			lock.unlock();
		}
	}

	/** Ends the session for a reason that lies outside the designs. */
	public void fail(Throwable reason) {
		lock.lock();
		try {
			failure = reason instanceof IOException io ? io : new IOException(reason.toString(), reason);
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** No more is handed out nor taken. */
	public void stop() {
		lock.lock();
		try {
			stopped = true;
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}

	/** Number of results in the journal. */
	public long written() {
		lock.lock();
		try {
			return written;
		} finally {
			lock.unlock();
		}
	}

	/** Of them, those that were there when the session began. */
	public long restored() {
		return restored;
	}

	public long count() {
		return space.count();
	}

	/** ns that a design took of late, in one thread; 0 before the first. */
	public double nanosPerDesign() {
		lock.lock();
		try {
			return nanosPerDesign;
		} finally {
			lock.unlock();
		}
	}

	/** @throws IOException when the journal could not be written */
	public SweepOutcome outcome() throws IOException {
		lock.lock();
		try {
			if (failure != null) {
				throw new IOException(failure.getMessage(), failure);
			}
			return new SweepOutcome(space.count(), restored, failed, front.designs(), front.beyond(), sample,
					Duration.ofNanos(System.nanoTime() - started));
		} finally {
			lock.unlock();
		}
	}

	/** Makes sure that what was written outlives the machine, and lets go of the journal. */
	@Override
	public void close() throws IOException {
		stop();
		lock.lock();
		try (journal) {
			journal.force();
		} finally {
			lock.unlock();
		}
	}
}
