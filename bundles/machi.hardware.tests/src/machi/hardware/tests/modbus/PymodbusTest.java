package machi.hardware.tests.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.hardware.PointRole;
import machi.hardware.Settings;
import machi.hardware.modbus.ModbusAdapter;
import machi.hardware.tests.RecordedEvents;

/** The adapter and the simulated site against pymodbus, an implementation by others; Debian package python3-pymodbus. */
class PymodbusTest {

	@TempDir
	Path folder;

	/** A Python that has pymodbus. */
	private static String python() {
		for (var name : List.of("/usr/bin/python3", "python3")) {
			try {
				var process = new ProcessBuilder(name, "-c", "import pymodbus").redirectErrorStream(true).start();
				process.getInputStream().readAllBytes();
				if (process.waitFor() == 0) {
					return name;
				}
			} catch (IOException notThere) {
				// the next one
			} catch (InterruptedException ended) {
				Thread.currentThread().interrupt();
			}
		}
		Assumptions.abort("python3-pymodbus is not installed");
		return "";
	}

	private Process run(String script, String... arguments) throws IOException {
		var python = python();
		var file = folder.resolve(script);
		try (var in = PymodbusTest.class.getResourceAsStream(script)) {
			Files.write(file, in.readAllBytes());
		}
		var command = new ArrayList<>(List.of(python, "-u", file.toString()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	@Test
	void pymodbusReadsAndCommandsTheSimulatedSite() throws Exception {
		try (var site = new Site(Map.of())) {
			var client = run("pymodbus_client.py", Integer.toString(site.peer.port()));
			var said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			assertTrue(client.waitFor(60, TimeUnit.SECONDS));
			assertEquals(List.of("marker 1 SunS", "models 1 1 103 120 121 123", "marker 2 SunS", "models 2 1 203", "marker 3 SunS",
					"models 3 1 103 802 124", "written True", "power 5000", "refused True", "absent True", "too many True"), said);
		}
	}

	@Test
	void theAdapterReadsAndWritesAPymodbusServer() throws Exception {
		var server = run("pymodbus_server.py");
		try (var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
			var first = Optional.ofNullable(out.readLine()).orElse("");
			Assumptions.assumeFalse(first.startsWith("unsupported"), first);
			assertTrue(first.startsWith("port "), first);
			check(first.substring(5));
		} finally {
			server.destroyForcibly();
			server.waitFor();
		}
	}

	private void check(String port) throws Exception {
		var list = folder.resolve("points.csv");
		Files.writeString(list, """
				unitId,register,type,scale,unit,role,access,id,english,japanese
				7,100,float32,1,kW,POWER,R,power,Power,電力
				7,110,int32,0.1,kWh,,R,balance,Balance,収支
				7,120,uint16,10,W,GENERATION_LIMIT_COMMAND,RW,limit,Limit,上限
				""");
		var adapter = new ModbusAdapter();
		var settings = Settings.of(adapter.descriptor().settings(),
				Map.of("host", "127.0.0.1", "port", port, "units", "1", "points", list.toString(), "answer", "20000"));
		var events = new RecordedEvents();
		try (var connection = adapter.open(settings, events)) {
			var devices = connection.discover();
			assertEquals(List.of("1", "7"), devices.stream().map(Device::address).toList(), () -> events.problems().toString());
			var inverter = devices.get(0);
			assertEquals(List.of("Pymodbus", "Foreign", "SN42"),
					List.of(inverter.manufacturer(), inverter.model(), inverter.serialNumber()));
			assertEquals(DeviceKind.PHOTOVOLTAIC, inverter.kind());
			var points = List.of(inverter.point(PointRole.POWER).orElseThrow(), inverter.point(PointRole.ENERGY_GENERATED).orElseThrow(),
					inverter.point(PointRole.OPERATION).orElseThrow(), inverter.point(PointRole.FAULT).orElseThrow());
			// 1234 × 10 W; 100000 × 1000 Wh; running; no events
			assertEquals(List.of(12.34, 100_000.0, 4.0, 0.0),
					connection.read(inverter, points).stream().map(reading -> reading.value()).toList());
			var plain = devices.get(1);
			assertEquals(List.of(12.5, -0.2), connection
					.read(plain, List.of(plain.point("power").orElseThrow(), plain.point("balance").orElseThrow())).stream()
					.map(reading -> reading.value()).toList());
			var limit = plain.point(PointRole.GENERATION_LIMIT_COMMAND).orElseThrow();
			var outcome = connection.execute(plain, new Command("c", "7", limit.id(), 3.5, Site.NOON, Duration.ZERO));
			assertEquals(CommandOutcome.acknowledged(), outcome);
			assertEquals(3.5, connection.read(plain, List.of(limit)).getFirst().value());
		}
	}
}
