package machi.operation.tests.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.model.device.Comparison;
import machi.model.device.Severity;
import machi.operation.Alarm;
import machi.operation.JournalEntry;
import machi.operation.JournalEntry.Kind;
import machi.operation.alarm.AlarmWatch;
import machi.operation.journal.Draft;
import machi.operation.journal.Recorded;
import machi.operation.plan.AlarmCondition;
import machi.quantity.text.LocalizedText;

class AlarmWatchTest {

	private final List<Draft> journal = new ArrayList<>();
	private AlarmWatch watch = new AlarmWatch((device, point) -> Optional.empty());
	private Instant now = Instant.parse("2026-06-01T00:00:00Z");

	private static AlarmCondition rule(String id, Comparison comparison, double value, double hysteresis, int delaySeconds, Severity severity) {
		return new AlarmCondition(id, LocalizedText.same(id), "gauge", LocalizedText.of("Gauge", "水位計"), "level", comparison, value, hysteresis,
				Duration.ofSeconds(delaySeconds), severity, "見回る");
	}

	private void rules(AlarmCondition... rules) {
		watch.configure(List.of(rules), now);
	}

	private void read(double value) {
		watch.receive("gauge", Reading.good("1", "level", now, value), now);
	}

	/** Time passes with a tick each second; the journal takes everything. */
	private void pass(int seconds) {
		for (int i = 0; i < seconds; i++) {
			now = now.plusSeconds(1);
			tick();
		}
	}

	private void tick() {
		var drafts = watch.tick(now);
		journal.addAll(drafts);
		watch.written(drafts, now);
	}

	private Alarm only() {
		assertEquals(1, watch.alarms().size(), watch.alarms().toString());
		return watch.alarms().getFirst();
	}

	private void acknowledge(String comment) {
		var id = only().id();
		journal.addAll(watch.acknowledgement(id, "sato", comment, now));
		watch.acknowledged(id, "sato", comment, now);
	}

	private void restart(AlarmCondition... rules) {
		watch = new AlarmWatch((device, point) -> Optional.empty());
		for (var draft : journal) {
			watch.restore(new Recorded(new JournalEntry(1, draft.time(), draft.kind(), draft.account(), draft.element(), draft.text()), draft.data()));
		}
		rules(rules);
	}

	@Test
	void aConditionMustHoldForItsDelay() {
		rules(rule("high", Comparison.ABOVE, 2, 0, 10, Severity.ALARM));
		read(2.1);
		pass(9);
		assertEquals(List.of(), watch.alarms());
		read(1.9);
		read(2.2);
		pass(9);
		assertEquals(List.of(), watch.alarms(), "it begins anew");
		pass(1);
		assertTrue(only().stands());
		assertEquals("Gauge: level is 2.2, above 2", only().text().english());
		assertEquals("水位計: level が 2.2(上限 2 超過)", only().text().japanese());
	}

	@Test
	void anAlarmEndsOnlyWhenTheValueIsBackByTheHysteresisAndClosesWhenItIsAcknowledgedToo() {
		rules(rule("low", Comparison.BELOW, 20, 5, 0, Severity.WARNING));
		read(19);
		tick();
		read(24.9);
		tick();
		assertTrue(only().stands());
		read(25);
		pass(6);
		assertTrue(!only().stands());
		acknowledge("seen");
		assertEquals(List.of(), watch.alarms());
		assertEquals(List.of(Kind.ALARM_RAISED, Kind.ALARM_CLEARED, Kind.ALARM_ACKNOWLEDGED), journal.stream().map(Draft::kind).toList());
	}

	@Test
	void anAcknowledgedAlarmStaysWhileItStandsAndOneThatComesBackWantsToBeSeenAgain() {
		rules(rule("high", Comparison.ABOVE, 2, 0, 0, Severity.ALARM));
		read(3);
		tick();
		acknowledge("on my way");
		assertEquals("on my way", only().acknowledged().orElseThrow().comment());
		pass(3);
		read(1);
		read(3);
		tick();
		assertEquals(2, only().times());
		assertTrue(only().acknowledged().isEmpty());
		read(1);
		pass(6);
		acknowledge("");
		assertEquals(List.of(), watch.alarms());
	}

	@Test
	void silenceIsAnAlarmUntilSomethingIsReceived() {
		rules(rule("silent", Comparison.NOT_RECEIVED, 0, 0, 60, Severity.INFORMATION));
		pass(60);
		assertEquals(List.of(), watch.alarms());
		pass(1);
		assertTrue(only().stands());
		watch.receive("gauge", Reading.noValue("1", "level", now), now);
		pass(1);
		assertTrue(only().stands(), "no value is nothing received");
		read(0);
		assertTrue(!only().stands());
	}

	@Test
	void doubtfulValuesRaiseNothing() {
		rules(rule("high", Comparison.ABOVE, 2, 0, 0, Severity.ALARM));
		watch.receive("gauge", new Reading("1", "level", now, 999, ReadingQuality.DOUBTFUL), now);
		tick();
		assertEquals(List.of(), watch.alarms());
	}

	@Test
	void theGravestStandFirst() {
		rules(rule("a", Comparison.ABOVE, 0, 0, 0, Severity.INFORMATION), rule("b", Comparison.ABOVE, 0, 0, 0, Severity.EMERGENCY),
				rule("c", Comparison.EQUAL, 7, 0, 0, Severity.ALARM));
		read(7);
		assertEquals(List.of("b", "c", "a"), watch.alarms().stream().map(Alarm::rule).toList());
	}

	@Test
	void alarmsSurviveARestartAsTheyWere() {
		var high = rule("high", Comparison.ABOVE, 2, 0, 0, Severity.ALARM);
		var low = rule("low", Comparison.BELOW, 1, 0, 0, Severity.WARNING);
		rules(high, low);
		read(3);
		tick();
		acknowledge("kept");
		pass(6);
		read(0.5);
		tick();
		var before = watch.alarms();
		assertEquals(2 - 1, before.size(), "the acknowledged one has ended");
		restart(high, low);
		assertEquals(before, watch.alarms());
		read(3);
		pass(6);
		restart(low);
		assertTrue(watch.alarms().stream().noneMatch(Alarm::stands), "the rule is gone, and so is what it said: " + watch.alarms());
	}

	@Test
	void aTremblingValueFloodsNeitherTheListNorTheJournal() {
		rules(rule("high", Comparison.ABOVE, 2, 0, 0, Severity.ALARM));
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
		for (int second = 0; second < 600; second++) {
			for (int i = 0; i < 100; i++) {
				read(2 + random.nextDouble(-1, 1));
			}
			pass(1);
			assertEquals(1, watch.alarms().size());
		}
		assertTrue(only().times() > 10_000, "each return is counted: " + only().times());
		assertTrue(journal.size() <= 2 * 600 / 5 + 2, "written at most every five seconds: " + journal.size());
		var last = journal.stream().filter(draft -> draft.kind() == Kind.ALARM_RAISED).toList().getLast();
		assertTrue(Integer.parseInt(last.data().get("times")) > 10_000);
	}

	@Test
	void whatTheJournalDoesNotTakeIsWrittenLater() {
		rules(rule("high", Comparison.ABOVE, 2, 0, 0, Severity.ALARM));
		read(3);
		assertEquals(1, watch.tick(now).size());
		assertEquals(1, watch.tick(now.plusMillis(250)).size(), "not written, so offered again");
		tick();
		assertEquals(List.of(), watch.tick(now));
	}
}
