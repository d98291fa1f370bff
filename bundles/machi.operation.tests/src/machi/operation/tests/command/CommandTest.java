package machi.operation.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.CommandOutcome;
import machi.hardware.CommandOutcome.State;
import machi.model.device.Comparison;
import machi.model.device.ControlMode;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.OperatorRole;
import machi.operation.ControlStatus;
import machi.operation.JournalEntry.Kind;
import machi.operation.OperationException;
import machi.operation.OperationProblem.Grade;
import machi.operation.OperationSession;
import machi.operation.journal.ChainedJournal;
import machi.operation.journal.Recorded;
import machi.operation.session.OperationFolder;
import machi.operation.tests.rig.ScriptedDevices;
import machi.operation.tests.rig.Town;
import machi.quantity.text.LocalizedText;

class CommandTest {

	@TempDir
	Path folder;

	private final ScriptedDevices devices = ScriptedDevices.site();
	private Town town;

	@BeforeEach
	void register() throws Exception {
		town = new Town(folder, devices);
		town.registerSite();
	}

	private OperationSession start(String account) throws Exception {
		var session = town.start(account);
		Town.await("values of the battery", () -> session.value("battery", "soc").flatMap(live -> live.reading()).isPresent());
		return session;
	}

	private List<Recorded> commands() throws Exception {
		var all = new ArrayList<Recorded>();
		assertTrue(ChainedJournal.prove(OperationFolder.commands(town.program.folder()), all::add).isSound());
		return all;
	}

	private static CommandOutcome send(OperationSession session, double kw) throws Exception {
		return session.command(session.propose("battery", "set", kw)).get(60, TimeUnit.SECONDS);
	}

	@Test
	void nobodyMayCommandBeforeOperatorsAreEntered() throws Exception {
		try (var session = start(Town.ACCOUNT)) {
			var refused = assertThrows(OperationException.class, () -> session.propose("battery", "set", 1));
			assertTrue(refused.reason().english().contains("before operators are entered"), refused.reason().english());
			assertTrue(session.may(OperatorRole.ACKNOWLEDGE));
		}
	}

	@Test
	void eachRoleMayWhatItSaysAndWhatTheOnesBeforeItMay() throws Exception {
		town.operator("viewer", OperatorRole.VIEW);
		town.operator("watch", OperatorRole.ACKNOWLEDGE);
		town.operator("hand", OperatorRole.COMMAND);
		town.operator("head", OperatorRole.RELEASE);
		town.assignment("self-consumption", ControlMode.CLOSED_LOOP);
		town.rule("meter", "grid", Comparison.ABOVE, "1");
		var accounts = List.of("stranger", "viewer", "watch", "hand", "head");
		for (int rank = 0; rank < accounts.size(); rank++) {
			try (var session = start(accounts.get(rank))) {
				Town.await("an alarm", () -> session.alarms().stream().anyMatch(alarm -> alarm.stands()));
				var alarm = session.alarms().getFirst().id();
				assertEquals(rank >= 2, allowed(() -> session.acknowledge(alarm, "")), accounts.get(rank) + " acknowledges");
				assertEquals(rank >= 3, allowed(() -> session.propose("battery", "set", 1)), accounts.get(rank) + " commands");
				assertEquals(rank >= 4, allowed(() -> session.release("assignment", "", false)), accounts.get(rank) + " releases");
				assertEquals(rank >= 4, allowed(() -> session.switchDisasterMode(true, "")), accounts.get(rank) + " switches disaster mode");
				assertEquals(rank >= 4, allowed(() -> session.switchDisasterMode(false, "")), accounts.get(rank) + " switches it off");
			}
		}
	}

	private interface Act {
		void run() throws OperationException;
	}

	private static boolean allowed(Act act) {
		try {
			act.run();
			return true;
		} catch (OperationException refused) {
			assertTrue(!refused.reason().japanese().isBlank());
			return false;
		}
	}

	@Test
	void aCommandIsWrittenDownBeforeItIsSentAndSoIsWhatBecameOfIt() throws Exception {
		town.operator(Town.ACCOUNT, OperatorRole.COMMAND);
		try (var session = start(Town.ACCOUNT)) {
			var proposal = session.propose("battery", "set", 2.5);
			assertEquals("Set set of battery to 2.5 kW (now 0 kW)?", proposal.confirmation().english());
			assertEquals(State.ACKNOWLEDGED, session.command(proposal).get(60, TimeUnit.SECONDS).state());
			assertEquals(2.5, devices.commands("battery").getFirst().value());
			devices.answer(Optional.of(CommandOutcome.refused(LocalizedText.of("locked", "ロック中"))));
			assertEquals(State.REFUSED, send(session, 1).state());
			Town.await("both ends", () -> session.journal(100).stream().filter(entry -> entry.kind() == Kind.COMMAND_ENDED).count() == 2);
		}
		var all = commands();
		assertEquals(List.of(Kind.COMMAND_ISSUED, Kind.COMMAND_ENDED, Kind.COMMAND_ISSUED, Kind.COMMAND_ENDED), all.stream().map(entry -> entry.entry().kind()).toList());
		var issued = all.getFirst();
		assertEquals(Town.ACCOUNT, issued.entry().account());
		assertEquals("battery", issued.entry().element());
		assertEquals("PERSON", issued.data().get("origin"));
		assertEquals("2.5", issued.data().get("value"));
		assertEquals(issued.data().get("command"), all.get(1).data().get("command"));
		assertEquals("REFUSED", all.getLast().data().get("outcome"));
	}

