package machi.operation.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.peer.PeerSimulator;
import machi.hardware.peer.RunningPeer;
import machi.operation.OperationException;
import machi.quantity.text.LocalizedText;

/** The simulated devices of the demonstration: a June morning that passes twenty times as fast, and a storm on the river. */
final class DemoPeers implements AutoCloseable {

	private static final Map<String, Map<String, String>> SETTINGS = settings();

	private final Map<String, RunningPeer> running = new LinkedHashMap<>();

	private static Map<String, Map<String, String>> settings() {
		var settings = new LinkedHashMap<String, Map<String, String>>();
		settings.put("sunspec", Map.of("plant", "60", "load", "25", "timeFactor", "20", "start", "2026-06-21T07:30"));
		settings.put("echonetlite", Map.of("hour", "10", "speed", "60"));
		settings.put("ocpp-charge-point", Map.of("connectors", "2"));
		settings.put("mqtt-sensor-field", Map.of("storm", "true", "stations", "1"));
		return settings;
	}

	/** @throws OperationException when one is not installed or cannot be started */
	static DemoPeers start(List<PeerSimulator> installed) throws OperationException {
		var peers = new DemoPeers();
		try {
			for (var wanted : SETTINGS.entrySet()) {
				peers.running.put(wanted.getKey(), start(installed, wanted.getKey(), wanted.getValue()));
			}
			return peers;
		} catch (OperationException failure) {
			peers.close();
			throw failure;
		}
	}

	private static RunningPeer start(List<PeerSimulator> installed, String id, Map<String, String> settings) throws OperationException {
		var simulator = installed.stream().filter(known -> known.id().equals(id)).findFirst();
		if (simulator.isEmpty()) {
			throw new OperationException(LocalizedText.of("The simulated device " + id + " is not installed; it belongs to the feature of its adapter",
					"シミュレータ " + id + " がありません。対応する接続方式のフィーチャーに含まれます"));
		}
		try {
			return simulator.get().start(Settings.of(simulator.get().settings(), settings));
		} catch (DeviceException refused) {
			throw new OperationException(refused.reason(), refused);
		}
	}

	List<RunningPeer> all() {
		return new ArrayList<>(running.values());
	}

	@Override
	public void close() {
		running.values().forEach(RunningPeer::close);
		running.clear();
	}
}
