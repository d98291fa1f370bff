package machi.dispatch.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.StrategyChoice;

/** What defines each strategy, tried on random sites. */
class StrategiesTest {

	private static final double ROUNDING = 1e-9;
	private static final int SITES = 500;
	private static final double HOURS = 0.5;

	/** One step of a site. */
	@FunctionalInterface
	private interface Look {
		void at(Site site, SiteFlows flows, int step, String place);
	}

	private static void eachStep(String strategy, Map<String, String> parameters, Look look) throws CalculationException {
		for (int seed = 0; seed < SITES; seed++) {
			var drawn = new RandomNetwork(new SplittableRandom(seed)).site("a", false, false, strategy);
			var site = drawn.withStrategy(new StrategyChoice(strategy, parameters));
			var flows = Networks.run(Networks.of(site)).sites().getFirst();
			for (int step = 0; step < RandomNetwork.STEPS; step++) {
				look.at(site, flows, step, "seed " + seed);
			}
		}
	}

	/** Stored energy that could still be given in the step, after it. */
	private static double left(Battery battery, SiteFlows flows, int step) {
		return flows.storedKwh()[step] - battery.minimumSoc() * battery.capacityKwh();
	}

	private static boolean atItsLimit(Battery battery, SiteFlows flows, int step) {
		return left(battery, flows, step) < 1e-6 || flows.batteryKw()[step] > battery.dischargeKw() - 1e-6;
	}

	@Test
	void selfConsumptionBuysNothingWhileTheBatteryCanGiveAndSellsNothingWhileItCanTake() throws CalculationException {
		eachStep("self-consumption", Map.of(), (site, flows, step, place) -> site.battery().ifPresent(battery -> {
			if (flows.importedKw()[step] > ROUNDING) {
				assertTrue(atItsLimit(battery, flows, step), place);
			}
			if (flows.exportedKw()[step] > ROUNDING) {
				double room = battery.maximumSoc() * battery.capacityKwh() - flows.storedKwh()[step];
				assertTrue(room < 1e-6 || -flows.batteryKw()[step] > battery.chargeKw() - 1e-6, place);
			}
		}));
	}

	@Test
	void renewableFirstNeverChargesTheBatteryFromTheGridOrFromOtherGeneration() throws CalculationException {
		eachStep("renewable-first", Map.of(), (site, flows, step, place) -> {
			if (flows.batteryKw()[step] < -ROUNDING) {
				assertEquals(0, flows.importedKw()[step], ROUNDING, place);
				double renewable = site.plants().stream().mapToDouble(plant -> plant.renewableShare() * plant.availableKw()[step])
						.sum();
				assertTrue(-flows.batteryKw()[step] <= renewable + ROUNDING, place);
			}
		});
	}

	@Test
	void peakCutStaysBelowItsTargetUnlessTheBatteryCanGiveNoMore() throws CalculationException {
		int[] peaks = { 0 };
		eachStep("peak-cut", Map.of("target", "5"), (site, flows, step, place) -> site.battery().ifPresent(battery -> {
			double vehicles = Math.max(0, -flows.vehicleKw()[step]);
			if (flows.importedKw()[step] > 5 + ROUNDING) {
				assertTrue(atItsLimit(battery, flows, step), place + " step " + step + " vehicles " + vehicles);
				peaks[0]++;
			}
		}));
		assertTrue(peaks[0] > 0);
	}

	@Test
	void peakCutWithoutTargetKeepsTheContractPower() throws CalculationException {
		// 8 kW of load, 6 kW of contract, 10 kWh full: 2 kW out for ten half hours
		var load = new double[10];
		Arrays.fill(load, 8);
		var full = new Battery(Subject.of("b", "battery"), 10, 9, 9, 1, 1, 0, 1, 1, 0,
				new Battery.Ageing(6000, 15, 0.6));
		var site = new SiteBuilder("a", load).battery(full).contract(6).strategy("peak-cut", Map.of("reserve", "100")).build();
		var flows = Networks.run(Networks.of(site)).sites().getFirst();
		assertEquals(6, flows.sums().peakImportKw(), ROUNDING);
		assertEquals(10 * 2 * HOURS, flows.sums().batteryDischargedKwh(), ROUNDING);
	}

	@Test
	void peakCutFillsItsReserveOnlyInOffPeakTimeAndBelowItsTarget() throws CalculationException {
		eachStep("peak-cut", Map.of("target", "8", "from", "1", "to", "3"), (site, flows, step, place) -> {
			if (flows.batteryKw()[step] < -ROUNDING && flows.importedKw()[step] > ROUNDING) {
				int halfHour = step % 48;
				assertTrue(halfHour >= 2 && halfHour < 6, place + " step " + step);
				assertTrue(flows.importedKw()[step] <= 8 + ROUNDING, place);
			}
		});
	}

	@Test
	void offPeakChargingBuysForTheBatteryOnlyInItsWindowAndDischargesOnlyOutside() throws CalculationException {
		eachStep("off-peak-charging", Map.of("from", "22.5", "to", "5"), (site, flows, step, place) -> {
			boolean offPeak = step % 48 >= 45 || step % 48 < 10;
			if (flows.batteryKw()[step] < -ROUNDING && flows.importedKw()[step] > ROUNDING) {
				assertTrue(offPeak, place + " step " + step);
			}
			if (offPeak) {
				assertTrue(flows.batteryKw()[step] <= 0, place + " step " + step);
			}
		});
	}

	@Test
	void offPeakChargingStaysWithinTheContractPower() throws CalculationException {
		eachStep("off-peak-charging", Map.of(), (site, flows, step, place) -> {
			if (flows.batteryKw()[step] < -ROUNDING && flows.importedKw()[step] > ROUNDING) {
				assertTrue(flows.importedKw()[step] <= site.contractKw() + ROUNDING, place);
			}
		});
	}

