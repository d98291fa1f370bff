package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Settings;
import machi.hardware.ocpp.central.CentralSystem;
import machi.hardware.ocpp.central.ChargerPoints;
import machi.hardware.ocpp.peer.ChargePointSimulator;
import machi.hardware.tests.RecordedEvents;

/**
 * Central system and simulated charge points against {@code ocpp-rpc} of npm, an implementation by others that checks each
 * message by the schemas of the Open Charge Alliance. Runs where node is installed and the environment variable
 * MACHI_OCPP_NODE_MODULES names a folder node_modules with the package ocpp-rpc.
 */
class OtherOcppImplementationTest {

	private static final String VARIABLE = "MACHI_OCPP_NODE_MODULES";
	private static final String CHARGER = "OTHER/1";
	private static final String PASSWORD = "password-of-others";
	private static final List<String> VERSIONS = List.of("1.6", "2.0.1");

	@TempDir
	private Path folder;
	private Process process;
	private BufferedReader output;
	private final List<String> lines = new ArrayList<>();

	@BeforeEach
	void look() throws IOException {
		var modules = System.getenv(VARIABLE);
		assumeTrue(modules != null && Files.isDirectory(Path.of(modules, "ocpp-rpc")),
				"environment variable " + VARIABLE + " names no folder with the npm package ocpp-rpc");
		for (var script : List.of("charge_point.js", "central_system.js")) {
			try (var stream = OtherOcppImplementationTest.class.getResourceAsStream(script)) {
				Files.copy(stream, folder.resolve(script));
			}
		}
	}

	@AfterEach
	void stop() throws InterruptedException {
		if (process != null) {
			process.destroy();
			process.waitFor();
		}
	}

	private void start(String script, String... arguments) throws IOException {
		var command = new ArrayList<>(List.of("node", folder.resolve(script).toString()));
		command.addAll(List.of(arguments));
		var builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("NODE_PATH", System.getenv(VARIABLE));
		process = builder.start();
		output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
		lines.clear();
	}

	/** The next line that is wanted; what is said before it is kept. */
	private String line(Predicate<String> wanted) throws IOException {
		while (true) {
			var line = output.readLine();
			assertNotNull(line, "it ended: " + lines);
			lines.add(line);
			if (wanted.test(line)) {
				return line;
			}
		}
	}

	private void assertValid() {
		assertEquals(List.of(), lines.stream().filter(line -> line.startsWith("invalid") || line.startsWith("failed")).toList());
	}

	private static CommandOutcome tell(CentralSystem central, RecordedEvents recorder, String point, double value)
			throws Exception {
		return central.execute(recorder.awaitDevice(CHARGER), new Command(point + value, CHARGER, point, value, Instant.now(), Duration.ofMinutes(5)));
	}

	@Test
	void aChargePointByOthersChargesAndObeys() throws Exception {
		for (var version : VERSIONS) {
			var recorder = new RecordedEvents();
			try (var central = OcppSite.central(
					Map.of("port", "0", "securityProfile", "1", "passwords", PASSWORD, "chargePoints", "OTHER", "maximumPower", "7"), recorder)) {
				start("charge_point.js", version, String.valueOf(central.port()), "OTHER", PASSWORD);
				assertEquals("boot Accepted", line(text -> text.startsWith("boot")));
				assertEquals("authorize Accepted", line(text -> text.startsWith("authorize")));
				line("charging"::equals);
				recorder.awaitValue(CHARGER, ChargerPoints.POWER, power -> power == 3.3);
				recorder.awaitValue(CHARGER, ChargerPoints.ENERGY, energy -> energy == 1.5);
				recorder.awaitValue(CHARGER, ChargerPoints.VEHICLE, vehicle -> vehicle == 1);
				assertEquals("rpc", recorder.awaitDevice(CHARGER).model());
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(central, recorder, ChargerPoints.LIMIT, 2.25).state());
				// it takes watt only, as it said when it was asked
				var profile = line(text -> text.startsWith("call SetChargingProfile"));
				assertTrue(profile.contains("\"chargingRateUnit\":\"W\"") && profile.contains("\"limit\":2250") && profile.contains("\"duration\":300"), profile);
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(central, recorder, ChargerPoints.LIMIT, 7).state());
				line(text -> text.startsWith("call ClearChargingProfile"));
				for (var point : List.of(ChargerPoints.AVAILABILITY, ChargerPoints.TRIGGER, ChargerPoints.RESET)) {
					assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(central, recorder, point, 1).state(), point);
				}
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(central, recorder, ChargerPoints.START_STOP, 0).state());
				line("stopped"::equals);
				recorder.awaitValue(CHARGER, ChargerPoints.TRANSACTION, transaction -> transaction == 0);
				recorder.awaitValue(CHARGER, ChargerPoints.ENERGY, energy -> energy == 2.0);
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(central, recorder, ChargerPoints.START_STOP, 1).state());
				assertValid();
				assertEquals(List.of(), recorder.texts(), version);
			}
			stop();
		}
	}

	@Test
	void aCentralSystemByOthersUnderstandsTheSimulatedChargePoint() throws Exception {
		for (var version : VERSIONS) {
			var simulator = new ChargePointSimulator();
			try (var peer = simulator.start(Settings.of(simulator.settings(), Map.of("version", version, "speed", "1", "meterInterval", "1")))) {
				start("central_system.js", version, peer.adapterSettings().get("port"));
				line("ready"::equals);
				line("done"::equals);
				var started = version.equals("1.6") ? "got StartTransaction" : "got TransactionEvent {\"eventType\":\"Started\"";
				assertTrue(lines.stream().anyMatch(text -> text.startsWith(started)), lines.toString());
				assertTrue(lines.stream().anyMatch(text -> text.startsWith("answered SetChargingProfile {\"status\":\"Accepted\"")), lines.toString());
				// 8.1 A at 200 V
				var composite = lines.stream().filter(text -> text.startsWith("answered GetCompositeSchedule")).findFirst().orElseThrow();
				assertTrue(composite.contains("\"limit\":8.1"), composite);
				assertValid();
			}
			stop();
		}
	}
}
