package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.PointRole;
import machi.hardware.ocpp.central.ChargerPoints;
import machi.hardware.peer.Disturbance;

/** Whole sessions of simulated vehicles over real sockets, in both versions. */
class ChargingSessionTest {

	private static final String FIRST = "CP1/1";
	private static final String SECOND = "CP1/2";
	private static final List<String> VERSIONS = List.of("1.6", "2.0.1");

	private static OcppSite site(String version) throws DeviceException, InterruptedException {
		// at real speed the first vehicle stays for hours and no second one comes
		return OcppSite.started(Map.of("version", version, "speed", "1", "meterInterval", "1"), Map.of());
	}

	@Test
	void aVehicleChargesAndItsMeterIntegratesItsPower() throws Exception {
		for (var version : VERSIONS) {
			try (var site = site(version)) {
				var device = site.recorder().awaitDevice(FIRST);
				site.recorder().awaitValue(FIRST, ChargerPoints.POWER, power -> power > 5.9);
				assertEquals(DeviceKind.CHARGER, device.kind());
				site.recorder().awaitValue(FIRST, ChargerPoints.STATUS, status -> status == 3);
				site.recorder().awaitValue(FIRST, ChargerPoints.VEHICLE, vehicle -> vehicle == 1);
				site.recorder().awaitValue(FIRST, ChargerPoints.TRANSACTION, transaction -> transaction > 0);
				site.recorder().awaitValue(SECOND, ChargerPoints.STATUS, status -> status == 1);
				assertEquals("Simulated AC", site.recorder().awaitDevice(FIRST).model());
				assertTrue(site.recorder().devices().get(FIRST).point(PointRole.STATE_OF_CHARGE).isPresent());
				site.recorder().await("four meter values came", () -> site.recorder().of(FIRST, ChargerPoints.ENERGY).size() > 4);
				var energy = site.recorder().of(FIRST, ChargerPoints.ENERGY);
				var first = energy.get(1);
				var last = energy.get(energy.size() - 1);
				double hours = Duration.between(first.time(), last.time()).toMillis() / 3_600_000.0;
				// 6 kW, and times are sent to the second
				assertEquals(6 * hours, last.value() - first.value(), 6 * 2.2 / 3600, version);
				assertEquals(List.of(), site.recorder().texts(), version);
			}
		}
	}

	@Test
	void aLimitHoldsForItsTimeAndIsThenGone() throws Exception {
		for (var version : VERSIONS) {
			try (var site = site(version)) {
				site.recorder().awaitValue(FIRST, ChargerPoints.POWER, power -> power > 5.9);
				var outcome = site.tell(FIRST, ChargerPoints.LIMIT, 2.5, Duration.ofSeconds(4));
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, outcome.state(), outcome.message().english());
				// 2.5 kW at 200 V are 12.5 A
				site.recorder().awaitValue(FIRST, ChargerPoints.POWER, power -> Math.abs(power - 2.5) < 0.001);
				site.recorder().awaitValue(FIRST, ChargerPoints.LIMIT_IN_FORCE, limit -> Math.abs(limit - 2.5) < 0.001);
				site.recorder().awaitValue(FIRST, ChargerPoints.POWER, power -> power > 5.9);
				// below 6 A a vehicle must not charge
				site.tell(FIRST, ChargerPoints.LIMIT, 1.0, Duration.ZERO);
				site.recorder().awaitValue(FIRST, ChargerPoints.STATUS, status -> status == 4);
				site.recorder().awaitValue(FIRST, ChargerPoints.POWER, power -> power == 0);
				site.tell(FIRST, ChargerPoints.LIMIT, 6.0, Duration.ZERO);
				site.recorder().awaitValue(FIRST, ChargerPoints.POWER, power -> power > 5.9);
				assertEquals(List.of(), site.recorder().texts(), version);
			}
		}
	}

	@Test
	void chargingIsStoppedAndStartedFromAfar() throws Exception {
		for (var version : VERSIONS) {
			try (var site = site(version)) {
				site.recorder().awaitValue(FIRST, ChargerPoints.TRANSACTION, transaction -> transaction > 0);
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, site.tell(FIRST, ChargerPoints.START_STOP, 0, Duration.ZERO).state());
				site.recorder().awaitValue(FIRST, ChargerPoints.TRANSACTION, transaction -> transaction == 0);
				site.recorder().awaitValue(FIRST, ChargerPoints.POWER, power -> power == 0);
				assertEquals(CommandOutcome.State.REFUSED, site.tell(FIRST, ChargerPoints.START_STOP, 0, Duration.ZERO).state());
				assertEquals(CommandOutcome.State.ACKNOWLEDGED, site.tell(SECOND, ChargerPoints.START_STOP, 1, Duration.ZERO).state());
				site.recorder().awaitValue(SECOND, ChargerPoints.POWER, power -> power > 5.9);
				assertEquals(CommandOutcome.State.REFUSED, site.tell(SECOND, ChargerPoints.START_STOP, 1, Duration.ZERO).state());
				assertEquals(List.of(), site.recorder().texts(), version);
			}
		}
	}

	@Test
	void aChargePointIsGoneAsSoonAsItsSocketIs() throws Exception {
		for (var version : VERSIONS) {
			try (var site = site(version)) {
				site.recorder().awaitDevice(SECOND);
				site.peer().disturb(Disturbance.GONE);
				site.recorder().await("both are gone", () -> site.recorder().gone().containsAll(List.of(FIRST, SECOND)));
				assertEquals(List.of(), site.central().discover());
				site.peer().disturb(Disturbance.NONE);
				site.recorder().awaitDevice(FIRST);
				site.recorder().awaitDevice(SECOND);
			}
		}
	}
}
