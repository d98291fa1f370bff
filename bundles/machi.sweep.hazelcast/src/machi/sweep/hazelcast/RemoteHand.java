package machi.sweep.hazelcast;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;

import machi.quantity.text.LocalizedText;
import machi.sweep.SweepMonitor;
import machi.sweep.hazelcast.task.Answer;
import machi.sweep.hazelcast.task.ChunkTask;
import machi.sweep.hazelcast.task.OpenTask;
import machi.sweep.hazelcast.task.Tasks;
import machi.sweep.run.Chunk;
import machi.sweep.run.SweepSession;

/** Hands chunks to one member, from several threads, and takes the results back. */
final class RemoteHand {

	private static final System.Logger LOGGER = System.getLogger(RemoteHand.class.getName());
	private static final long OPEN_SECONDS = 120;
	/** Longest wait for a chunk while nobody knows yet how long a design takes. */
	private static final double UNKNOWN_SECONDS = 3_600;
	private static final double LEAST_SECONDS = 60;
	/** How many times the expected time a chunk may take. */
	private static final double PATIENCE = 50;
	private static final double NANOS = 1e9;
	/** After so many failures without a success in between, the member is left alone. */
	private static final int MOST_FAILURES = 3;

	private final HazelcastInstance client;
	private final Member member;
	private final SweepSession session;
	private final String sweep;
	private final Supplier<OpenTask> open;
	private final SweepMonitor monitor;
	private final AtomicInteger failures = new AtomicInteger();
	private boolean everOpened;
	private long lastOpened;

	RemoteHand(HazelcastInstance client, Member member, SweepSession session, String sweep, Supplier<OpenTask> open,
			SweepMonitor monitor) {
		this.client = client;
		this.member = member;
		this.session = session;
		this.sweep = sweep;
		this.open = open;
		this.monitor = monitor;
	}

	/** Works until the session is over, the member leaves or is of no use. */
	void work() {
		try {
			while (failures.get() < MOST_FAILURES && client.getCluster().getMembers().contains(member)) {
				var chunk = session.next();
				if (chunk.isEmpty()) {
					return;
				}
				if (!evaluated(chunk.get())) {
					session.giveBack(chunk.get());
				}
			}
		} catch (InterruptedException nobodyDoes) {
			Thread.currentThread().interrupt();
		} catch (RuntimeException clientIsGone) {
			LOGGER.log(System.Logger.Level.DEBUG, member.toString(), clientIsGone);
		}
	}

	/** Whether the results of the chunk are there. */
	private boolean evaluated(Chunk chunk) throws InterruptedException {
		try {
			var answer = ask(new ChunkTask(sweep, chunk), Tasks.CHUNKS, limitSeconds(chunk));
			if (answer instanceof Answer.Unknown && opened(System.nanoTime())) {
				answer = ask(new ChunkTask(sweep, chunk), Tasks.CHUNKS, limitSeconds(chunk));
			}
			if (answer instanceof Answer.Results results) {
				session.complete(chunk, results.results(), results.nanos());
				failures.set(0);
				return true;
			}
			failures.incrementAndGet();
		} catch (ExecutionException | TimeoutException | IOException | RuntimeException lost) {
			failed(lost);
		}
		return false;
	}

	/**
	 * One thread opens, the others wait for it and then find the sweep open.
	 *
	 * @param asked when the member did not know the sweep
	 */
	private synchronized boolean opened(long asked) throws InterruptedException, ExecutionException, TimeoutException, IOException {
		if (failures.get() >= MOST_FAILURES || everOpened && lastOpened - asked > 0) {
			return everOpened;
		}
		var answer = ask(open.get(), Tasks.CONTROL, OPEN_SECONDS);
		if (answer instanceof Answer.Refused(LocalizedText reason)) {
			failures.set(MOST_FAILURES);
			monitor.notice(LocalizedText.of(name() + " does not take part: " + reason.english(),
					name() + " は参加しません: " + reason.japanese()));
		}
		everOpened |= answer instanceof Answer.Done;
		lastOpened = System.nanoTime();
		return answer instanceof Answer.Done;
	}

	private double limitSeconds(Chunk chunk) {
		double nanos = session.nanosPerDesign();
		return nanos == 0 ? UNKNOWN_SECONDS : LEAST_SECONDS + PATIENCE * nanos * chunk.count() / NANOS;
	}

	private Answer ask(Callable<byte[]> task, String executor, double limitSeconds)
			throws InterruptedException, ExecutionException, TimeoutException, IOException {
		var future = client.getExecutorService(executor).submitToMember(task, member);
		try {
			return Answer.read(future.get((long) (limitSeconds * 1_000), TimeUnit.MILLISECONDS));
		} catch (TimeoutException | InterruptedException nobodyWaits) {
			future.cancel(true);
			throw nobodyWaits;
		}
	}

	private void failed(Exception lost) {
		LOGGER.log(System.Logger.Level.DEBUG, member.toString(), lost);
		// a member that has left is told elsewhere
		if (failures.incrementAndGet() == MOST_FAILURES && client.getLifecycleService().isRunning()
				&& client.getCluster().getMembers().contains(member)) {
			monitor.notice(LocalizedText.of(name() + " failed three times and gets no more designs: " + lost.getMessage(),
					name() + " は3回続けて失敗したため、以後は割り当てません: " + lost.getMessage()));
		}
	}

	private String name() {
		return "member " + member.getAddress().getHost() + ":" + member.getAddress().getPort();
	}
}
