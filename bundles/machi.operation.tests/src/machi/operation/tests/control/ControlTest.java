package machi.operation.tests.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.hardware.CommandOutcome;
import machi.hardware.runtime.Issuer;
import machi.model.device.ControlMode;
import machi.model.device.FailSafe;
import machi.operation.ControlStatus.State;
import machi.operation.JournalEntry.Kind;
import machi.operation.OperationException;
import machi.operation.tests.control.ControlledSite.Sent;
import machi.quantity.text.LocalizedText;

class ControlTest {

	private static final Duration STEP = ControlledSite.STEP;
	private final ControlledSite site = ControlledSite.usual();

	private void release(boolean lasting) throws OperationException {
		site.desk.release("assignment", "sato", "tried for a week", lasting, site.now);
	}

	/** Load = 2 kW import + 3 kW sun = 5 kW; the battery covers what is bought: 2 kW. */
	private void runReleased() throws OperationException {
		site.configure(site.assignment("self-consumption", ControlMode.CLOSED_LOOP));
		release(false);
		site.pass(Duration.ofSeconds(2));
	}

	@Test
	void adviceIsJournalledAndNothingIsSent() {
		site.configure(site.assignment("self-consumption", ControlMode.ADVICE));
		site.pass(STEP.multipliedBy(3));
		assertEquals(List.of(), site.sent);
		assertEquals(State.ADVICE, site.status().state());
		assertEquals(5, site.status().balance().orElseThrow().loadKw(), 1e-9);
		var advice = site.journal.stream().filter(draft -> draft.kind() == Kind.CONTROL && draft.element().equals("battery")).toList();
		assertEquals(1, advice.size(), "the same advice is written once: " + advice);
		assertEquals("2.0", advice.getFirst().data().get("kw"));
	}

	@Test
	void nothingIsCommandedBeforeSomebodyReleasesItAndThenWithValidity() throws Exception {
		site.configure(site.assignment("self-consumption", ControlMode.CLOSED_LOOP));
		site.pass(STEP.multipliedBy(2));
		assertEquals(List.of(), site.taken());
		assertEquals(State.AWAITING_RELEASE, site.status().state());
		release(false);
		site.pass(STEP);
		var battery = site.taken().stream().filter(sent -> sent.device().equals("battery")).findFirst().orElseThrow();
		assertEquals(new Sent("battery", "set", 2, STEP.multipliedBy(3), new Issuer(Issuer.Origin.STRATEGY, "assignment")), battery);
		assertEquals(State.CLOSED_LOOP, site.status().state());
		assertEquals("sato", site.status().release().orElseThrow().account());
		assertEquals("released", site.journal.stream().filter(draft -> draft.kind() == Kind.RELEASE).findFirst().orElseThrow().data().get("action"));
	}

	@Test
	void aChangedAssignmentOrStrategyNeedsANewReleaseAndGivesItsDevicesBack() throws Exception {
		runReleased();
		site.taken();
		site.configure(ControlledSite.with(site.assignment("self-consumption", ControlMode.CLOSED_LOOP), FailSafe.RELEASE, 0.3, Double.POSITIVE_INFINITY));
		site.pass(Duration.ofSeconds(10));
		assertEquals(State.AWAITING_RELEASE, site.status().state());
		assertTrue(site.taken().stream().allMatch(sent -> sent.validFor().equals(Duration.ofSeconds(1))));
		assertEquals("ended", site.journal.stream().filter(draft -> draft.kind() == Kind.RELEASE).toList().getLast().data().get("action"));

		release(false);
		site.strategies.put("self-consumption", ControlledSite.strategy("self-consumption", "99.0.0", (state, points) -> points.batteryKw = 1));
		site.desk.refresh(site.now);
		assertTrue(site.status().release().isEmpty(), "another version may do otherwise");
	}

