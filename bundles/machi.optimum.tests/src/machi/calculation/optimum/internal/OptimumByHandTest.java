package machi.calculation.optimum.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.Subject;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Vehicles;
import machi.calculation.optimum.Objective;
import machi.calculation.optimum.OptimumResult;
import machi.calculation.optimum.OptimumTask;
import machi.calculation.optimum.Relaxation;
import machi.calculation.optimum.SiteTerms;

/** Cases small enough to be solved with pencil and paper; the reckoning stands above each. */
class OptimumByHandTest {

	private static final double EXACT = 1e-6;

	private static OptimumResult solve(Network network, Objective objective) throws CalculationException {
		return new LinearOptimum().solve(OptimumTask.of(network, objective, Duration.ofMinutes(1)), CalculationMonitor.NONE);
	}

	/*
	 * Load 10 kW in 4 hours, sun 30 kW in the second. Of the sun 10 kW serve at once, 20 are left; the battery (charging
	 * 0.9, giving 0.9, up to 15 kW) takes 15 kW = 13.5 kWh stored, the rest of 5 is curtailed or exported for nothing. Later
	 * it gives 13.5 x 0.9 = 12.15 kWh. Needed from the grid: 10 + 0 + (20 - 12.15) = 17.85 kWh, x 20 yen = 357 yen.
	 */
	@Test
	void theBatteryKeepsTheNoonSunForTheEvening() throws CalculationException {
		var result = solve(new SampleNetwork(4).site("s", 10, 10, 10, 10).plant(0, 30, 0, 0).battery(20, 15, 0.9, 0).add()
				.network(), Objective.COST);
		var site = result.sites().getFirst();
		assertEquals(357, result.value(), EXACT);
		assertEquals(-15, site.batteryKw()[1], EXACT);
		assertEquals(5, site.curtailedKw()[1] + site.exportedKw()[1], EXACT);
		assertEquals(12.15, site.batteryKw()[2] + site.batteryKw()[3], EXACT);
		assertEquals(Set.of(), site.relaxations());
	}

	/*
	 * The same, for the energy from the grid: 17.85 kWh; and, with a factor of 0.5 in the third and 0.3 in the fourth hour,
	 * for CO2: 10 x 0.4 in the first, the third fully from the battery (10), 2.15 in the fourth, so
	 * 4 + 0 + 7.85 x 0.3 = 6.355 kg.
	 */
	@Test
	void importAndEmissionAreObjectivesToo() throws CalculationException {
		var network = new SampleNetwork(4).gridFactor(0.4, 0.4, 0.5, 0.3).site("s", 10, 10, 10, 10).plant(0, 30, 0, 0)
				.battery(20, 15, 0.9, 0).add().network();
		assertEquals(17.85, solve(network, Objective.IMPORT).value(), EXACT);
		assertEquals(6.355, solve(network, Objective.EMISSION).value(), EXACT);
	}

	/*
	 * Prices 10, 30, 10, 30 yen, load 8 kW, battery 8 kWh and 8 kW, half full (4), efficiencies 1 and 1, as full at the end.
	 * The cheap hours fill it: first hour 8 + 4, second 0, third 8 + 8, fourth 4 (it must keep 4).
	 * Cost 12 x 10 + 0 + 16 x 10 + 4 x 30 = 400. Without a battery: 8 x 80 = 640.
	 */
	@Test
	void cheapHoursServeDearOnesAndTheBatteryEndsAsItBegan() throws CalculationException {
		var network = new SampleNetwork(4);
		var prices = new double[] { 10, 30, 10, 30 };
		network.site("s", 8, 8, 8, 8).battery(8, 8, 1, 0.5).prices(prices, network.same(0)).add();
		var result = solve(network.network(), Objective.COST);
		assertEquals(400, result.value(), EXACT);
		assertArrayEquals(new double[] { 12, 0, 16, 4 }, result.sites().getFirst().importedKw(), EXACT);
		assertEquals(0, result.sites().getFirst().storedChangeKwh(), EXACT);
	}

