package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.peer.RunningPeer;

/** A running peer and the settings that lead to it. */
final class Bench implements AutoCloseable {

	private final HardwareAdapterConformance kit;
	private final RunningPeer peer;
	private final Map<String, String> texts;

	private Bench(HardwareAdapterConformance kit, RunningPeer peer) {
		this.kit = kit;
		this.peer = peer;
		this.texts = Map.copyOf(kit.connectionSettings(peer));
	}

	static Bench start(HardwareAdapterConformance kit) {
		try {
			var simulator = kit.peer();
			return new Bench(kit, simulator.start(Settings.of(simulator.settings(), kit.peerSettings())));
		} catch (DeviceException notStarted) {
			return fail("the peer does not start: " + notStarted.reason().english(), notStarted);
		}
	}

	RunningPeer peer() {
		return peer;
	}

	/** All settings, secrets among them. */
	Map<String, String> texts() {
		return texts;
	}

	Map<String, String> secrets() {
		var secrets = new HashMap<>(texts);
		secrets.keySet().removeIf(name -> !isSecret(name));
		return secrets;
	}

	Map<String, String> plain() {
		var plain = new HashMap<>(texts);
		plain.keySet().removeIf(this::isSecret);
		return plain;
	}

	private boolean isSecret(String name) {
		return kit.adapter().descriptor().settings().stream()
				.anyMatch(setting -> setting.name().equals(name) && setting.type() == Setting.Type.SECRET);
	}

	Settings settings(Map<String, String> given) {
		try {
			return Settings.of(kit.adapter().descriptor().settings(), given);
		} catch (DeviceException refused) {
			return fail("the settings that the peer gives are refused: " + refused.reason().english(), refused);
		}
	}

	/** Opens a connection of a new instance. */
	DirectConnection open() {
		var observed = new Observed();
		var adapter = kit.adapter();
		return new DirectConnection(kit, observed,
				Attempt.value("opening", Duration.ofSeconds(30), () -> adapter.open(settings(texts), observed)));
	}

	@Override
	public void close() {
		peer.close();
	}
}