	@Test
	void whatDoesNotFitIsRefusedWithThePlace() throws Exception {
		town.operator(Town.ACCOUNT, OperatorRole.COMMAND);
		town.set(town.program.element("battery").orElseThrow(), Literals.INSTALLED_DEVICE__RATED_POWER_KW, new BigDecimal("3"));
		try (var session = start(Town.ACCOUNT)) {
			for (var wrong : List.of(new Wrong("nobody", "set", 1, "nobody"), new Wrong("battery", "nothing", 1, "nothing"),
					new Wrong("battery", "soc", 1, "only be read"), new Wrong("battery", "set", 6, "-5.0 to 5.0"), new Wrong("battery", "set", 4, "rated power"))) {
				var refused = assertThrows(OperationException.class, () -> session.propose(wrong.device(), wrong.point(), wrong.value()), wrong.toString());
				assertTrue(refused.reason().english().contains(wrong.says()), refused.reason().english());
			}
			assertEquals(List.of(), devices.commands());
		}
	}

	private record Wrong(String device, String point, double value, String says) {
	}

	@Test
	void withADamagedJournalNothingIsSentUntilItIsSetAside() throws Exception {
		town.operator(Town.ACCOUNT, OperatorRole.RELEASE);
		try (var session = start(Town.ACCOUNT)) {
			send(session, 1);
		}
		var file = OperationFolder.commands(town.program.folder());
		Files.writeString(file, Files.readString(file).replace(Town.ACCOUNT, "nobody"));
		devices.forgetCommands();
		try (var session = start(Town.ACCOUNT)) {
			assertEquals(Grade.RECORDS, session.problems().getFirst().grade());
			assertTrue(session.problems().getFirst().text().english().contains("commands.jsonl"), session.problems().getFirst().text().english());
			assertEquals(State.NOT_SENT, send(session, 2).state());
			assertEquals(List.of(), devices.commands());
			session.setDamagedJournalAside("tampered with, reported to the head of IT");
			assertTrue(session.problems().stream().noneMatch(problem -> problem.grade() == Grade.RECORDS), session.problems().toString());
			assertEquals(State.ACKNOWLEDGED, send(session, 2).state());
		}
		assertTrue(commands().getFirst().entry().text().english().contains("tampered with"));
	}

	@Test
	void aReleaseOfADamagedJournalDoesNotCount() throws Exception {
		town.operator(Town.ACCOUNT, OperatorRole.RELEASE);
		town.assignment("self-consumption", ControlMode.CLOSED_LOOP);
		try (var session = start(Town.ACCOUNT)) {
			session.release("assignment", "", true);
			Town.await("closed loop", () -> session.control("assignment").orElseThrow().state() == ControlStatus.State.CLOSED_LOOP);
		}
		try (var session = start(Town.ACCOUNT)) {
			Town.await("lasting", () -> session.control("assignment").orElseThrow().state() == ControlStatus.State.CLOSED_LOOP);
			session.withdraw("assignment", "no more");
		}
		var file = OperationFolder.events(town.program.folder());
		var lines = Files.readAllLines(file);
		int withdrawn = 0;
		while (!lines.get(withdrawn).contains("no more")) {
			withdrawn++;
		}
		Files.writeString(file, String.join("\n", lines.subList(0, withdrawn)) + "\n");
		try (var session = start(Town.ACCOUNT)) {
			assertEquals(Grade.RECORDS, session.problems().getFirst().grade());
			Town.await("a step", () -> session.control("assignment").orElseThrow().lastStep().isPresent());
			assertEquals(ControlStatus.State.AWAITING_RELEASE, session.control("assignment").orElseThrow().state());
			assertThrows(OperationException.class, () -> session.release("assignment", "", false));
		}
	}

	@Test
	void aDeviceThatStopsAnsweringIsFailSafeAndGivenBackAtTheEnd() throws Exception {
		town.operator(Town.ACCOUNT, OperatorRole.RELEASE);
		town.assignment("self-consumption", ControlMode.CLOSED_LOOP);
		try (var session = start(Town.ACCOUNT)) {
			session.release("assignment", "", false);
			Town.await("a command", () -> !devices.commands("battery").isEmpty());
			var command = devices.commands("battery").getFirst();
			assertEquals(2, command.value(), 1e-9, "5 kW of load, 3 kW of sun");
			assertTrue(command.validFor().compareTo(Duration.ofSeconds(30)) >= 0);
			devices.silence(true);
			Town.await("fail-safe", () -> session.control("assignment").orElseThrow().state() == ControlStatus.State.FAIL_SAFE);
			devices.silence(false);
			Town.await("closed loop", () -> session.control("assignment").orElseThrow().state() == ControlStatus.State.CLOSED_LOOP);
		}
		var last = devices.commands("battery").getLast();
		assertEquals(0, last.value());
		assertEquals(Duration.ofSeconds(1), last.validFor());
	}
}
