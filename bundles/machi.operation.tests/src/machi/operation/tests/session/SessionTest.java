package machi.operation.tests.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.runtime.ConnectionStatus;
import machi.model.core.CorePackage;
import machi.model.device.Comparison;
import machi.model.device.ControlMode;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.OperatorRole;
import machi.operation.JournalEntry.Kind;
import machi.operation.OperationException;
import machi.operation.OperationListener.Aspect;
import machi.operation.OperationSession;
import machi.operation.session.OperationFolder;
import machi.operation.tests.rig.ScriptedDevices;
import machi.operation.tests.rig.Town;

class SessionTest {

	@TempDir
	Path folder;

	private final ScriptedDevices devices = ScriptedDevices.site();

	private static boolean shows(OperationSession session, String device, String point, double value) {
		return session.value(device, point).flatMap(live -> live.reading()).filter(reading -> reading.value() == value).isPresent();
	}

	@Test
	void valuesOfRegisteredDevicesAreShownAndRecordedAndThoseOfOthersOnlyShown() throws Exception {
		var town = new Town(folder, devices);
		town.register("meter");
		var told = new ConcurrentSkipListSet<Aspect>();
		try (var session = town.start()) {
			session.addListener(told::addAll);
			Town.await("a value of the meter", () -> shows(session, "meter", "grid", 2));
			devices.set("meter", "grid", -1.5);
			Town.await("the new value", () -> shows(session, "meter", "grid", -1.5));
			Town.await("a value of a device that is not registered", () -> session.devices().stream()
					.filter(device -> device.address().equals("battery") && device.element().isEmpty())
					.flatMap(device -> session.values(device).stream()).anyMatch(value -> value.reading().isPresent()));
			Town.await("recorded readings", () -> town.stores.kept().stream().anyMatch(reading -> reading.value() == -1.5));
			assertEquals(Set.of("meter"), Set.copyOf(town.stores.kept().stream().map(reading -> reading.key().device()).toList()));
			Town.await("told", () -> told.containsAll(EnumSet.of(Aspect.VALUES, Aspect.DEVICES, Aspect.CONNECTIONS)));
		}
		assertEquals(0, town.stores.open());
	}

	@Test
	void anEditOfTheProgramChangesOnlyWhatItConcerns() throws Exception {
		var town = new Town(folder, devices);
		var meter = town.register("meter");
		try (var session = town.start()) {
			Town.await("a value", () -> shows(session, "meter", "grid", 2));
			town.set(meter, CorePackage.Literals.ELEMENT__NAME, "受電点");
			assertEquals("受電点", session.device("meter").orElseThrow().title().japanese());
			assertEquals(1, devices.opened());
			town.program.editingDomain().getCommandStack().undo();
			assertEquals("meter", session.device("meter").orElseThrow().title().japanese());
			town.set(town.plan().getConnections().getFirst(), Literals.CONNECTION__ENABLED, false);
			Town.await("closed", () -> session.connections().stream().noneMatch(known -> known.state() == ConnectionStatus.State.CONNECTED));
			town.program.editingDomain().getCommandStack().undo();
			Town.await("opened again", () -> devices.opened() == 2 && shows(session, "meter", "grid", 2));
		}
	}

	@Test
	void aFoundDeviceIsRegisteredWithWhatItSaysAndUndone() throws Exception {
		var town = new Town(folder, devices);
		try (var session = town.start()) {
			var found = session.discover("connection").get(60, TimeUnit.SECONDS);
			assertEquals(4, found.size());
			Town.await("ratings", () -> session.devices().stream().flatMap(device -> session.values(device).stream())
					.filter(value -> value.point().id().equals("usable")).anyMatch(value -> value.reading().isPresent()));
			var battery = session.register("connection", devices.device("battery"), "");
			assertEquals(new BigDecimal("5"), battery.getRatedPowerKw());
			assertEquals(new BigDecimal("10"), battery.getUsableEnergyKwh());
			assertEquals("蓄電池", battery.getName());
			assertEquals("Battery", battery.getNameEn());
			Town.await("its value", () -> shows(session, battery.getId(), "soc", 50));
			var twice = assertThrows(OperationException.class, () -> session.register("connection", devices.device("battery"), ""));
			assertTrue(twice.reason().english().contains("already registered"), twice.reason().english());
			town.program.editingDomain().getCommandStack().undo();
			assertTrue(session.device(battery.getId()).isEmpty());
			var nowhere = assertThrows(OperationException.class, () -> session.register("nowhere", devices.device("pv"), ""));
			assertTrue(nowhere.reason().english().contains("nowhere"), nowhere.reason().english());
		}
	}

