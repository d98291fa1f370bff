package machi.hardware.tests.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.ReadingQuality;
import machi.hardware.mqtt.MqttAdapter;
import machi.hardware.tests.RecordedEvents;

/** The adapter with a broker by others. */
class MosquittoTest {

	private static final List<String> OPEN = List.of("allow_anonymous true");
	private static final List<String> VERSIONS = List.of("3.1.1", "5");

	@TempDir
	private Path folder;

	private static DeviceConnection open(Mosquitto broker, RecordedEvents heard, Map<String, String> more) throws Exception {
		var texts = new HashMap<>(Map.of("host", "127.0.0.1", "port", Integer.toString(broker.port())));
		texts.putAll(more);
		return new MqttAdapter().open(MqttAdapter.settings(texts), heard);
	}

	@Test
	void valuesAndRetainedOldValuesComeOverBothVersions() throws Exception {
		try (var broker = new Mosquitto(folder, OPEN)) {
			broker.publish("town/old/rainfall", "{\"value\":3,\"time\":\"2026-01-01T09:00:00\"}", true);
			broker.publish("town/ageless/rainfall", "4", true);
			for (var version : VERSIONS) {
				var heard = new RecordedEvents();
				try (var connection = open(broker, heard, Map.of("version", version))) {
					assertEquals(2, connection.discover().size());
					// 09:00 in Japan
					assertEquals(Instant.parse("2026-01-01T00:00:00Z"), heard.last("old", "rainfall").orElseThrow().time());
					assertEquals(ReadingQuality.GOOD, heard.last("old", "rainfall").orElseThrow().quality());
					assertEquals(ReadingQuality.DOUBTFUL, heard.last("ageless", "rainfall").orElseThrow().quality());
					broker.publish("town/new/water-level", "1.5", false);
					heard.await("new value", () -> heard.last("new", "water-level").isPresent());
					assertEquals(ReadingQuality.GOOD, heard.last("new", "water-level").orElseThrow().quality());
					broker.publish("town/new/water-level", "high", false);
					heard.await("problem", () -> !heard.problems().isEmpty());
					assertTrue(heard.problems().get(0).reason().english().contains("not \"high\""), heard.problems().get(0).reason().english());
				}
			}
		}
	}

	@Test
	void payloadsLongerThanTheLimitAreNotTaken() throws Exception {
		try (var broker = new Mosquitto(folder, OPEN)) {
			for (var version : VERSIONS) {
				var heard = new RecordedEvents();
				try (var connection = open(broker, heard, Map.of("version", version, "maximum-payload", "64"))) {
					broker.publish("town/a/rainfall", " ".repeat(100) + "1", false);
					broker.publish("town/b/rainfall", "2", false);
					heard.await("the short one", () -> heard.last("b", "rainfall").isPresent());
					assertFalse(heard.last("a", "rainfall").isPresent());
					assertEquals(1, connection.discover().size());
				}
			}
		}
	}

	@Test
	void aWrongPasswordIsRefusedAndNotRepeated() throws Exception {
		var passwords = folder.resolve("passwords");
		Mosquitto.run(folder, Mosquitto.program("mosquitto_passwd").toString(), "-c", "-b", passwords.toString(), "town", "right-password");
		Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-r--r--"));
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (var broker = new Mosquitto(folder, List.of("allow_anonymous false", "password_file " + passwords))) {
			for (var version : VERSIONS) {
				open(broker, new RecordedEvents(), Map.of("version", version, "user", "town", "password", "right-password")).close();
				var refused = assertThrows(DeviceException.class,
						() -> open(broker, new RecordedEvents(), Map.of("version", version, "user", "town", "password", "wrong-password")));
				assertEquals(DeviceException.Kind.REFUSED, refused.kind(), refused.reason().english());
				assertFalse(refused.reason().toString().contains("wrong-password"));
			}
		}
	}