	/** Ten yen until 7 h and thirty after: 10 kWh are bought at night and used from 7 h on, where 2 kW lack. */
	@Test
	void priceAwareBuysCheapAndUsesDear() throws CalculationException {
		var load = new double[48];
		Arrays.fill(load, 14, 48, 2);
		var prices = new double[48];
		Arrays.fill(prices, 30);
		Arrays.fill(prices, 0, 14, 10);
		var battery = new Battery(Subject.of("b", "battery"), 10, 5, 5, 1, 0.8, 0, 1, 0, 0,
				new Battery.Ageing(6000, 15, 0.6));
		var site = new SiteBuilder("a", load).battery(battery).prices(prices, new double[48], 0)
				.strategy("price-aware", Map.of()).build();
		var sums = Networks.run(Networks.of(site)).sites().getFirst().sums();
		// 34 half hours of 2 kW are 34 kWh; 8 of them come from 10 kWh bought at 10 yen
		assertEquals(8, sums.batteryDischargedKwh(), ROUNDING);
		assertEquals(10 * 10 + 26 * 30, sums.energyCostYen(), 1e-6);
		// a gain of 30 - 10/0.8 = 17.5 yen is not worth 18 yen: the battery is left empty
		var unworthy = site.withStrategy(new StrategyChoice("price-aware", Map.of("gain", "18")));
		assertEquals(0, Networks.run(Networks.of(unworthy)).sites().getFirst().sums().batteryChargedKwh(), ROUNDING);
	}

	@Test
	void priceAwareNeverDischargesAtAPriceAtWhichItBuys() throws CalculationException {
		eachStep("price-aware", Map.of(), (site, flows, step, place) -> {
			if (flows.batteryKw()[step] < -ROUNDING && flows.importedKw()[step] > ROUNDING) {
				int day = step / 48 * 48;
				var prices = Arrays.copyOfRange(site.tariff().importYenPerKwh(), day, Math.min(RandomNetwork.STEPS, day + 48));
				Arrays.sort(prices);
				assertTrue(site.tariff().importYenPerKwh()[step] <= prices[(prices.length - 1) / 2], place + " step " + step);
			}
		});
	}

	@Test
	void surplusRunsTheFlexibleLoadBeforeItIsStored() throws CalculationException {
		eachStep("surplus-to-flexible-load", Map.of(), (site, flows, step, place) -> site.flexibleLoad().ifPresent(work -> {
			if (work.dailyKwh() == 0 && flows.batteryKw()[step] < -ROUNDING) {
				assertEquals(work.maximumKw(), flows.flexibleKw()[step], ROUNDING, place);
			}
		}));
	}

	@Test
	void greenOnlySupplyBuysNothing() throws CalculationException {
		double[] unserved = { 0 };
		eachStep("green-only-supply", Map.of(), (site, flows, step, place) -> {
			assertEquals(0, flows.importedKw()[step], place);
			unserved[0] += flows.unservedKw()[step];
		});
		assertTrue(unserved[0] > 0);
	}

	@Test
	void greenOnlyVehiclesAreNeverChargedFromTheGrid() throws CalculationException {
		eachStep("green-only-supply", Map.of("scope", "vehicles"), (site, flows, step, place) -> {
			if (flows.importedKw()[step] > ROUNDING) {
				double lack = flows.loadKw()[step] + flows.flexibleKw()[step] - flows.generatedKw()[step];
				assertTrue(flows.importedKw()[step] <= lack + ROUNDING, place);
			}
			assertEquals(0, flows.unservedKw()[step], ROUNDING, place);
		});
	}

	@Test
	void zeroReverseFlowSellsNothingAndCurtailsOnlyWhatCannotBeStored() throws CalculationException {
		eachStep("zero-reverse-flow", Map.of(), (site, flows, step, place) -> {
			assertEquals(0, flows.exportedKw()[step], place);
			if (flows.curtailedKw()[step] > ROUNDING && site.battery().isPresent()) {
				var battery = site.battery().get();
				double room = battery.maximumSoc() * battery.capacityKwh() - flows.storedKwh()[step];
				assertTrue(room < 1e-6 || -flows.batteryKw()[step] > battery.chargeKw() - 1e-6, place);
			}
		});
	}

	@Test
	void disasterIslandKeepsItsReserveWhileThereIsAGrid() throws CalculationException {
		eachStep("disaster-island", Map.of("reserve", "60"), (site, flows, step, place) -> site.battery().ifPresent(battery -> {
			if (flows.batteryKw()[step] > ROUNDING) {
				double window = (battery.maximumSoc() - battery.minimumSoc()) * battery.capacityKwh();
				assertTrue(left(battery, flows, step) >= 0.6 * window - 1e-6, place + " step " + step);
			}
		}));
	}

	@Test
	void everyStrategyIsDescribedInBothLanguagesAndStartsWithItsDefaults() throws CalculationException {
		var ids = new HashSet<String>();
		for (var strategy : Networks.strategies()) {
			var descriptor = strategy.descriptor();
			assertTrue(ids.add(descriptor.id()), descriptor.id());
			assertFalse(descriptor.title().english().equals(descriptor.title().japanese()), descriptor.id());
			assertFalse(descriptor.description().japanese().isBlank(), descriptor.id());
			ParameterValues.of(descriptor.parameters(), Map.of());
			for (var parameter : descriptor.parameters()) {
				assertFalse(parameter.help().english().isBlank() || parameter.help().japanese().isBlank(), parameter.name());
				assertEquals(parameter.type() == Parameter.Type.NUMBER, parameter.maximum().isPresent(), parameter.name());
			}
		}
	}
}