	@Test
	void aSecretGoesToTheUsersStoreAndNeverIntoTheProgram() throws Exception {
		var town = new Town(folder, devices);
		try (var session = town.start()) {
			var connection = session.connect("門", ScriptedDevices.ID, Map.of("host", "127.0.0.1", "password", "hush-hush"));
			assertEquals(Set.of("password"), session.secrets(connection.getId()));
			assertEquals(1, connection.getSettings().size());
			var wrong = assertThrows(OperationException.class, () -> session.connect("", ScriptedDevices.ID, Map.of("port", "1")));
			assertTrue(wrong.reason().english().contains("port"), wrong.reason().english());
			town.program.save();
		}
		try (var files = Files.walk(town.program.folder())) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("hush-hush"), file.toString());
			}
		}
	}

	@Test
	void readingsWaitWhileTheStoreFailsAndNoneIsLost() throws Exception {
		var town = new Town(folder, devices);
		town.register("meter");
		town.stores.fail(true);
		try (var session = town.start()) {
			Town.await("waiting readings", () -> session.recording().waiting() > 3 && !session.recording().isWell());
			assertTrue(session.problems().getFirst().text().english().contains("disk full"), session.problems().toString());
			assertTrue(session.readings().isEmpty());
			town.stores.fail(false);
			Town.await("recorded", () -> session.recording().isWell() && session.recording().recorded() > 3);
			assertEquals(0, session.recording().dropped());
		}
		var times = town.stores.kept().stream().map(reading -> reading.time()).toList();
		assertEquals(times.stream().sorted().toList(), times);
	}

	@Test
	void twoSessionsOfOneProgramAreRefused() throws Exception {
		var town = new Town(folder, devices);
		var session = town.start();
		var refused = assertThrows(OperationException.class, () -> town.again().start());
		assertTrue(refused.reason().english().contains("already in operation"), refused.reason().english());
		session.close();
		town.again().start().close();
	}

	@Test
	void whatIsWrongInTheProgramIsToldWithItsPlaceAndTheRestRuns() throws Exception {
		var town = new Town(folder, devices);
		town.registerSite();
		town.set(town.register("orphan"), Literals.INSTALLED_DEVICE__CONNECTION, "gone");
		var rule = town.rule("nobody", "power", Comparison.ABOVE, "1");
		var noLimit = town.rule("meter", "grid", Comparison.ABOVE, "");
		var assignment = town.assignment("wish-and-hope", ControlMode.CLOSED_LOOP);
		town.set(town.plan(), Literals.DEVICE_PLAN__RAW_DAYS, -3);
		try (var session = town.start()) {
			Town.await("a value", () -> shows(session, "meter", "grid", 2));
			var problems = session.problems();
			for (var expected : Map.of("orphan", "connection", rule.getId(), "device", noLimit.getId(), "value", assignment.getId(), "strategy").entrySet()) {
				var found = problems.stream().filter(problem -> problem.element().equals(expected.getKey()) && problem.attribute().equals(expected.getValue()))
						.findFirst().orElseThrow(() -> new AssertionError(expected + " in " + problems));
				assertTrue(found.text().english().contains(expected.getKey()), found.text().english());
			}
			assertTrue(problems.stream().anyMatch(problem -> problem.text().japanese().contains("「wish-and-hope」はインストールされていません")), problems.toString());
		}
	}

	@Test
	void afterAKillTheAlarmsAndDisasterModeAreAsTheyWere() throws Exception {
		var town = new Town(folder, devices);
		town.register("meter");
		town.operator(Town.ACCOUNT, OperatorRole.RELEASE);
		town.rule("meter", "grid", Comparison.ABOVE, "1");
		var copy = folder.resolve("as-killed");
		String alarm;
		try (var session = town.start()) {
			Town.await("a written alarm", () -> session.journal(10).stream().anyMatch(entry -> entry.kind() == Kind.ALARM_RAISED));
			alarm = session.alarms().getFirst().id();
			session.acknowledge(alarm, "on my way");
			session.switchDisasterMode(true, "earthquake");
			town.program.save();
			// what the disk holds at the moment of the kill, in the middle of a line
			copy(town.program.folder(), copy);
			Files.writeString(OperationFolder.events(copy), "{\"number\":", StandardOpenOption.APPEND);
		}
		try (var session = town.at(copy).start()) {
			assertTrue(session.disasterMode().on());
			assertEquals("earthquake", session.disasterMode().comment());
			var restored = session.alarms().getFirst();
			assertEquals(alarm, restored.id());
			assertEquals("on my way", restored.acknowledged().orElseThrow().comment());
			assertTrue(session.journal(10).stream().anyMatch(entry -> entry.text().english().contains("unfinished")), session.journal(10).toString());
			assertTrue(session.problems().isEmpty(), session.problems().toString());
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (var files = Files.walk(from)) {
			for (var file : files.toList()) {
				var target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target);
				}
			}
		}
	}
}
