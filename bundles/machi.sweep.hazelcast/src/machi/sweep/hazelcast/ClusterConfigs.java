package machi.sweep.hazelcast;

import java.util.List;

import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.config.ClassFilter;
import com.hazelcast.config.Config;
import com.hazelcast.config.ExecutorConfig;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.SerializationConfig;

import machi.sweep.hazelcast.task.SweepDesk;
import machi.sweep.hazelcast.task.Tasks;

/**
 * How members and clients are set up. Nothing is looked for on the network but the addresses that were named, nothing is
 * told to anybody, and no Java object is read from the network: tasks are read by their own code. Hazelcast's open-source
 * edition has neither TLS nor authentication; the name of a cluster only keeps clusters apart.
 */
final class ClusterConfigs {

	static final String DEFAULT_CLUSTER = "machi";

	private static final int PORTS = 10;
	private static final int CONNECT_MILLIS = 3_000;
	private static final String LOGGING = "hazelcast.logging.type";
	private static final String LOGGING_TYPE = "slf4j";

	private ClusterConfigs() {
	}

	/**
	 * @param listen        where it listens
	 * @param nextPortsToo  whether it may take one of the next ports when that one is taken
	 * @param join          other members
	 */
	static Config member(String cluster, Address listen, boolean nextPortsToo, List<Address> join, SweepDesk desk) {
		var config = new Config().setClusterName(cluster).setClassLoader(Tasks.class.getClassLoader());
		config.setProperty(LOGGING, LOGGING_TYPE).setProperty("hazelcast.phone.home.enabled", "false")
				.setProperty("hazelcast.shutdownhook.enabled", "false").setProperty("hazelcast.socket.bind.any", "false")
				.setProperty("hazelcast.wait.seconds.before.join", "1").setProperty("hazelcast.max.join.seconds", "20")
				.setProperty("hazelcast.heartbeat.interval.seconds", "1").setProperty("hazelcast.max.no.heartbeat.seconds", "10");
		config.getJetConfig().setEnabled(false);
		config.getMetricsConfig().setEnabled(false);
		config.getIntegrityCheckerConfig().setEnabled(false);
		config.getManagementCenterConfig().setScriptingEnabled(false).setConsoleEnabled(false).setDataAccessEnabled(false);
		config.setSerializationConfig(serialization());
		config.addExecutorConfig(new ExecutorConfig(Tasks.CHUNKS, desk.workers()).setStatisticsEnabled(false));
		config.addExecutorConfig(new ExecutorConfig(Tasks.CONTROL, 2).setStatisticsEnabled(false));
		config.getMemberAttributeConfig().setAttribute(Tasks.WORKERS, Integer.toString(desk.workers()))
				.setAttribute(Tasks.PROTOCOL, Tasks.PROTOCOL_VERSION);
		config.getUserContext().put(SweepDesk.class.getName(), desk);
		network(config, listen, nextPortsToo, join);
		return config;
	}

	private static void network(Config config, Address listen, boolean nextPortsToo, List<Address> join) {
		var network = config.getNetworkConfig().setPort(listen.port()).setPortAutoIncrement(nextPortsToo).setPortCount(PORTS)
				.setReuseAddress(true);
		network.getInterfaces().setEnabled(true).addInterface(listen.host());
		network.getJoin().getMulticastConfig().setEnabled(false);
		network.getJoin().getAutoDetectionConfig().setEnabled(false);
		var known = network.getJoin().getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(2);
		known.addMember(listen.toString());
		for (int port = listen.port() + 1; nextPortsToo && port < listen.port() + PORTS; port++) {
			known.addMember(new Address(listen.host(), port).toString());
		}
		join.forEach(address -> known.addMember(address.toString()));
	}

	static ClientConfig client(String cluster, List<Address> members) {
		var config = new ClientConfig().setClusterName(cluster).setClassLoader(Tasks.class.getClassLoader());
		config.setProperty(LOGGING, LOGGING_TYPE).setProperty("hazelcast.client.heartbeat.interval", "1000")
				.setProperty("hazelcast.client.heartbeat.timeout", "10000")
				.setProperty("hazelcast.client.invocation.timeout.seconds", "10");
		config.getMetricsConfig().setEnabled(false);
		config.setSerializationConfig(serialization());
		config.getNetworkConfig().setAddresses(members.stream().map(Address::toString).toList()).setConnectionTimeout(CONNECT_MILLIS)
				.setRedoOperation(false).getAutoDetectionConfig().setEnabled(false);
		config.getConnectionStrategyConfig().getConnectionRetryConfig().setClusterConnectTimeoutMillis(CONNECT_MILLIS)
				.setInitialBackoffMillis(200).setMaxBackoffMillis(1_000);
		return config;
	}

	private static SerializationConfig serialization() {
		var none = new JavaSerializationFilterConfig().setDefaultsDisabled(true)
				.setWhitelist(new ClassFilter().addClasses(Tasks.class.getName()));
		return new SerializationConfig().setJavaSerializationFilterConfig(none).addDataSerializableFactory(Tasks.FACTORY, new Tasks());
	}
}
