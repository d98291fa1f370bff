package machi.sweep.hazelcast;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.HazelcastInstance;

import machi.quantity.text.LocalizedText;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepRequest;
import machi.sweep.hazelcast.task.CloseTask;
import machi.sweep.hazelcast.task.OpenTask;
import machi.sweep.hazelcast.task.Tasks;
import machi.sweep.run.PlanBytes;
import machi.sweep.run.SweepRun;
import machi.sweep.run.SweepSession;

/**
 * The members of a cluster at work on one sweep. This process is a client of the cluster: it listens on no port, hands out
 * chunks and keeps the journal. Every chunk of a member that leaves, fails or does not answer in time goes to another.
 */
final class ClusterCrew implements SweepRun.Crew {

	private static final System.Logger LOGGER = System.getLogger(ClusterCrew.class.getName());
	private static final long RETRY_SECONDS = 5;
	private static final long LEAVE_MILLIS = 200;

	private final ClientConfig config;
	private final SweepRequest request;
	private final String version;
	private final SweepMonitor monitor;
	private final String sweep = UUID.randomUUID().toString();
	private final Set<UUID> crew = ConcurrentHashMap.newKeySet();
	private final CountDownLatch over = new CountDownLatch(1);
	private volatile HazelcastInstance client;
	private SweepSession session;

	ClusterCrew(ClientConfig config, SweepRequest request, String version, SweepMonitor monitor) {
		this.config = config;
		this.request = request;
		this.version = version;
		this.monitor = monitor;
	}

	@Override
	public int ownWorkers() {
		return SweepRun.workers(request);
	}

	@Override
	public void start(SweepSession toWorkOn) {
		session = toWorkOn;
		Thread.ofPlatform().daemon().name("sweep cluster").start(this::join);
	}

	/** Tries until the sweep is over: members may be started after it. */
	private void join() {
		boolean told = false;
		while (client == null && over.getCount() > 0) {
			try {
				joined(HazelcastClient.newHazelcastClient(config));
			} catch (RuntimeException nobodyThere) {
				LOGGER.log(System.Logger.Level.DEBUG, "no cluster", nobodyThere);
				if (!told) {
					told = true;
					monitor.notice(LocalizedText.of(
							"No member of cluster " + config.getClusterName() + " answers at "
									+ String.join(", ", config.getNetworkConfig().getAddresses()) + ": this process works alone until one does",
							"クラスター " + config.getClusterName() + " のメンバーが "
									+ String.join(", ", config.getNetworkConfig().getAddresses())
									+ " で応答しません。応答があるまでこのプロセスだけで計算します"));
				}
				pause();
			}
		}
	}

	private void pause() {
		try {
			over.await(RETRY_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException nobodyDoes) {
			Thread.currentThread().interrupt();
		}
	}

	private void joined(HazelcastInstance joined) {
		client = joined;
		if (over.getCount() == 0) {
			joined.shutdown();
			return;
		}
		joined.getCluster().addMembershipListener(new MembershipListener() {
			@Override
			public void memberAdded(MembershipEvent event) {
				recruit(event.getMember());
			}

			@Override
			public void memberRemoved(MembershipEvent event) {
				if (crew.remove(event.getMember().getUuid())) {
					monitor.notice(LocalizedText.of(name(event.getMember()) + " left; others compute what it had",
							name(event.getMember()) + " が離脱しました。担当分は他で計算します"));
				}
			}
		});
		joined.getCluster().getMembers().forEach(this::recruit);
	}

	private static String name(Member member) {
		return "member " + member.getAddress().getHost() + ":" + member.getAddress().getPort();
	}

	private void recruit(Member member) {
		if (over.getCount() == 0 || !crew.add(member.getUuid())) {
			return;
		}
		var workers = workers(member);
		if (workers == 0 || !Tasks.PROTOCOL_VERSION.equals(member.getAttribute(Tasks.PROTOCOL))) {
			monitor.notice(LocalizedText.of(name(member) + " is of another version of this program and does not take part",
					name(member) + " は版が異なるため参加しません"));
			return;
		}
		monitor.notice(LocalizedText.of(name(member) + " takes part with " + workers + " workers",
				name(member) + " が " + workers + " スレッドで参加します"));
		var hand = new RemoteHand(client, member, session, sweep, this::openTask, monitor);
		// one chunk more than workers, so that none waits for the network
		for (int i = 0; i <= workers; i++) {
			Thread.ofPlatform().daemon().name("sweep " + name(member) + " " + i).start(hand::work);
		}
	}

	private static int workers(Member member) {
		var text = member.getAttribute(Tasks.WORKERS);
		return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
	}

	private OpenTask openTask() {
		return new OpenTask(sweep, request.evaluator(), version, PlanBytes.of(request.plan()), request.problem(),
				client.getLocalEndpoint().getUuid());
	}

	@Override
	public void close() {
		over.countDown();
		var joined = client;
		if (joined == null) {
			return;
		}
		var leaving = Thread.ofPlatform().daemon().name("sweep leaves cluster").start(() -> {
			try {
				joined.getExecutorService(Tasks.CONTROL).submitToMembers(new CloseTask(sweep), members(joined));
			} catch (RuntimeException gone) {
				LOGGER.log(System.Logger.Level.DEBUG, "members close it themselves", gone);
			}
			joined.shutdown();
		});
		try {
			leaving.join(LEAVE_MILLIS);
		} catch (InterruptedException noTimeLeft) {
			Thread.currentThread().interrupt();
		}
	}

	private static List<Member> members(HazelcastInstance joined) {
		return List.copyOf(joined.getCluster().getMembers());
	}
}
