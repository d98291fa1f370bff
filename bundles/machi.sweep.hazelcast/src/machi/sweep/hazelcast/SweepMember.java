package machi.sweep.hazelcast;

import java.util.List;
import java.util.function.Supplier;

import com.hazelcast.client.Client;
import com.hazelcast.client.ClientListener;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;

import machi.sweep.DesignEvaluatorFactory;
import machi.sweep.hazelcast.task.SweepDesk;

/** A member of a cluster that works on sweeps until it is closed. */
public final class SweepMember implements AutoCloseable {

	private final HazelcastInstance instance;
	private final SweepDesk desk;

	/**
	 * @param cluster      name of the cluster
	 * @param listen       HOST:PORT
	 * @param nextPortsToo whether it may take one of the next nine ports when that one is taken, and looks there for others
	 * @param join         HOST:PORT of other members
	 * @param workers      threads that evaluate
	 * @param evaluators   those that are installed at the moment
	 * @throws IllegalArgumentException when an address is none
	 * @throws RuntimeException when the address cannot be used
	 */
	public SweepMember(String cluster, String listen, boolean nextPortsToo, List<String> join, int workers,
			Supplier<List<DesignEvaluatorFactory>> evaluators) {
		desk = new SweepDesk(workers, evaluators);
		instance = Hazelcast.newHazelcastInstance(ClusterConfigs.member(cluster, Address.parse(listen), nextPortsToo,
				join.stream().map(Address::parse).toList(), desk));
		instance.getClientService().addClientListener(new Departures());
	}

	/** Whoever leaves needs his sweeps no more. */
	private final class Departures implements ClientListener {

		@Override
		public void clientConnected(Client client) {
			// says by itself what it wants
		}

		@Override
		public void clientDisconnected(Client client) {
			desk.closeAllOf(client.getUuid());
		}
	}

	/** HOST:PORT where it listens. */
	public String address() {
		var address = instance.getCluster().getLocalMember().getAddress();
		return new Address(address.getHost(), address.getPort()).toString();
	}

	/** Number of members of the cluster, this one included. */
	public int size() {
		return instance.getCluster().getMembers().size();
	}

	/** Number of sweeps that it works on. */
	public int openSweeps() {
		return desk.open();
	}

	/** Leaves the cluster at once; what it was working on is computed elsewhere. */
	@Override
	public void close() {
		instance.getLifecycleService().terminate();
	}
}