	/*
	 * Load 0, 0, 12, 12, 0, 0 kW at 10 yen, basic charge 100 yen/kW in one month; battery of 12 kWh, empty, no losses. All
	 * 24 kWh must come in 4 hours or the battery be filled: with import P in every hour before, 4 P = 24, P = 6, and the
	 * battery holds 12 = 2 x 6. Cost 24 x 10 + 6 x 100 = 840; without a battery 240 + 1,200.
	 */
	@Test
	void theBasicChargeFlattensTheImport() throws CalculationException {
		var network = new SampleNetwork(6);
		network.site("s", 0, 0, 12, 12, 0, 0).battery(12, 20, 1, 0).basic(100).prices(network.same(10), network.same(0)).add();
		var result = solve(network.network(), Objective.COST);
		assertEquals(840, result.value(), EXACT);
		assertEquals(6, result.sites().getFirst().peakImportKw(), EXACT);
	}

	/*
	 * With a contract of 6 kW the basic charge is fixed (600) and the same import is the only one that keeps it.
	 */
	@Test
	void theContractPowerIsKept() throws CalculationException {
		var network = new SampleNetwork(6);
		network.site("s", 0, 0, 12, 12, 0, 0).battery(12, 20, 1, 0).basic(100).contract(6)
				.prices(network.same(10), network.same(0)).add();
		var result = solve(network.network(), Objective.COST);
		assertEquals(840, result.value(), EXACT);
		assertArrayEquals(new double[] { 6, 6, 6, 6, 0, 0 }, result.sites().getFirst().importedKw(), EXACT);
	}

	/*
	 * One has 10 kW of sun and needs 2, the other needs 6 and has none; the line loses a tenth. 6 / 0.9 = 6.667 kW enter it,
	 * the other 1.333 are exported at 5 yen: -6.667 yen an hour. Where the line carries 3 kW, 2.7 arrive: 3.3 x 20 = 66
	 * yen, less 5 x 5 = 25.
	 */
	@Test
	void aPrivateLineServesTheNeighbourBeforeTheGridDoes() throws CalculationException {
		assertEquals(2 * -(10 - 2 - 6 / 0.9) * 5, solve(joined(Double.POSITIVE_INFINITY), Objective.COST).value(), EXACT);
		var narrow = solve(joined(3), Objective.COST);
		assertEquals(2 * (66 - 25), narrow.value(), EXACT);
		assertArrayEquals(new double[] { 3, 3 }, narrow.sites().get(0).intoLineKw(), EXACT);
		assertArrayEquals(new double[] { 2.7, 2.7 }, narrow.sites().get(1).fromLineKw(), EXACT);
	}

	private static Network joined(double capacityKw) {
		var network = new SampleNetwork(2).line("line", capacityKw, 0.1);
		network.site("sunny", 2, 2).plant(10, 10).line("line").prices(network.same(20), network.same(5)).add();
		network.site("other", 6, 6).line("line").add();
		return network.network();
	}

	/*
	 * One price is cheap, the other dear: over the line no one may resell the grid's power, so each pays its own:
	 * 5 x 10 + 5 x 30 = 200 yen.
	 */
	@Test
	void noOnePassesGridPowerOn() throws CalculationException {
		var network = new SampleNetwork(1).line("line", Double.POSITIVE_INFINITY, 0);
		network.site("cheap", 5).line("line").prices(network.same(10), network.same(0)).add();
		network.site("dear", 5).line("line").prices(network.same(30), network.same(0)).add();
		assertEquals(200, solve(network.network(), Objective.COST).value(), EXACT);
	}

