package machi.simulation.tests.plant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.plant.BiomassHeat;
import machi.calculation.plant.BiomassPlant;
import machi.calculation.plant.PlantOutage;
import machi.calculation.plant.SolarLight;
import machi.calculation.plant.SolarLightYear;
import machi.calculation.plant.WastePlant;
import machi.calculation.plant.WasteToEnergy;
import machi.calculation.plant.WindPlant;
import machi.calculation.plant.WindPower;
import machi.quantity.FiscalYear;
import machi.quantity.time.TimeGrid;

class WasteBiomassWindLightTest {

	private static final Subject PLANT = Subject.of("plant-1", "発電所");
	private static final TimeGrid YEAR = TimeGrid.of(new FiscalYear(2025), TimeGrid.HALF_HOUR);

	private static WastePlant waste(double ratedKw, List<PlantOutage> outages) {
		return new WastePlant(PLANT, 86.4, 10, 0.15, ratedKw, 500, 80, 0.55, outages);
	}

	private static PlantOutage outage(int month, int first, int last, double capacity) {
		return new PlantOutage(LocalDate.of(2025, month, first), LocalDate.of(2025, month, last), capacity);
	}

	/** By hand: 86.4 t/d are 1 kg/s; 1 kg/s × 10 MJ/kg = 10 MW of heat; 15 % are 1,500 kW; less 500 kW of own use 1,000 kW. */
	@Test
	void wasteGivesHeatTimesEfficiencyLessOwnUse() throws CalculationException {
		var power = WasteToEnergy.run(waste(Double.POSITIVE_INFINITY, List.of()), YEAR);
		assertTrue(Arrays.stream(power.netKw()).allMatch(kw -> Math.abs(kw - 1000) < 1e-9));
		assertEquals(0, Arrays.stream(power.drawnKw()).sum());
		assertEquals(0.55, power.renewableShare());
		assertEquals(900, WasteToEnergy.run(waste(1400, List.of()), YEAR).netKw()[0], 1e-9);
	}

	/** One furnace of two: 750 kW − 250 kW; both out: the plant draws its 80 kW. Where outages overlap the smaller capacity holds. */
	@Test
	void outagesTakeTheirDaysOutOfTheYear() throws CalculationException {
		var power = WasteToEnergy.run(waste(Double.POSITIVE_INFINITY, List.of(outage(5, 1, 20, 0.5), outage(5, 11, 12, 0))), YEAR);
		int may = 30 * 48;
		assertEquals(1000, power.netKw()[may - 1], 1e-9);
		assertEquals(500, power.netKw()[may], 1e-9);
		assertEquals(0, power.netKw()[may + 10 * 48]);
		assertEquals(80, power.drawnKw()[may + 10 * 48], 1e-9);
		assertEquals(500, power.netKw()[may + 20 * 48 - 1], 1e-9);
		assertEquals(1000, power.netKw()[may + 20 * 48], 1e-9);
		// 345 full days, 18 half days
		assertEquals((345 * 1000 + 18 * 500) * 24.0, Arrays.stream(power.netKw()).sum() * 0.5, 1e-3);
	}

	@Test
	void wrongWasteIsNamed() {
		refused("grossEfficiency",
				() -> WasteToEnergy.run(new WastePlant(PLANT, 100, 9, 1.5, 2000, 1, 1, 0.5, List.of()), YEAR));
		refused("lowerHeatingValueMj",
				() -> WasteToEnergy.run(new WastePlant(PLANT, 100, 9000, 0.2, 2000, 1, 1, 0.5, List.of()), YEAR));
		refused("outages", () -> WasteToEnergy.run(waste(1, List.of(outage(5, 9, 3, 0))), YEAR));
	}