	@Test
	void tlsIsOnlyTakenFromAnAuthorityThatWeTrust() throws Exception {
		authority("town");
		authority("stranger");
		var openssl = Mosquitto.program("openssl").toString();
		Mosquitto.run(folder, openssl, "req", "-newkey", "rsa:2048", "-nodes", "-keyout", "server.key", "-out", "server.csr", "-subj",
				"/CN=localhost");
		Files.writeString(folder.resolve("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1");
		Mosquitto.run(folder, openssl, "x509", "-req", "-in", "server.csr", "-CA", "town.pem", "-CAkey", "town.key", "-CAcreateserial", "-days",
				"2", "-extfile", "names", "-out", "server.pem");
		for (var file : List.of("server.key", "server.pem", "town.pem")) {
			Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString("rw-r--r--"));
		}
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (var broker = new Mosquitto(folder, List.of("allow_anonymous true", "certfile " + folder.resolve("server.pem"),
				"keyfile " + folder.resolve("server.key")))) {
			for (var version : VERSIONS) {
				open(broker, new RecordedEvents(), Map.of("version", version, "tls", "on", "ca", folder.resolve("town.pem").toString())).close();
				for (var settings : List.of(Map.of("tls", "on"), Map.of("tls", "on", "ca", folder.resolve("stranger.pem").toString()))) {
					var texts = new HashMap<>(settings);
					texts.put("version", version);
					var refused = assertThrows(DeviceException.class, () -> open(broker, new RecordedEvents(), texts));
					assertEquals(DeviceException.Kind.REFUSED, refused.kind(), refused.reason().english());
					assertTrue(refused.reason().english().contains("no trusted TLS connection"), refused.reason().english());
				}
				assertThrows(DeviceException.class, () -> open(broker, new RecordedEvents(), Map.of("version", version, "tls", "off")));
			}
		}
	}

	private void authority(String name) throws Exception {
		Mosquitto.run(folder, Mosquitto.program("openssl").toString(), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout",
				name + ".key", "-out", name + ".pem", "-subj", "/CN=" + name + " authority");
	}

	@Test
	void aBrokerThatStopsIsLostAndFoundAgain() throws Exception {
		try (var broker = new Mosquitto(folder, OPEN)) {
			for (var version : VERSIONS) {
				var heard = new RecordedEvents();
				var adapter = new MqttAdapter();
				var settings = MqttAdapter.settings(Map.of("host", "127.0.0.1", "port", Integer.toString(broker.port()), "version", version));
				try (var connection = adapter.open(settings, heard)) {
					assertTrue(connection.discover().isEmpty());
					broker.stop();
					heard.await("loss", () -> heard.losses().size() == 1);
				}
				var refused = assertThrows(DeviceException.class, () -> adapter.open(settings, heard));
				assertEquals(DeviceException.Kind.UNREACHABLE, refused.kind());
				broker.start();
				try (var connection = adapter.open(settings, heard)) {
					broker.publish("town/a/rainfall", "1", false);
					heard.await("subscribed again", () -> heard.last("a", "rainfall").isPresent());
					assertEquals(1, heard.losses().size());
					assertEquals(1, connection.discover().size());
				}
			}
		}
	}

	@Test
	void commandsArePublishedAndAcknowledgedByTheBrokerOrTheDevice() throws Exception {
		var table = folder.resolve("points.csv");
		Files.writeString(table, """
				point,role,minimum,maximum,command_topic,command_payload,ack_topic
				power,POWER,,,,,
				limit,GENERATION_LIMIT_COMMAND,0,50,town/{device}/limit/set,{value},
				switch,SWITCH_COMMAND,0,1,town/{device}/switch/set,"{""on"":{value},""id"":""{id}""}",town/{device}/switch/ack
				""");
		try (var broker = new Mosquitto(folder, OPEN)) {
			var heard = new RecordedEvents();
			try (var connection = open(broker, heard, Map.of("points", table.toString(), "acknowledgement", "1"));
					var listener = open(broker, new RecordedEvents(), Map.of("topics", "town/{device}/{point}/set"))) {
				broker.publish("town/roof/power", "12", false);
				heard.await("device", () -> heard.devices().containsKey("roof"));
				var roof = heard.devices().get("roof");
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, connection.execute(roof, command("c1", "limit", 30)).state());
				assertEquals(CommandOutcome.State.NO_ANSWER, connection.execute(roof, command("c2", "switch", 1)).state(), "nobody is there");
				assertTrue(listener.discover().stream().anyMatch(device -> device.address().equals("roof")), "it was published");
			}
		}
	}

	private static Command command(String id, String point, double value) {
		return new Command(id, "roof", point, value, Instant.now(), Duration.ZERO);
	}
}
