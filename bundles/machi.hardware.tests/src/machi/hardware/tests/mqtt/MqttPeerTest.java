package machi.hardware.tests.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceKind;
import machi.hardware.PointRole;
import machi.hardware.Settings;
import machi.hardware.mqtt.MqttAdapter;
import machi.hardware.mqtt.peer.MqttSensorField;
import machi.hardware.peer.RunningPeer;
import machi.hardware.tests.RecordedEvents;

/** The adapter with the simulated field, over real sockets. */
class MqttPeerTest {

	private static RunningPeer field(Map<String, String> texts) throws Exception {
		var simulator = new MqttSensorField();
		return simulator.start(Settings.of(simulator.settings(), texts));
	}

	@Test
	void jsonSensorsAppearWithTheirRoles() throws Exception {
		try (var peer = field(Map.of("interval", "100"))) {
			var heard = new RecordedEvents();
			try (var connection = new MqttAdapter().open(MqttAdapter.settings(peer.adapterSettings()), heard)) {
				var found = connection.discover();
				assertEquals(13, found.size(), "" + found);
				heard.await("water level", () -> heard.last("river-1", "water-level").isPresent());
				// 1 m³/s of base flow: h = (0.035 · 1 / (12 · √(1/500)))^0.6 = 0.194 m, station 1 shows 1.04 times that
				assertEquals(0.194 * 1.04, heard.last("river-1", "water-level").orElseThrow().value(), 0.02);
				var river = heard.devices().get("river-1");
				assertEquals(PointRole.WATER_LEVEL, river.points().get(0).role());
				assertEquals(DeviceKind.SENSOR, river.kind());
				assertEquals(DeviceKind.LIGHTING, heard.devices().get("lights-1").kind());
			}
			assertEquals(List.of(), heard.losses());
		}
	}

	@Test
	void lightsAreSwitchedAndAcknowledgeInBothFormats() throws Exception {
		for (var format : List.of("template", "sparkplug")) {
			try (var peer = field(Map.of("format", format, "interval", "100"))) {
				var heard = new RecordedEvents();
				try (var connection = new MqttAdapter().open(MqttAdapter.settings(peer.adapterSettings()), heard)) {
					var address = format.equals("template") ? "lights-1" : "town/field/lights-1";
					heard.await("lights", () -> heard.devices().containsKey(address) && heard.last(address, "power").isPresent());
					var light = heard.devices().get(address).point(PointRole.SWITCH_COMMAND).orElseThrow();
					assertTrue(light.access().canWrite() && light.allows(1) && !light.allows(2), format + " " + light);
					for (int on : List.of(1, 0, 1)) {
						var command = new Command("c" + on + format + System.nanoTime(), address, "switch-command", on, Instant.now(),
								Duration.ofMinutes(5));
						var outcome = connection.execute(heard.devices().get(address), command);
						assertEquals(CommandOutcome.State.ACKNOWLEDGED, outcome.state(), format + " " + outcome);
						heard.await("power of " + on, () -> heard.last(address, "power").orElseThrow().value() == (on == 1 ? 1.6 : 0.01));
					}
				}
			}
		}
	}

	@Test
	void nothingIsLeftWhenAllIsClosed() throws Exception {
		for (int i = 0; i < 3; i++) {
			try (var peer = field(Map.of())) {
				var relay = peer.adapterSettings().get("port");
				var heard = new RecordedEvents();
				try (var connection = new MqttAdapter().open(MqttAdapter.settings(peer.adapterSettings()), heard)) {
					assertFalse(connection.discover().isEmpty());
					assertTrue(threads().anyMatch(name -> name.equals("mqtt 127.0.0.1:" + relay)), "the adapter's thread has its name");
				}
				assertTrue(threads().noneMatch(name -> name.equals("mqtt 127.0.0.1:" + relay)), "the adapter's thread is gone");
			}
			assertEquals(List.of(), threads().filter(name -> name.startsWith("mqtt") || name.startsWith("nio") || name.startsWith("Session Ex"))
					.toList());
		}
	}

	private static Stream<String> threads() {
		return Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
	}
}
