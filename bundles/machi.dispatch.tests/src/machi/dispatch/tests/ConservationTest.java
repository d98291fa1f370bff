package machi.dispatch.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.DispatchEngine;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteFlows;

/** What must hold in every step of every network, whatever the strategies do. */
class ConservationTest {

	private static final double ROUNDING = 1e-9;
	private static final int NETWORKS = 3000;
	private static final double HOURS = 0.5;

	private final List<String> all = Networks.strategies().stream().map(strategy -> strategy.descriptor().id()).toList();

	/** Looks at one dispatch. */
	@FunctionalInterface
	private interface Look {
		void at(Network network, Dispatch dispatch, String place);
	}

	@FunctionalInterface
	private interface LookAtSite {
		void at(Site site, SiteFlows flows, String place);
	}

	private void eachNetwork(Look look) throws CalculationException {
		for (int seed = 0; seed < NETWORKS; seed++) {
			var network = new RandomNetwork(new SplittableRandom(seed)).draw(withWild());
			look.at(network, Networks.run(network, new WildStrategy(seed)), "seed " + seed);
		}
	}

	private List<String> withWild() {
		return Stream.concat(all.stream(), Stream.of(WildStrategy.ID)).toList();
	}

	private void eachSite(LookAtSite look) throws CalculationException {
		eachNetwork((network, dispatch, place) -> {
			for (int i = 0; i < network.sites().size(); i++) {
				var site = network.sites().get(i);
				look.at(site, dispatch.sites().get(i), place + " site " + i + " " + site.strategy().id());
			}
		});
	}

	@Test
	void whatGoesInGoesOutInEveryStep() throws CalculationException {
		eachSite((site, flows, place) -> {
			for (int t = 0; t < RandomNetwork.STEPS; t++) {
				double in = flows.generatedKw()[t] - flows.curtailedKw()[t] + flows.importedKw()[t] + flows.fromLineKw()[t]
						+ flows.batteryKw()[t] + flows.vehicleKw()[t];
				double out = flows.loadKw()[t] - flows.unservedKw()[t] + flows.flexibleKw()[t] + flows.exportedKw()[t]
						+ flows.intoLineKw()[t];
				assertEquals(out, in, ROUNDING, at(place, t));
			}
		});
	}

	@Test
	void noFlowIsNegativeAndNoneIsMoreThanThereIs() throws CalculationException {
		eachSite((site, flows, place) -> {
			for (int t = 0; t < RandomNetwork.STEPS; t++) {
				var where = at(place, t);
				for (var flow : List.of(flows.curtailedKw(), flows.importedKw(), flows.exportedKw(), flows.intoLineKw(),
						flows.fromLineKw(), flows.flexibleKw(), flows.unservedKw())) {
					assertTrue(flow[t] >= -ROUNDING, where);
				}
				assertTrue(flows.curtailedKw()[t] <= flows.generatedKw()[t], where);
				assertTrue(flows.unservedKw()[t] <= flows.loadKw()[t], where);
				assertTrue(flows.importedKw()[t] == 0 || flows.exportedKw()[t] == 0, where);
				assertTrue(flows.intoLineKw()[t] == 0 || flows.fromLineKw()[t] == 0, where);
			}
		});
	}

	@Test
	void batteryStaysWithinWindowAndPowerAndFollowsItsEfficiency() throws CalculationException {
		eachSite((site, flows, place) -> site.battery().ifPresent(battery -> checkBattery(battery, flows, place)));
	}

	private static void checkBattery(Battery battery, SiteFlows flows, String place) {
		double lower = battery.minimumSoc() * battery.capacityKwh();
		double before = battery.initialSoc() * battery.capacityKwh();
		for (int t = 0; t < RandomNetwork.STEPS; t++) {
			var where = at(place, t);
			double kw = flows.batteryKw()[t];
			double stored = flows.storedKwh()[t];
			assertTrue(stored >= lower - ROUNDING && stored <= battery.maximumSoc() * battery.capacityKwh() + ROUNDING, where);
			assertTrue(kw <= battery.dischargeKw() + ROUNDING && -kw <= battery.chargeKw() + ROUNDING, where);
			double rested = Math.max(lower, before - battery.standbyLossKw() * HOURS);
			double expected = kw > 0 ? rested - kw * HOURS / battery.dischargeEfficiency()
					: rested - kw * HOURS * battery.chargeEfficiency();
			assertEquals(expected, stored, ROUNDING, where);
			before = stored;
		}
	}

	@Test
	void linesLoseTheirShareAndCarryNoMoreThanTheyCan() throws CalculationException {
		eachNetwork((network, dispatch, place) -> {
			var line = network.privateLines().getFirst();
			for (int t = 0; t < RandomNetwork.STEPS; t++) {
				double into = 0;
				double from = 0;
				for (var flows : dispatch.sites()) {
					into += flows.intoLineKw()[t];
					from += flows.fromLineKw()[t];
				}
				assertTrue(into <= line.capacityKw() + ROUNDING, place);
				assertEquals(into * (1 - line.lossShare()), from, ROUNDING, place);
			}
		});
	}