	@Test
	void onlyALastingReleaseHoldsAfterARestartAndOnlyForTheSameAssignment() throws Exception {
		for (boolean lasting : new boolean[] { false, true }) {
			var before = ControlledSite.usual();
			before.configure(before.assignment("self-consumption", ControlMode.CLOSED_LOOP));
			before.desk.release("assignment", "sato", "", lasting, before.now);
			for (boolean same : new boolean[] { true, false }) {
				var after = ControlledSite.usual();
				before.recorded().forEach(after.desk::restore);
				var assignment = after.assignment("self-consumption", ControlMode.CLOSED_LOOP);
				after.configure(same ? assignment : ControlledSite.with(assignment, FailSafe.STOP, 0, Double.POSITIVE_INFINITY));
				after.pass(STEP);
				assertEquals(lasting && same ? State.CLOSED_LOOP : State.AWAITING_RELEASE, after.status().state(), "lasting " + lasting + ", same " + same);
				assertEquals(lasting && same, !after.sent.isEmpty());
			}
		}
	}

	@Test
	void withdrawingReturnsDevicesToTheirOwnOperationAndTriesUntilTheyAcknowledge() throws Exception {
		runReleased();
		site.taken();
		site.answer = new CommandOutcome(CommandOutcome.State.NO_ANSWER, LocalizedText.EMPTY);
		site.desk.withdraw("assignment", "sato", "", site.now);
		site.pass(Duration.ofSeconds(20));
		var tried = site.taken().stream().filter(sent -> sent.device().equals("battery")).toList();
		assertTrue(tried.size() >= 3 && tried.size() <= 4, "every five seconds: " + tried);
		assertTrue(tried.stream().allMatch(sent -> sent.kw() == 0 && sent.validFor().equals(Duration.ofSeconds(1))));
		site.answer = CommandOutcome.acknowledged();
		site.pass(Duration.ofSeconds(20));
		assertEquals(1, site.taken().stream().filter(sent -> sent.device().equals("battery")).count());
		assertThrows(OperationException.class, () -> site.desk.withdraw("assignment", "sato", "", site.now));
	}

	@Test
	void whenAReadingGrowsOldTheDevicesAreToldWhatIsEnteredForThatAndControlComesBackByItself() throws Exception {
		for (var failSafe : FailSafe.values()) {
			var lost = ControlledSite.usual();
			lost.configure(ControlledSite.with(lost.assignment("self-consumption", ControlMode.CLOSED_LOOP), failSafe, 0, Double.POSITIVE_INFINITY));
			lost.desk.release("assignment", "sato", "", false, lost.now);
			lost.pass(Duration.ofSeconds(5));
			lost.taken();
			lost.pass(ControlledSite.STALE.plusSeconds(2), "meter");
			assertEquals(State.FAIL_SAFE, lost.status().state());
			assertTrue(lost.status().message().english().contains("Meter"), lost.status().message().english());
			var told = lost.taken().stream().filter(sent -> sent.device().equals("battery")).toList();
			assertEquals(1, told.size(), told.toString());
			assertEquals(Issuer.Origin.FAIL_SAFE, told.getFirst().issuer().origin());
			var expected = switch (failSafe) {
			case RELEASE -> Map.entry(0.0, Duration.ofSeconds(1));
			case STOP -> Map.entry(0.0, Duration.ZERO);
			case HOLD -> Map.entry(2.0, Duration.ZERO);
			};
			assertEquals(expected, Map.entry(told.getFirst().kw(), told.getFirst().validFor()));
			lost.pass(Duration.ofSeconds(3));
			assertEquals(State.CLOSED_LOOP, lost.status().state());
			assertTrue(lost.journal.stream().anyMatch(draft -> "FAIL_SAFE".equals(draft.data().get("state"))));
		}
	}

