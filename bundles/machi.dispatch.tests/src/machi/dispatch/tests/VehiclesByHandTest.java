package machi.dispatch.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.Vehicles;

/**
 * One vehicle of 20 kWh at a charger of 4 kW, efficiency 0.8 in and 0.5 out: charging 4 kW for half an hour stores 1.6 kWh,
 * giving 1 kW takes 1 kWh. It never gives below 2 kWh and wants to leave with 10 kWh, which it has at first.
 */
class VehiclesByHandTest {

	private static final double EXACT = 1e-12;
	private static final boolean[] HERE = { true, true, false, false, true, true, true, false };

	private static Vehicles vehicle(double... tripKwh) {
		return new Vehicles(Subject.of("v", "vehicle"), 1, 20, 4, 4, 0.8, 0.5, 0.1, 0.5, HERE, tripKwh);
	}

	private static SiteFlows run(Vehicles vehicle, String strategy) throws CalculationException {
		var site = new SiteBuilder("a", 5, 5, 5, 5, 5, 5, 5, 5).vehicles(vehicle).strategy(strategy, Map.of()).build();
		return Networks.run(Networks.of(site), new FixedStrategy("give", (state, setPoints) -> setPoints.vehicleKw = 4),
				new FixedStrategy("rest", (state, setPoints) -> setPoints.vehicleKw = 0)).sites().getFirst();
	}

	@Test
	void aVehicleGivesOnlyWhatItCanChargeAgainBeforeItLeaves() throws CalculationException {
		// step 0: one step is left to charge 1.6 kWh, so 10 - 8.4 may be given; step 1: charges them again, 4 kW
		// step 4: back with 10 - (3 + 3) = 4; steps 4 to 6 charge at full power and reach 4 + 3·1.6 = 8.8 of 10
		var flows = run(vehicle(0, 0, 3, 3, 0, 0, 0, 0), "give");
		assertArrayEquals(new double[] { 1.6, -4, 0, 0, -4, -4, -4, 0 }, flows.vehicleKw(), EXACT);
		assertArrayEquals(new double[] { 8.4, 10, 10, 10, 5.6, 7.2, 8.8, 8.8 }, flows.vehicleKwh(), EXACT);
		assertArrayEquals(new double[] { 3.4, 9, 5, 5, 9, 9, 9, 5 }, flows.importedKw(), EXACT);
		assertEquals(6, flows.sums().drivenKwh(), EXACT);
		assertEquals(1.2, flows.sums().vehicleShortKwh(), EXACT);
		assertEquals(16 * 0.5, flows.sums().vehicleChargedKwh(), EXACT);
		assertEquals(1.6 * 0.5, flows.sums().vehicleDischargedKwh(), EXACT);
		assertEquals(8.8 - 10, flows.sums().storedChangeKwh(), EXACT);
	}

	@Test
	void chargingWaitsUntilItCannotWaitAnyLonger() throws CalculationException {
		// back with 7; 3 kWh lack: in step 4 all can wait, in step 5 all but 1.6 kWh: 1.4 kWh are 3.5 kW; the rest in step 6
		var flows = run(vehicle(0, 0, 3, 0, 0, 0, 0, 0), "rest");
		assertArrayEquals(new double[] { 0, 0, 0, 0, 0, -3.5, -4, 0 }, flows.vehicleKw(), EXACT);
		assertEquals(0, flows.sums().vehicleShortKwh(), EXACT);
	}

	@Test
	void selfConsumptionChargesEvenlyUntilTheDeparture() throws CalculationException {
		// 3 kWh lack, in three steps: 3/(3·0.4) kW
		var flows = run(vehicle(0, 0, 3, 0, 0, 0, 0, 0), "self-consumption");
		assertArrayEquals(new double[] { 0, 0, 0, 0, -2.5, -2.5, -2.5, 0 }, flows.vehicleKw(), EXACT);
	}

	@Test
	void aTripLongerThanTheBatteryIsShortByTheRest() throws CalculationException {
		// 13 kWh with 10 on board: 3 kWh are charged on the way; it comes back empty
		var flows = run(vehicle(0, 0, 13, 0, 0, 0, 0, 0), "rest");
		assertEquals(10, flows.sums().drivenKwh(), EXACT);
		// and leaves again with 3·1.6 of the 10 kWh
		assertEquals(3 + 5.2, flows.sums().vehicleShortKwh(), EXACT);
	}

	@Test
	void whatLackedAtDepartureIsNotCountedAgainOnTheTrip() throws CalculationException {
		boolean[] here = { false, true, false, true };
		var vehicle = new Vehicles(Subject.of("v", "vehicle"), 1, 20, 4, 0, 0.8, 1, 0, 0.5, here, new double[] { 8, 0, 9, 0 });
		var site = new SiteBuilder("a", 0, 0, 0, 0).vehicles(vehicle).strategy("rest", Map.of()).build();
		var sums = Networks.run(Networks.of(site), new FixedStrategy("rest", (state, setPoints) -> setPoints.vehicleKw = 0))
				.sites().getFirst().sums();
		// back with 2, charged to 3.6: 6.4 lack of 10 at departure, 5.4 of the 9 kWh on the trip
		assertEquals(6.4, sums.vehicleShortKwh(), EXACT);
		assertEquals(8 + 3.6, sums.drivenKwh(), EXACT);
	}
}