	/*
	 * Two cars of 40 kWh, wanted full (0.5 of 40 = 20 each), away in hours 2 and 3, driving 8 each. Back in hour 4 they lack
	 * 16; nothing asks for it before the end, but they must end as full as they began: 16 / 0.8 = 20 kWh in hours 4 and 5,
	 * at most 2 x 6 kW an hour. The cheaper is hour 5 (10 yen): 12 there, 8 at 20 yen in hour 4: 120 + 160 = 280.
	 */
	@Test
	void vehiclesChargeWhenItIsCheapAndStillEndFull() throws CalculationException {
		var network = new SampleNetwork(5);
		var cars = new Vehicles(Subject.of("cars", "cars"), 2, 40, 6, 0, 0.8, 0.8, 0.2, 0.5,
				new boolean[] { true, false, false, true, true }, new double[] { 0, 8, 0, 0, 0 });
		network.site("s", 0, 0, 0, 0, 0).vehicles(cars).prices(new double[] { 20, 20, 20, 20, 10 }, network.same(0)).add();
		var result = solve(network.network(), Objective.COST);
		var site = result.sites().getFirst();
		assertEquals(280, result.value(), EXACT);
		assertArrayEquals(new double[] { 0, 0, 0, -8, -12 }, site.vehicleKw(), EXACT);
		assertArrayEquals(new double[] { 40, 40, 40, 30.4, 40 }, site.vehicleKwh(), EXACT);
		assertEquals(0, site.vehicleShortKwh(), EXACT);
	}

	/*
	 * A car with 20 of 40 kWh may give down to 0.25 x 40 = 10 and must be at 20 when it leaves before hour 4. It gives
	 * 10 x 0.5 = 5 kWh in the dear hour 1 (100 yen) and takes 10 / 0.5 = 20 kWh in the cheap hours 2 and 3 (1 yen).
	 * Load 5 kW in hour 1 only: 0 x 100 + 20 x 1 = 20 yen against 500.
	 */
	@Test
	void aVehicleGivesToTheSiteDownToItsReserveAndLeavesFull() throws CalculationException {
		var network = new SampleNetwork(4);
		var car = new Vehicles(Subject.of("car", "car"), 1, 40, 10, 10, 0.5, 0.5, 0.25, 0.5,
				new boolean[] { true, true, true, false }, new double[4]);
		network.site("s", 5, 0, 0, 0).vehicles(car).prices(new double[] { 100, 1, 1, 1 }, network.same(0)).add();
		var result = solve(network.network(), Objective.COST);
		assertEquals(20, result.value(), EXACT);
		assertEquals(5, result.sites().getFirst().vehicleKw()[0], EXACT);
	}

	/*
	 * A car leaves in hour 2 with 6 kW x 1 h x 1.0 at most on top of 0.5 x 40 = 20, and drives 30: it can have 26, so 4 are
	 * short, and 6 kWh are charged at once. Hour 3: back and empty, it charges 6 again; it cannot end as full as it
	 * began, so the case asks for 14 less.
	 */
	@Test
	void whatATripLacksIsShortAndNothingElse() throws CalculationException {
		var network = new SampleNetwork(3);
		var car = new Vehicles(Subject.of("car", "car"), 1, 40, 6, 0, 1, 1, 0, 0.5, new boolean[] { true, false, true },
				new double[] { 0, 30, 0 });
		network.site("s", 0, 0, 0).vehicles(car).add();
		var terms = new SiteTerms(-14, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
				Double.POSITIVE_INFINITY, 0, 0);
		var task = new OptimumTask(network.network(), Objective.COST, List.of(terms), Duration.ofMinutes(1));
		var result = new LinearOptimum().solve(task, CalculationMonitor.NONE);
		assertEquals(4, result.sites().getFirst().vehicleShortKwh(), EXACT);
		assertArrayEquals(new double[] { 26, 26, 6 }, result.sites().getFirst().vehicleKwh(), EXACT);
		assertEquals(240, result.value(), EXACT);
	}

	/*
	 * 12 kWh of work a day, up to 4 kW: in a day of 24 hours the three at 5 yen are enough: 12 x 5 = 60 yen.
	 */
	@Test
	void flexibleWorkIsDoneInTheCheapestHoursOfTheDay() throws CalculationException {
		var network = new SampleNetwork(24);
		var prices = network.same(20);
		prices[3] = 5;
		prices[12] = 5;
		prices[23] = 5;
		network.site("s", network.same(0)).flexible(4, 12).prices(prices, network.same(0)).add();
		var result = solve(network.network(), Objective.COST);
		assertEquals(60, result.value(), EXACT);
		assertEquals(4, result.sites().getFirst().flexibleKw()[12], EXACT);
	}