	@Test
	void aSmallChangeIsNotCommandedALargeOneIsAndNeverMoreOftenThanEveryFiveSeconds() throws Exception {
		runReleased();
		site.taken();
		// the battery gives 2 kW now, the meter shows almost nothing: the set point stays within a tenth of a kW
		site.read("battery", Map.of("power", 2.0));
		site.read("meter", Map.of("grid", 0.05));
		site.pass(STEP);
		assertEquals(List.of(), site.taken().stream().filter(sent -> sent.device().equals("battery")).toList());
		site.read("meter", Map.of("grid", 1.0));
		site.pass(STEP);
		assertEquals(List.of(3.0), site.taken().stream().filter(sent -> sent.device().equals("battery")).map(Sent::kw).toList());
	}

	@Test
	void aCommandIsRepeatedBeforeItsValidityEnds() throws Exception {
		runReleased();
		site.taken();
		site.read("battery", Map.of("power", 2.0));
		site.read("meter", Map.of("grid", 0.0));
		site.pass(STEP.multipliedBy(6));
		var repeated = site.taken().stream().filter(sent -> sent.device().equals("battery")).toList();
		assertTrue(repeated.size() >= 2, "valid for three steps, so at least every other one: " + repeated);
		assertEquals(2, site.status().wishes().stream().filter(wish -> wish.device().equals("battery")).findFirst().orElseThrow().commandedKw().orElseThrow(),
				1e-9);
	}

	@Test
	void theReserveIsKept() throws Exception {
		site.read("battery", Map.of("soc", 40.0));
		site.configure(ControlledSite.with(site.assignment("self-consumption", ControlMode.CLOSED_LOOP), FailSafe.RELEASE, 0.4, Double.POSITIVE_INFINITY));
		release(false);
		site.pass(STEP);
		assertEquals(0, site.status().wishes().stream().filter(wish -> wish.device().equals("battery")).findFirst().orElseThrow().setPointKw(), 1e-9);
	}

	@Test
	void disasterModeRunsTheIslandStrategyWithItsReserveWithoutAnotherReleaseAndIsReversible() throws Exception {
		// 0.3 below the reserve of 80 %: the disaster strategy fills it from the grid at full power
		site.configure(ControlledSite.with(site.assignment("self-consumption", ControlMode.CLOSED_LOOP), FailSafe.RELEASE, 0.8, Double.POSITIVE_INFINITY));
		site.desk.switchDisasterMode(true, "sato", "typhoon", site.now);
		site.pass(STEP);
		assertEquals("disaster-island", site.status().strategy());
		assertEquals(State.CLOSED_LOOP, site.status().state());
		var battery = site.taken().stream().filter(sent -> sent.device().equals("battery")).findFirst().orElseThrow();
		assertEquals(-5, battery.kw(), 1e-9);
		assertEquals(Issuer.Origin.DISASTER, battery.issuer().origin());

		// it lasts through a restart
		var after = ControlledSite.usual();
		site.recorded().forEach(after.desk::restore);
		assertTrue(after.desk.disasterMode().on());
		assertEquals("typhoon", after.desk.disasterMode().comment());

		// without any power at the connection the site is an island and the reserve may be used: 5 kW of load, 3 kW of sun
		site.read("meter", Map.of("grid", 0.0));
		site.read("battery", Map.of("power", 2.0));
		site.pass(STEP);
		assertEquals(2, site.status().wishes().stream().filter(wish -> wish.device().equals("battery")).findFirst().orElseThrow().setPointKw(), 1e-9);

		site.desk.switchDisasterMode(false, "sato", "", site.now);
		site.taken();
		site.pass(Duration.ofSeconds(10));
		assertEquals(State.AWAITING_RELEASE, site.status().state());
		assertEquals("self-consumption", site.status().strategy());
		assertTrue(site.taken().stream().anyMatch(sent -> sent.device().equals("battery") && sent.kw() == 0));
		assertEquals(2, site.journal.stream().filter(draft -> draft.kind() == Kind.DISASTER_MODE).count());
	}

