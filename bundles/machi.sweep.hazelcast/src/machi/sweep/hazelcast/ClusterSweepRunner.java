package machi.sweep.hazelcast;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.quantity.text.LocalizedText;
import machi.sweep.DesignEvaluatorFactory;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepRequest;
import machi.sweep.SweepRunner;
import machi.sweep.run.SweepRun;

/**
 * Runs sweeps on this machine and on all members of a cluster, those that join while it runs included. Settings:
 * {@code members}, HOST:PORT of one or more members, parted by commas, 127.0.0.1:5701 to 5703 without it; {@code cluster},
 * the name of the cluster, {@code machi} without it.
 */
@Component(service = SweepRunner.class, property = "sweep.runner=cluster")
public final class ClusterSweepRunner implements SweepRunner {

	/** Setting: HOST:PORT of members, parted by commas. */
	public static final String MEMBERS = "members";
	/** Setting: name of the cluster. */
	public static final String CLUSTER = "cluster";

	private static final int DEFAULT_PORTS = 3;

	private final List<DesignEvaluatorFactory> installed;

	@Activate
	public ClusterSweepRunner(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<DesignEvaluatorFactory> installed) {
		this.installed = List.copyOf(installed);
	}

	@Override
	public String name() {
		return "cluster";
	}

	@Override
	public SweepOutcome run(SweepRequest request, SweepMonitor monitor) throws SweepException, CalculationException, IOException {
		for (var setting : request.settings().keySet()) {
			if (!setting.equals(MEMBERS) && !setting.equals(CLUSTER)) {
				throw new SweepException(LocalizedText.of("There is no setting " + setting + " of a cluster; there are: members, cluster",
						"クラスターの設定 " + setting + " はありません。使えるもの: members, cluster"));
			}
		}
		var config = ClusterConfigs.client(request.settings().getOrDefault(CLUSTER, ClusterConfigs.DEFAULT_CLUSTER),
				members(request.settings()));
		var version = installed.stream().filter(one -> one.id().equals(request.evaluator())).findFirst()
				.map(DesignEvaluatorFactory::version).orElse("");
		return new SweepRun(request, monitor, installed).run(new ClusterCrew(config, request, version, monitor));
	}

	private static List<Address> members(Map<String, String> settings) throws SweepException {
		var text = settings.get(MEMBERS);
		if (text == null) {
			return IntStream.range(Address.FIRST_PORT, Address.FIRST_PORT + DEFAULT_PORTS)
					.mapToObj(port -> new Address(Address.LOOPBACK, port)).toList();
		}
		try {
			return Arrays.stream(text.split(",")).map(Address::parse).toList();
		} catch (IllegalArgumentException wrong) {
			throw new SweepException(LocalizedText.of("Members are given as HOST:PORT, parted by commas, not: " + wrong.getMessage(),
					"メンバーは HOST:PORT をカンマ区切りで指定してください: " + wrong.getMessage()));
		}
	}
}