	/*
	 * The grid is lost in hours 2 and 3; load 10 kW; the battery (efficiency 1, 12 kWh, empty) can be filled in hour 1 and
	 * holds 12 of the 20 kWh: 8 are unserved. Cost: (10 + 12) x 20 + 10 x 20 = 640.
	 */
	@Test
	void inAnOutageStorageServesWhatItCan() throws CalculationException {
		var network = new SampleNetwork(4).outage(1, 2).site("s", 10, 10, 10, 10).battery(12, 20, 1, 0).add().network();
		var result = solve(network, Objective.COST);
		assertEquals(640, result.value(), EXACT);
		assertEquals(8, result.sites().getFirst().unservedKw()[1] + result.sites().getFirst().unservedKw()[2], EXACT);
	}

	/*
	 * Together 8 kW may be imported; loads are 6 and 6 with a battery at one site (4 kWh, half full, efficiency 1) and hours
	 * of 6 + 6 and 1 + 1 kW. Hour 1: 12 - 8 = 4 must come from the battery, which holds 2: 2 kWh unserved; hour 2 fills
	 * it up again to 2. Energy: 8 + 2 + 2 = 12 kWh, 240 yen.
	 */
	@Test
	void sitesOfAFeederShareItsLimit() throws CalculationException {
		var network = new SampleNetwork(2).feeder("f", 8, 8).site("a", 6, 1).feeder("f").battery(4, 9, 1, 0.5).add()
				.site("b", 6, 1).feeder("f").add().network();
		var result = solve(network, Objective.COST);
		assertEquals(240, result.value(), EXACT);
		double unserved = result.sites().stream().mapToDouble(site -> site.unservedKw()[0]).sum();
		assertEquals(2, unserved, EXACT);
	}

	/*
	 * Export at 40 yen is dearer than import at 20: a battery of 10 kWh (full, efficiency 1) may sell, and buys back; but
	 * the meter runs one way at a time. Hour 1: sells 10 at 40 = 400; hour 2: buys 10 at 20 = 200: -200 yen.
	 */
	@Test
	void dearExportIsNoReasonToTradeWithOneself() throws CalculationException {
		var network = new SampleNetwork(2);
		network.site("s", 0, 0).battery(10, 10, 1, 1).prices(network.same(20), network.same(40)).add();
		var result = solve(network.network(), Objective.COST);
		assertEquals(-200, result.value(), EXACT);
	}

	/*
	 * The grid pays 10 yen per imported kWh; nothing is needed and nothing may be exported (-20 yen). A battery of 10 kWh
	 * with efficiencies of 0.5 could only burn energy by charging and discharging at once: it would charge 2 kW, discharge
	 * 0.5 kW; the optimum is marked as a bound.
	 */
	@Test
	void beingPaidForBurningEnergyIsMarked() throws CalculationException {
		var network = new SampleNetwork(1);
		network.site("s", 0).battery(10, 2, 0.5, 1).prices(network.same(-10), network.same(-20)).add();
		var result = solve(network.network(), Objective.COST);
		assertEquals(-15, result.value(), EXACT);
		assertEquals(Set.of(Relaxation.STORAGE_BOTH_WAYS), result.sites().getFirst().relaxations());
	}

	/*
	 * Standby takes 1 kWh an hour of a battery of 10 kWh. The line through zero takes a tenth of what is stored: from 10 kWh
	 * 1 in the first hour (9 left), 0.9 in the second if nothing is given. Load 0, 8.1: 9 x 0.9 = 8.1 is given and
	 * nothing imported, where the true battery gives 8: marked as a bound. It may end empty.
	 */
	@Test
	void standbyLossIsNeverOverstated() throws CalculationException {
		var network = new SampleNetwork(2).site("s", 0, 8.1).battery(10, 20, 1, 1, 1).add().network();
		var terms = new SiteTerms(-10, 0, 0, 0, 0, 0);
		var task = new OptimumTask(network, Objective.COST, List.of(terms), Duration.ofMinutes(1));
		var result = new LinearOptimum().solve(task, CalculationMonitor.NONE);
		assertEquals(0, result.value(), EXACT);
		assertEquals(Set.of(Relaxation.STANDBY_LOSS), result.sites().getFirst().relaxations());
	}
}
