package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.hardware.CommandOutcome;
import machi.hardware.ocpp.central.ChargerPoints;
import machi.hardware.peer.Disturbance;

/** Chargers that misbehave as real ones do, and recover. */
class OcppDisturbanceTest {

	private static final String FIRST = "CP1/1";

	private static OcppSite site(String version, Map<String, String> more) throws Exception {
		var site = OcppSite.started(Map.of("version", version, "speed", "1", "meterInterval", "1"), more);
		site.recorder().awaitValue(FIRST, ChargerPoints.POWER, power -> power > 5.9);
		return site;
	}

	private static void recovers(OcppSite site) throws InterruptedException {
		int before = site.recorder().of(FIRST, ChargerPoints.ENERGY).size();
		site.peer().disturb(Disturbance.NONE);
		site.recorder().await("meter values come again", () -> site.recorder().of(FIRST, ChargerPoints.ENERGY).size() > before + 2);
	}

	@Test
	void aCommandToASilentChargerEndsWithoutAnswer() throws Exception {
		try (var site = site("1.6", Map.of("answerTimeLimit", "2"))) {
			site.peer().disturb(Disturbance.SILENT);
			var outcome = site.tell(FIRST, ChargerPoints.LIMIT, 3, Duration.ZERO);
			assertEquals(CommandOutcome.State.NO_ANSWER, outcome.state(), outcome.message().english());
			recovers(site);
		}
	}

	@Test
	void aSlowChargerIsWaitedForAndALateAnswerIsIgnored() throws Exception {
		try (var site = site("2.0.1", Map.of())) {
			site.peer().disturb(Disturbance.SLOW);
			var outcome = site.tell(FIRST, ChargerPoints.AVAILABILITY, 1, Duration.ZERO);
			assertEquals(CommandOutcome.State.ACKNOWLEDGED, outcome.state(), outcome.message().english());
			recovers(site);
		}
		try (var site = site("1.6", Map.of("answerTimeLimit", "1"))) {
			site.peer().disturb(Disturbance.SLOW);
			assertEquals(CommandOutcome.State.NO_ANSWER, site.tell(FIRST, ChargerPoints.AVAILABILITY, 0, Duration.ZERO).state());
			recovers(site);
			assertEquals(CommandOutcome.State.ACKNOWLEDGED, site.tell("CP1/2", ChargerPoints.AVAILABILITY, 1, Duration.ZERO).state());
		}
	}

	@Test
	void garbageIsReportedAndForgotten() throws Exception {
		for (var version : List.of("1.6", "2.0.1")) {
			try (var site = site(version, Map.of("answerTimeLimit", "2"))) {
				site.peer().disturb(Disturbance.GARBAGE);
				assertEquals(CommandOutcome.State.NO_ANSWER, site.tell(FIRST, ChargerPoints.LIMIT, 3, Duration.ZERO).state());
				assertTrue(site.recorder().texts().stream().anyMatch(text -> text.contains("not understood")), site.recorder().texts().toString());
				recovers(site);
			}
		}
	}

	@Test
	void aConnectionThatBreaksOffInAnAnswerComesBack() throws Exception {
		for (var version : List.of("1.6", "2.0.1")) {
			try (var site = site(version, Map.of())) {
				site.peer().disturb(Disturbance.TRUNCATED);
				site.recorder().await("it is gone", () -> site.recorder().gone().contains(FIRST));
				recovers(site);
			}
		}
	}

	@Test
	void aFloodIsCutDownAndNoticed() throws Exception {
		try (var site = site("1.6", Map.of("messagesPerSecond", "50"))) {
			int before = site.recorder().of(FIRST, ChargerPoints.ENERGY).size();
			long began = System.nanoTime();
			site.peer().disturb(Disturbance.FLOOD);
			site.recorder().await("it is noticed", () -> site.recorder().texts().stream().anyMatch(text -> text.contains("too fast")));
			recovers(site);
			double seconds = (System.nanoTime() - began) / 1e9;
			int taken = site.recorder().of(FIRST, ChargerPoints.ENERGY).size() - before;
			// twice fifty at once and fifty in each second
			assertTrue(taken <= 100 + 50 * (seconds + 1), taken + " in " + seconds + " s");
		}
	}

	@Test
	void whatHappenedWithoutAConnectionIsToldAfterwards() throws Exception {
		for (var version : List.of("1.6", "2.0.1")) {
			try (var site = OcppSite.started(Map.of("version", version, "speed", "1", "meterInterval", "1"), Map.of())) {
				site.recorder().awaitValue(FIRST, ChargerPoints.TRANSACTION, transaction -> transaction > 0);
				site.recorder().await("it charges", () -> site.recorder().of(FIRST, ChargerPoints.ENERGY).size() > 2);
				site.closeCentral();
				var energy = site.recorder().of(FIRST, ChargerPoints.ENERGY);
				var left = energy.get(energy.size() - 1).time();
				Thread.sleep(4000);
				site.open(Map.of());
				site.recorder().await("the time without a connection is told", () -> site.recorder().of(FIRST, ChargerPoints.ENERGY).stream()
						.filter(reading -> reading.time().isAfter(left)).map(reading -> reading.time()).distinct().count() > 5);
				var times = site.recorder().of(FIRST, ChargerPoints.ENERGY).stream().map(reading -> reading.time())
						.filter(time -> !time.isBefore(left)).sorted().distinct().toList();
				for (int i = 1; i < times.size(); i++) {
					assertTrue(Duration.between(times.get(i - 1), times.get(i)).toSeconds() <= 3, version + " has a gap: " + times);
				}
				site.recorder().awaitValue(FIRST, ChargerPoints.TRANSACTION, transaction -> transaction > 0);
			}
		}
	}
}