	@Test
	void aStrategyThatThrowsOrGivesNoNumbersIsFailSafeAndTriedAgainAtTheNextStep() throws Exception {
		site.strategies.put("bad", ControlledSite.strategy("bad", "1", (state, points) -> {
			throw new IllegalStateException("division of labour");
		}));
		site.configure(site.assignment("bad", ControlMode.CLOSED_LOOP));
		release(false);
		site.pass(STEP);
		assertEquals(State.FAIL_SAFE, site.status().state());
		assertTrue(site.status().message().english().contains("division of labour"), site.status().message().english());
		assertEquals(List.of(), site.taken());

		site.strategies.put("bad", ControlledSite.strategy("bad", "1", (state, points) -> points.batteryKw = Double.NaN));
		site.desk.refresh(site.now);
		site.pass(STEP);
		assertTrue(site.status().message().english().contains("gave no numbers"), site.status().message().english());
		assertEquals(List.of(), site.taken());

		site.strategies.put("bad", ControlledSite.strategy("bad", "1", (state, points) -> points.batteryKw = 1));
		site.desk.refresh(site.now);
		site.pass(STEP);
		assertEquals(State.CLOSED_LOOP, site.status().state());
	}

	@Test
	void aStrategyThatNeverReturnsIsGivenUpAndTheDevicesAreLetGo() throws Exception {
		runReleased();
		site.taken();
		site.threads.hang(true);
		site.pass(STEP.plusSeconds(15));
		assertEquals(State.INVALID, site.status().state());
		assertTrue(site.status().message().english().contains("did not return"), site.status().message().english());
		assertTrue(site.taken().stream().anyMatch(sent -> sent.device().equals("battery") && sent.validFor().equals(Duration.ofSeconds(1))));
	}

	@Test
	void whatCannotRunIsNotReleasedAndSaysWhy() {
		site.configure(site.assignment("wish-and-hope", ControlMode.CLOSED_LOOP));
		site.pass(Duration.ofSeconds(1));
		assertEquals(State.INVALID, site.status().state());
		var refused = assertThrows(OperationException.class, () -> release(false));
		assertTrue(refused.reason().english().contains("wish-and-hope"), refused.reason().english());
		assertEquals("strategy", site.desk.problems().getFirst().attribute());
		site.configure(site.assignment("self-consumption", ControlMode.ADVICE));
		assertThrows(OperationException.class, () -> release(false));
	}

	@Test
	void aDeviceThatRefusesIsShownAndAskedAgain() throws Exception {
		site.answer = CommandOutcome.refused(LocalizedText.of("locked by hand", "手動でロック中"));
		runReleased();
		site.pass(STEP);
		assertTrue(site.status().message().english().contains("locked by hand"), site.status().message().english());
		assertTrue(site.taken().stream().filter(sent -> sent.device().equals("battery")).count() >= 2);
		assertEquals(Optional.empty(), site.status().wishes().stream().filter(wish -> wish.commandedKw().isPresent()).findAny());
		assertFalse(site.status().wishes().isEmpty());
	}

	@Test
	void aChargerOfAnotherSiteIsRunWithThisOneThoughItsMeterDoesNotSeeIt() {
		var beside = ControlledSite.usual();
		beside.read("charger", Map.of("power", 4.0, "connected", 1.0));
		beside.place("charger", "car-park");
		beside.configure(ControlledSite.at(beside.assignment("self-consumption", ControlMode.ADVICE), "town-hall"));
		beside.pass(STEP);
		// 2 kW at the meter and 3 kW of sun serve 5 kW of load; the charger's 4 kW come on top
		var balance = beside.status().balance().orElseThrow();
		assertEquals(5, balance.loadKw(), 1e-9);
		assertEquals(6, balance.gridKw(), 1e-9);

		var behind = ControlledSite.usual();
		behind.read("charger", Map.of("power", 4.0, "connected", 1.0));
		behind.configure(behind.assignment("self-consumption", ControlMode.ADVICE));
		behind.pass(STEP);
		assertEquals(1, behind.status().balance().orElseThrow().loadKw(), 1e-9);
	}
}
