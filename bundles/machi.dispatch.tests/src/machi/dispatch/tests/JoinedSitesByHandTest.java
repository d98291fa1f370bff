package machi.dispatch.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.Outage;
import machi.calculation.dispatch.PrivateLine;
import machi.control.SiteController;

/** Private line, feeder and outage in a few steps by hand. */
class JoinedSitesByHandTest {

	private static final double EXACT = 1e-12;

	/**
	 * A line of 8 kW that loses 10 %. A has only sun; B lacks 4 kW, C 2 kW; C has a battery of 3 kW.
	 *
	 * <pre>
	 * step sun  into line                          to B                to C    battery of C      A exports
	 *   0  10   6/0.9 for the loads, rest up to 8   4                   2       (8-6.667)·0.9=1.2  2
	 *   1   4.5 4.5, so 4.05 of 6                   4.05·4/6 = 2.7      1.35   gives 0.65         0
	 *   2   0   0                                   0                   0      gives 0.55, all    0
	 * </pre>
	 */
	@Test
	void surplusServesNeighboursThenTheirBatteriesThenTheGrid() throws CalculationException {
		var line = new PrivateLine("line", Subject.of("l", "line"), 8, 0.1);
		var a = new SiteBuilder("a", 0, 0, 0).solar(10, 4.5, 0).line("line").build();
		var b = new SiteBuilder("b", 4, 4, 4).line("line").build();
		var c = new SiteBuilder("c", 2, 2, 2).idealBattery(10, 3).line("line").build();
		var flows = Networks.run(Networks.of(List.of(a, b, c), List.of(line), List.of(), List.of())).sites();
		assertArrayEquals(new double[] { 8, 4.5, 0 }, flows.get(0).intoLineKw(), EXACT);
		assertArrayEquals(new double[] { 2, 0, 0 }, flows.get(0).exportedKw(), EXACT);
		assertArrayEquals(new double[] { 4, 2.7, 0 }, flows.get(1).fromLineKw(), EXACT);
		assertArrayEquals(new double[] { 0, 1.3, 4 }, flows.get(1).importedKw(), EXACT);
		assertArrayEquals(new double[] { 3.2, 1.35, 0 }, flows.get(2).fromLineKw(), EXACT);
		assertArrayEquals(new double[] { -1.2, 0.65, 0.55 }, flows.get(2).batteryKw(), EXACT);
		assertArrayEquals(new double[] { 0, 0, 1.45 }, flows.get(2).importedKw(), EXACT);
		// from neighbours: B (4 + 2.7)·0.5; C (2 + 1.35)·0.5 at once and (0.65 + 0.55)·0.5 out of the battery
		assertEquals(3.35, flows.get(1).sums().lineConsumedKwh(), EXACT);
		assertEquals(2.275, flows.get(2).sums().lineConsumedKwh(), EXACT);
		assertEquals(0, flows.get(0).sums().selfConsumedKwh(), EXACT);
	}

	/**
	 * A line that loses 10 %. A is a battery of 4 kW and 10 kWh alone, B has 9 kW of sun in step 0, then lacks 1.8 kW and
	 * 5.4 kW.
	 *
	 * <pre>
	 * step B       into A (by power)  out of A                      stored in A  B takes from the grid
	 *   0  9 sun   4 of 4/0.9         0                             2            0, and feeds in 9 - 4.444
	 *   1  1.8     0                  2 = 1.8/0.9, of 4 by energy   1            0
	 *   2  5.4     0                  2, all that is stored         0            5.4 - 1.8
	 * </pre>
	 */
	@Test
	void aBatteryAloneOnTheLineServesTheNeighbours() throws CalculationException {
		var line = new PrivateLine("line", Subject.of("l", "line"), Double.POSITIVE_INFINITY, 0.1);
		var a = new SiteBuilder("a", 0, 0, 0).idealBattery(10, 4).line("line").build();
		var b = new SiteBuilder("b", 0, 1.8, 5.4).solar(9, 0, 0).line("line").build();
		var flows = Networks.run(Networks.of(List.of(a, b), List.of(line), List.of(), List.of())).sites();
		assertArrayEquals(new double[] { -4, 2, 2 }, flows.get(0).batteryKw(), EXACT);
		assertArrayEquals(new double[] { 2, 1, 0 }, flows.get(0).storedKwh(), EXACT);
		assertArrayEquals(new double[] { 0, 2, 2 }, flows.get(0).intoLineKw(), EXACT);
		assertArrayEquals(new double[] { 0, 1.8, 1.8 }, flows.get(1).fromLineKw(), EXACT);
		assertArrayEquals(new double[] { 0, 0, 3.6 }, flows.get(1).importedKw(), EXACT);
		assertArrayEquals(new double[] { 9 - 4 / 0.9, 0, 0 }, flows.get(1).exportedKw(), EXACT);
	}

