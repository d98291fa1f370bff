package machi.dispatch.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.SiteFlows;

/**
 * Six half hours by hand. Battery 10 kWh between 1 and 9 kWh, at first 2 kWh; 4 kW; efficiency 0.9 in, 0.8 out; standby
 * 0.2 kW, so 0.1 kWh a step. Usable energy is that above 1 kWh.
 *
 * <pre>
 * step load  PV  usable after standby  limit out           battery  usable after            import export
 *   0    2    0  1.0 - 0.1 = 0.9       0.9·0.8/0.5 = 1.44   1.44    0.9 - 1.44·0.5/0.8 = 0     0.56   0
 *   1    2    8  0 (nothing to lose)                       -4       4·0.5·0.9 = 1.8            0      2
 *   2    2   10  1.7                                       -4       3.5                        0      4
 *   3    2    4  3.4                                       -2       4.3                        0      0
 *   4    6    0  4.2                   4 (6.72)             4       4.2 - 2.5 = 1.7            2      0
 *   5    2    0  1.6                   2.56                 2       1.6 - 1.25 = 0.35          0      0
 * </pre>
 */
class BatteryByHandTest {

	private static final double EXACT = 1e-12;

	private SiteFlows flows;

	@BeforeEach
	void run() throws CalculationException {
		var battery = new Battery(Subject.of("b", "battery"), 10, 4, 4, 0.9, 0.8, 0.1, 0.9, 0.2, 0.2,
				new Battery.Ageing(6000, 15, 0.6));
		var site = new SiteBuilder("a", 2, 2, 2, 2, 6, 2).solar(0, 8, 10, 4, 0, 0).battery(battery)
				.prices(new double[] { 10, 20, 30, 30, 40, 20 }, new double[] { 8, 8, 8, 8, 8, 8 }, 1000).build();
		flows = Networks.run(Networks.of(site)).sites().getFirst();
	}

	@Test
	void everyStepIsAsComputedByHand() {
		assertArrayEquals(new double[] { 1.44, -4, -4, -2, 4, 2 }, flows.batteryKw(), EXACT);
		assertArrayEquals(new double[] { 1, 2.8, 4.5, 5.3, 2.7, 1.35 }, flows.storedKwh(), EXACT);
		assertArrayEquals(new double[] { 0.56, 0, 0, 0, 2, 0 }, flows.importedKw(), EXACT);
		assertArrayEquals(new double[] { 0, 2, 4, 0, 0, 0 }, flows.exportedKw(), EXACT);
	}

	@Test
	void sumsAreThoseOfTheSteps() {
		var sums = flows.sums();
		assertEquals(16 * 0.5, sums.loadKwh(), EXACT);
		assertEquals(22 * 0.5, sums.generatedKwh(), EXACT);
		assertEquals(2.56 * 0.5, sums.importedKwh(), EXACT);
		assertEquals(6 * 0.5, sums.exportedKwh(), EXACT);
		assertEquals(10 * 0.5, sums.batteryChargedKwh(), EXACT);
		assertEquals(7.44 * 0.5, sums.batteryDischargedKwh(), EXACT);
		assertEquals(0.35 - 1, sums.storedChangeKwh(), EXACT);
		assertEquals(2, sums.peakImportKw(), EXACT);
		assertEquals(4, sums.peakExportKw(), EXACT);
	}

	@Test
	void lossIsThatOfChargingDischargingAndStandby() {
		// 10 % of 5 kWh in; 3.72/0.8 - 3.72 = 0.93 out; 0.1 kWh in five of six steps, since the battery is empty in one
		assertEquals(0.5 + 0.93 + 0.5, flows.sums().batteryLossKwh(), EXACT);
	}

	@Test
	void ownUseCountsWhatReachesTheLoadAndNotWhatWasInTheBatteryBefore() {
		// at once (2 + 2 + 2)·0.5 = 3; from the battery (4 + 2)·0.5 = 3, all of it solar, as it was empty after step 0
		var sums = flows.sums();
		assertEquals(6, sums.selfConsumedKwh(), EXACT);
		assertEquals(6.0 / 11, sums.selfConsumptionRate(), EXACT);
		assertEquals(6.0 / 8, sums.selfSufficiencyRate(), EXACT);
	}

	@Test
	void costsAndEmissionFollowTheStep() {
		// 0.28·10 + 1·40 - 3·8; 2 kW·1,000 yen for the one month; 1.28 kWh·0.5
		assertEquals(18.8, flows.sums().energyCostYen(), EXACT);
		assertEquals(2000, flows.sums().basicCostYen(), EXACT);
		assertEquals(0.64, flows.sums().emissionKg(), EXACT);
	}

	@Test
	void lifeIsTheShorterOfThroughputAndCalendar() {
		// (5·0.9 + 3.72/0.8)/(2·10) cycles in 3 h; by them 6,000/(0.4575·8,760/3) years, by the calendar 15
		assertEquals(0.4575, flows.sums().batteryCycles(), EXACT);
		assertEquals(6000 / (0.4575 * 2920), flows.sums().batteryLifeYears(), 1e-9);
	}
}