	/**
	 * By hand: demand 60, 20, 150 kW for half an hour each; rated 100 kW, at least 30 kW: heat 60, 0, 100 kW = 80 kWh.
	 * Wood: 80 / 0.8 × 3.6 / 12 = 30 kg. Kerosene: 80 / 0.9 × 3.6 / 34.3 = 9.3294 L, × 2.5 = 23.3236 kg-CO2.
	 * Electricity of a plant with 10 %: 60 / 0.8 × 0.1 = 7.5 kW.
	 */
	@Test
	void biomassFollowsTheHeatDemandAndDisplacesFuel() throws CalculationException {
		var plant = new BiomassPlant(PLANT, 100, 0.3, 0.8, 0.1, 12, 0.9, new BiomassPlant.Fuel("L", 34.3, 2.5));
		var result = BiomassHeat.run(plant, new double[] { 60, 20, 150 }, 0.5);
		assertArrayEquals(new double[] { 60, 0, 100 }, result.heatKw(), 1e-12);
		assertArrayEquals(new double[] { 0, 20, 50 }, result.unservedKw(), 1e-12);
		assertArrayEquals(new double[] { 7.5, 0, 12.5 }, result.electricityKw(), 1e-12);
		assertEquals(30, result.fuelKg(), 1e-9);
		assertEquals(80 / 0.9 * 3.6 / 34.3, result.displacedFuel(), 1e-9);
		assertEquals(23.3236, result.avoidedCo2Kg(), 1e-4);
		refused("heatDemand[1]", () -> BiomassHeat.run(plant, new double[] { 1, -1 }, 0.5));
		refused("electricEfficiency", () -> BiomassHeat.run(
				new BiomassPlant(PLANT, 1, 0, 0.9, 0.3, 12, 0.9, new BiomassPlant.Fuel("L", 34.3, 2.5)), new double[] { 1 }, 0.5));
	}

	@Test
	void heatAndFuelOfBiomassBalanceAlways() throws CalculationException {
		var random = new SplittableRandom(5);
		for (int run = 0; run < 300; run++) {
			var plant = new BiomassPlant(PLANT, random.nextDouble(1, 500), random.nextDouble(), random.nextDouble(0.3, 0.8),
					random.nextDouble(0, 0.3), random.nextDouble(8, 19), 0.85, new BiomassPlant.Fuel("m3", 40, 2.2));
			var demand = random.doubles(100, 0, 600).toArray();
			var result = BiomassHeat.run(plant, demand, 1);
			for (int step = 0; step < demand.length; step++) {
				assertEquals(demand[step], result.heatKw()[step] + result.unservedKw()[step], 1e-9);
			}
			double heat = Arrays.stream(result.heatKw()).sum();
			assertEquals(heat / plant.heatEfficiency(), result.fuelKg() * plant.fuelHeatingValueMj() / 3.6, 1e-6 * Math.max(1, heat));
		}
	}

	private static WindPlant wind(double hub, double shear) {
		return new WindPlant(PLANT, hub, 10, shear, List.of(3.0, 5.0, 12.0), List.of(0.0, 40.0, 500.0), 25, 0.1, 0.95);
	}

	/**
	 * By hand: 4 m/s at the height of measurement, standard density: half way from 0 to 40 kW, × 0.9 × 0.95 = 17.1 kW.
	 * At 40 m with an exponent of 0.5 the wind doubles: 2.5 m/s become 5 m/s and 40 kW.
	 */
	@Test
	void windFollowsThePowerCurveAtTheHub() throws CalculationException {
		var standard = new double[] { 1.225, 1.225, 1.225, 1.225 };
		assertArrayEquals(new double[] { 17.1, 0, 500 * 0.855, 0 },
				WindPower.kilowatts(wind(10, 0), new double[] { 4, 2.9, 20, 25.1 }, standard), 1e-9);
		assertEquals(40 * 0.855, WindPower.kilowatts(wind(40, 0.5), new double[] { 2.5 }, new double[] { 1.225 })[0], 1e-9);
		// thin air at half of the standard density: 8 m/s count as 8 × 0.5^(1/3) = 6.3496 m/s
		assertEquals((40 + (8 * Math.cbrt(0.5) - 5) / 7 * 460) * 0.855,
				WindPower.kilowatts(wind(10, 0), new double[] { 8 }, new double[] { 0.6125 })[0], 1e-9);
		refused("wind[0]", () -> WindPower.kilowatts(wind(10, 0), new double[] { Double.NaN }, new double[] { 1.2 }));
		var twice = new WindPlant(PLANT, 10, 10, 0, List.of(3.0, 3.0), List.of(0.0, 1.0), 25, 0, 1);
		refused("powerCurve", () -> WindPower.kilowatts(twice, new double[] { 5 }, new double[] { 1.2 }));
	}

