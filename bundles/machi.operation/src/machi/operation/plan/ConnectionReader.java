package machi.operation.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import machi.hardware.AdapterDescriptor;
import machi.hardware.Timing;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.ConnectionConfiguration.DeviceConfiguration;
import machi.model.device.Connection;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.DevicePlan;
import machi.model.device.InstalledDevice;
import machi.scenario.ModelReader;

/** Reads how devices are reached. */
final class ConnectionReader {

	private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

	private final PlanProblems problems;
	private final Function<String, Optional<AdapterDescriptor>> adapters;

	ConnectionReader(PlanProblems problems, Function<String, Optional<AdapterDescriptor>> adapters) {
		this.problems = problems;
		this.adapters = adapters;
	}

	List<ConnectionConfiguration> connections(DevicePlan plan) {
		var connections = new ArrayList<ConnectionConfiguration>();
		var ids = plan.getConnections().stream().map(Connection::getId).toList();
		for (var device : plan.getDevices()) {
			if (!ids.contains(ModelReader.text(device.getConnection()))) {
				problems.error(device, Literals.INSTALLED_DEVICE__CONNECTION.getName(),
						"the ID of a connection was expected, not “" + ModelReader.text(device.getConnection()) + "”",
						"接続のIDを指定してください(入力: 「" + ModelReader.text(device.getConnection()) + "」)");
			}
		}
		for (var connection : plan.getConnections()) {
			if (connection.isEnabled() && hasAdapter(connection)) {
				connections.add(configuration(connection, plan.getDevices()));
			}
		}
		return connections;
	}

	private boolean hasAdapter(Connection connection) {
		if (ModelReader.text(connection.getAdapter()).isBlank()) {
			problems.error(connection, Literals.CONNECTION__ADAPTER.getName(), "the ID of an adapter was expected, such as modbus",
					"接続方式のID(例: modbus)が必要です");
			return false;
		}
		return true;
	}

	private ConnectionConfiguration configuration(Connection connection, List<InstalledDevice> devices) {
		var settings = new TreeMap<String, String>();
		for (var setting : connection.getSettings()) {
			var name = ModelReader.text(setting.getName()).strip();
			if (name.isEmpty()) {
				problems.error(setting, "name", "the name of a setting was expected", "設定項目の名前が必要です");
			} else if (settings.put(name, ModelReader.text(setting.getValue())) != null) {
				problems.warning(setting, "name", "the setting " + name + " is entered twice; the last value is used",
						"設定項目 " + name + " が重複しています。最後の値を使います");
			}
		}
		var adapter = connection.getAdapter().strip();
		var differing = new HashMap<String, DeviceConfiguration>();
		devices.stream().filter(device -> connection.getId().equals(device.getConnection())).forEach(device -> differing(device, differing));
		return new ConnectionConfiguration(connection.getId(), adapter, settings, timing(connection, adapter), differing,
				ConnectionConfiguration.USUAL_RATE);
	}

	private static void differing(InstalledDevice device, Map<String, DeviceConfiguration> all) {
		var sampling = duration(device.getSamplingSeconds());
		var limit = duration(device.getTimeLimitSeconds());
		if (sampling.isPresent() || limit.isPresent()) {
			all.put(ModelReader.text(device.getAddress()), new DeviceConfiguration(sampling, limit));
		}
	}

	private Optional<Timing> timing(Connection connection, String adapter) {
		var limit = duration(connection.getTimeLimitSeconds());
		var gap = Optional.ofNullable(connection.getGapSeconds()).filter(seconds -> seconds.signum() >= 0).map(ConnectionReader::millis);
		var first = duration(connection.getFirstRetrySeconds());
		var longest = duration(connection.getLongestRetrySeconds());
		if (limit.isEmpty() && gap.isEmpty() && first.isEmpty() && longest.isEmpty()) {
			return Optional.empty();
		}
		var usual = adapters.apply(adapter).map(AdapterDescriptor::timing).orElse(Timing.LOCAL);
		var firstRetry = first.orElse(usual.firstRetry());
		var longestRetry = longest.orElse(usual.longestRetry());
		if (longestRetry.compareTo(firstRetry) < 0) {
			problems.warning(connection, Literals.CONNECTION__LONGEST_RETRY_SECONDS.getName(),
					"it is shorter than the first retry; the first one is used for both", "最初の再試行より短いため、最初の値を使います");
			longestRetry = firstRetry;
		}
		return Optional.of(new Timing(limit.orElse(usual.timeLimit()), gap.orElse(usual.gap()), firstRetry, longestRetry));
	}

	/** A positive number of seconds; nothing otherwise. */
	static Optional<Duration> duration(BigDecimal seconds) {
		return Optional.ofNullable(seconds).filter(entered -> entered.signum() > 0).map(ConnectionReader::millis)
				.filter(duration -> !duration.isZero());
	}

	private static Duration millis(BigDecimal seconds) {
		return Duration.ofMillis(seconds.min(BigDecimal.valueOf(1e9)).multiply(MILLIS).longValue());
	}
}