	/**
	 * A feeder of 10 kW. A takes 6 kW of load and charges 4 kW; B takes 5 kW of load and 2 kW of flexible load: 7 kW too
	 * much. The battery waits (4), the flexible load waits (2), and the last 1 kW is shed of 11 kW of load.
	 */
	@Test
	void aFeederTakesFirstFromThoseWhoCanWaitAndThenFromAllAlike() throws CalculationException {
		SiteController greedy = (state, setPoints) -> {
			setPoints.batteryKw = -4;
			setPoints.flexibleKw = 2;
		};
		var a = new SiteBuilder("a", 6, 0).solar(0, 6).idealBattery(2, 4).feeder("f").strategy("greedy", Map.of()).build();
		var b = new SiteBuilder("b", 5, 0).solar(0, 3).flexible(2, 0).feeder("f").strategy("greedy", Map.of()).build();
		var feeder = new Feeder("f", Subject.of("f", "feeder"), 10, 4);
		var flows = Networks.run(Networks.of(List.of(a, b), List.of(), List.of(feeder), List.of()),
				new FixedStrategy("greedy", greedy)).sites();
		assertEquals(0, flows.get(0).batteryKw()[0], EXACT);
		assertEquals(0, flows.get(1).flexibleKw()[0], EXACT);
		assertEquals(6.0 / 11, flows.get(0).unservedKw()[0], EXACT);
		assertEquals(5.0 / 11, flows.get(1).unservedKw()[0], EXACT);
		assertEquals(60.0 / 11, flows.get(0).importedKw()[0], EXACT);
		assertEquals(50.0 / 11, flows.get(1).importedKw()[0], EXACT);
	}

	@Test
	void aFeederCurtailsAllAlike() throws CalculationException {
		// 6 and 3 kW for 6 kW: each gives up a third
		var a = new SiteBuilder("a", 0, 0).solar(6, 6).feeder("f").build();
		var b = new SiteBuilder("b", 0, 0).plant(1, false, 3, 3).feeder("f").build();
		var feeder = new Feeder("f", Subject.of("f", "feeder"), 10, 6);
		var flows = Networks.run(Networks.of(List.of(a, b), List.of(), List.of(feeder), List.of())).sites();
		assertArrayEquals(new double[] { 2, 2 }, flows.get(0).curtailedKw(), EXACT);
		assertArrayEquals(new double[] { 1, 1 }, flows.get(1).curtailedKw(), EXACT);
		assertArrayEquals(new double[] { 4, 4 }, flows.get(0).exportedKw(), EXACT);
	}

	@Test
	void aSiteIsToldItsPartOfTheFeederBeforeItDecides() throws CalculationException {
		// both lack 8 kW, the feeder gives 10: each is told 5 and takes the other 3 out of its battery
		var battery = new Battery(Subject.of("b", "battery"), 10, 9, 9, 1, 1, 0, 1, 1, 0, new Battery.Ageing(6000, 15, 0.6));
		SiteController within = (state, setPoints) -> setPoints.batteryKw = state.loadKw - state.importLimitKw;
		var a = new SiteBuilder("a", 8).battery(battery).feeder("f").strategy("within", Map.of()).build();
		var b = new SiteBuilder("b", 8).battery(battery).feeder("f").strategy("within", Map.of()).build();
		var feeder = new Feeder("f", Subject.of("f", "feeder"), 10, 4);
		var flows = Networks.run(Networks.of(List.of(a, b), List.of(), List.of(feeder), List.of()),
				new FixedStrategy("within", within)).sites();
		assertArrayEquals(new double[] { 3 }, flows.get(0).batteryKw(), EXACT);
		assertArrayEquals(new double[] { 3 }, flows.get(1).batteryKw(), EXACT);
		assertEquals(0, flows.get(0).sums().unservedKwh() + flows.get(1).sums().unservedKwh(), EXACT);
	}