	/** ISO 2533: 1.2250 kg/m3 at sea level and 15 °C, 1.1117 kg/m3 at 1,000 m (geopotential 999.8 m) and 8.501 °C. */
	@Test
	void airDensityIsThatOfTheStandardAtmosphere() {
		assertEquals(1.2250, WindPower.airDensity(0, 15), 5e-5);
		assertEquals(1.1117, WindPower.airDensity(999.8, 8.501), 5e-5);
	}

	private static SolarLight light(double batteryWh) {
		return new SolarLight(PLANT, 60, 0.5, batteryWh, 1, 10, 0, 1);
	}

	/**
	 * By hand, steps of six hours: night, sun of 500 W/m2, sun, night. The lamp takes 60 Wh a night step, the panel gives
	 * 60 × 0.5 × 0.5 × 6 = 90 Wh a day step. Battery of 100 Wh: 100 → 40 → 130, 30 spilled → 190, 90 spilled → 40.
	 */
	@Test
	void solarLightBurnsFromItsBattery() throws CalculationException {
		var result = SolarLightYear.run(light(100), new double[] { 0, 500, 500, 0 }, 6);
		assertEquals(2, result.nights());
		assertEquals(0, result.lostNights());
		assertEquals(120, result.demandWh(), 1e-9);
		assertEquals(120, result.spilledWh(), 1e-9);
		assertEquals(0.4, result.lowestShare(), 1e-12);
		assertEquals(100 / 60.0, result.autonomyNights(), 1e-12);
		assertArrayEquals(new double[] { 0.4, 1, 1, 0.4 }, result.chargeShare(), 1e-12);
	}

	/** Three nights of two steps, 120 Wh each, with a day without sun after the first: 150 → 30, dull day, 30 − 120: 90 Wh lack. */
	@Test
	void solarLightLosesANightAfterADullDay() throws CalculationException {
		var result = SolarLightYear.run(light(150), new double[] { 0, 0, 1e-3, 0, 0, 1000, 1000, 0, 0 }, 6);
		assertEquals(3, result.nights());
		assertEquals(1, result.lostNights());
		assertEquals(90, result.unservedWh(), 0.01);
		assertEquals(0, result.lowestShare(), 1e-9);
	}

	@Test
	void energyOfSolarLightsBalances() throws CalculationException {
		var random = new SplittableRandom(17);
		for (int run = 0; run < 200; run++) {
			var light = new SolarLight(PLANT, random.nextDouble(10, 200), 0.8, random.nextDouble(20, 800), 1,
					random.nextDouble(3, 40), 5, 0.5);
			var sun = random.doubles(500, -300, 900).map(value -> Math.max(0, value)).toArray();
			var result = SolarLightYear.run(light, sun, 0.5);
			double gained = Arrays.stream(sun).sum() * light.panelW() * 0.8 / 1000 * 0.5;
			double change = (result.chargeShare()[499] - 0.5) * light.batteryWh();
			assertEquals(gained, change + result.demandWh() - result.unservedWh() + result.spilledWh(), 1e-6 * gained);
			assertTrue(result.lostNights() <= result.nights());
		}
	}

	private static void refused(String attribute, Executable call) {
		assertEquals(attribute, assertThrows(CalculationException.class, call).subject().attribute());
	}
}