	@Test
	void feedersAndOutagesAreKept() throws CalculationException {
		eachNetwork((network, dispatch, place) -> {
			var feeder = network.feeders().getFirst();
			for (int t = 0; t < RandomNetwork.STEPS; t++) {
				double imported = 0;
				double exported = 0;
				for (int i = 0; i < network.sites().size(); i++) {
					var flows = dispatch.sites().get(i);
					boolean on = !network.sites().get(i).feeder().isEmpty();
					imported += on ? flows.importedKw()[t] : 0;
					exported += on ? flows.exportedKw()[t] : 0;
					int step = t;
					if (network.outages().stream().anyMatch(
							outage -> step >= outage.firstStep() && step < outage.firstStep() + outage.steps())) {
						assertEquals(0, flows.importedKw()[t] + flows.exportedKw()[t], at(place, t));
					}
				}
				assertTrue(imported <= feeder.importLimitKw() + ROUNDING, at(place, t));
				assertTrue(exported <= feeder.exportLimitKw() + ROUNDING, at(place, t));
			}
		});
	}

	@Test
	void sumsAgreeWithFlowsAndNothingIsLostOverTheYear() throws CalculationException {
		eachSite((site, flows, place) -> {
			var sums = flows.sums();
			assertEquals(kwh(flows.importedKw()), sums.importedKwh(), 1e-7, place);
			assertEquals(kwh(flows.exportedKw()), sums.exportedKwh(), 1e-7, place);
			assertEquals(kwh(flows.unservedKw()), sums.unservedKwh(), 1e-7, place);
			assertEquals(kwh(flows.curtailedKw()), sums.curtailedKwh(), 1e-7, place);
			assertEquals(kwh(flows.flexibleKw()), sums.flexibleKwh(), 1e-7, place);
			// vehicles lose 10 % in and 15 % out, see RandomNetwork
			double vehicleChange = sums.vehicleChargedKwh() * 0.9 - sums.vehicleDischargedKwh() / 0.85 - sums.drivenKwh();
			double batteryChange = sums.batteryChargedKwh() - sums.batteryDischargedKwh() - sums.batteryLossKwh();
			assertEquals(sums.storedChangeKwh(), vehicleChange + batteryChange, 1e-7, place);
			assertTrue(sums.batteryLossKwh() >= -ROUNDING, place);
		});
	}

	@Test
	void sumsAreTheSameWhetherFlowsAreKeptOrNot() throws CalculationException {
		for (int seed = 0; seed < NETWORKS; seed++) {
			var network = new RandomNetwork(new SplittableRandom(seed)).draw(withWild());
			var strategies = new ArrayList<>(Networks.strategies());
			strategies.add(new WildStrategy(seed));
			var engine = new DispatchEngine(strategies);
			var flows = engine.dispatch(network, Recording.FLOWS, CalculationMonitor.NONE).sites();
			var sums = engine.dispatch(network, Recording.SUMS, CalculationMonitor.NONE).sites();
			for (int i = 0; i < flows.size(); i++) {
				assertEquals(flows.get(i).sums(), sums.get(i).sums(), "seed " + seed + " site " + i);
				assertEquals(0, sums.get(i).importedKw().length);
			}
		}
	}

	/** Put together only when it is to be read. */
	private static Supplier<String> at(String place, int step) {
		return () -> place + " step " + step;
	}

	private static double kwh(double[] kw) {
		double sum = 0;
		for (double value : kw) {
			sum += value * HOURS;
		}
		return sum;
	}

	@Test
	void ownUseIsNeverMoreThanWhatIsGeneratedOrUsed() throws CalculationException {
		eachSite((site, flows, place) -> {
			var sums = flows.sums();
			double given = sums.generatedKwh() - sums.curtailedKwh();
			assertTrue(sums.selfConsumedKwh() <= given + 1e-7, place);
			assertTrue(sums.selfConsumedKwh() + sums.lineConsumedKwh() <= sums.usedKwh() + 1e-7, place);
			assertTrue(sums.lineConsumedKwh() <= sums.fromLineKwh() + 1e-7, place);
		});
	}

	@Test
	void theBatteryOfTheSunAloneGivesBackOnlySun() throws CalculationException {
		// never charged from the grid and empty at first: own use is all the load less import, whatever the losses
		for (int seed = 0; seed < 200; seed++) {
			var random = new RandomNetwork(new SplittableRandom(seed));
			var site = new SiteBuilder("a", random.series(10)).solar(random.series(30)).idealBattery(20, 8).build();
			var sums = Networks.run(Networks.of(site)).sites().getFirst().sums();
			assertEquals(sums.loadKwh() - sums.importedKwh(), sums.selfConsumedKwh(), 1e-7, "seed " + seed);
		}
	}
}