	/**
	 * Load 10 kW of priorities 2, 3 and 5 kW; battery 10 kWh without losses, at first 8 kWh; grid lost in steps 1 to 3.
	 *
	 * <pre>
	 * step sun stored before  what happens                                                     battery stored unserved
	 *   0   0   8             3 kWh lie above the reserve of 50 %                                 6      5      0
	 *   1   0   5             50 %: priorities 0 and 1 (from 30 % on), not 2 (from 70 % on)      5      2.5    5
	 *   2   0   2.5           25 %: priority 0                                                   2      1.5    8
	 *   3   6   1.5           the sun serves 2 + 3 + 1                                           0      1.5    4
	 *   4   0   1.5           the grid is back and fills the reserve: 3.5 kWh                   -7      5      0
	 * </pre>
	 */
	@Test
	void anIslandServesByPriorityAndTheReserveIsFilledAgain() throws CalculationException {
		var battery = new Battery(Subject.of("b", "battery"), 10, 10, 10, 1, 1, 0, 1, 0.8, 0,
				new Battery.Ageing(6000, 15, 0.6));
		var site = new SiteBuilder("a", 10, 10, 10, 10, 10).solar(0, 0, 0, 6, 0).battery(battery).priorities(0.2, 0.3, 0.5)
				.strategy("disaster-island", Map.of()).build();
		var outage = new Outage(Subject.of("o", "outage"), 1, 3);
		var flows = Networks.run(Networks.of(List.of(site), List.of(), List.of(), List.of(outage))).sites().getFirst();
		assertArrayEquals(new double[] { 6, 5, 2, 0, -7 }, flows.batteryKw(), EXACT);
		assertArrayEquals(new double[] { 5, 2.5, 1.5, 1.5, 5 }, flows.storedKwh(), EXACT);
		assertArrayEquals(new double[] { 0, 5, 8, 4, 0 }, flows.unservedKw(), EXACT);
		assertArrayEquals(new double[] { 4, 0, 0, 0, 17 }, flows.importedKw(), EXACT);
		assertEquals(8.5, flows.sums().unservedKwh(), EXACT);
		assertEquals(1.5, flows.sums().unservedHours(), EXACT);
	}

	@Test
	void flexibleWorkIsDoneByMidnightAndNotTwice() throws CalculationException {
		// 3 kWh a day at most 2 kW: by self-consumption it waits for the last three half hours of the day
		var load = new double[48];
		var site = new SiteBuilder("a", load).flexible(2, 3).build();
		var flows = Networks.run(Networks.of(site)).sites().getFirst();
		assertEquals(0, flows.flexibleKw()[44], EXACT);
		assertArrayEquals(new double[] { 2, 2, 2 }, Arrays.copyOfRange(flows.flexibleKw(), 45, 48), EXACT);
		assertEquals(3, flows.sums().flexibleKwh(), EXACT);
		assertEquals(0, flows.sums().flexibleShortKwh(), EXACT);
	}

	@Test
	void flexibleWorkThatFindsNoPowerIsShort() throws CalculationException {
		// no grid all day: nothing of the 3 kWh is done
		var site = new SiteBuilder("a", new double[48]).flexible(2, 3).build();
		var outage = new Outage(Subject.of("o", "outage"), 0, 48);
		var sums = Networks.run(Networks.of(List.of(site), List.of(), List.of(), List.of(outage))).sites().getFirst().sums();
		assertEquals(0, sums.flexibleKwh(), EXACT);
		assertEquals(3, sums.flexibleShortKwh(), EXACT);
	}
}
