package machi.sweep.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.dispatch.Network;
import machi.sweep.DesignSpace;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepPlan;
import machi.sweep.SweepRequest;
import machi.sweep.dispatch.DispatchSweeps;
import machi.sweep.dispatch.NetworkBytes;
import machi.sweep.file.SweepPlanReader;
import machi.sweep.local.LocalSweepRunner;

/** In the network of a day each site uses 240 kWh and generates 12 h * 30 kW = 360 kWh, of which 120 kWh are used at once. */
class DispatchSweepTest {

	private static final double CLOSE = 1e-6;

	private final DispatchSweeps sweeps = new DispatchSweeps(Networks.strategies());

	@TempDir
	private Path folder;

	private static SweepPlan plan(String parameters, String objectives, String costs) throws SweepException {
		var text = "parameters: [%s]\nobjectives: [%s]\n%s".formatted(parameters, objectives, costs);
		return SweepPlanReader.read("SWEEP.yaml", text.getBytes(StandardCharsets.UTF_8));
	}

	/** The figures of all designs, one after the other. */
	private double[] figures(Network network, String parameters, String objectives, String costs) throws Exception {
		var plan = plan(parameters, objectives, costs);
		var space = new DesignSpace(plan);
		var figures = new double[(int) space.count() * plan.objectives().size()];
		try (var evaluator = sweeps.open(plan, NetworkBytes.of(network))) {
			for (int i = 0; i < space.count(); i++) {
				var one = evaluator.evaluate(space.design(i), CalculationMonitor.NONE);
				System.arraycopy(one, 0, figures, i * one.length, one.length);
			}
		}
		return figures;
	}

	private double[] day(String parameters, String objectives) throws Exception {
		return figures(Networks.day(), parameters, objectives, "");
	}

	@Test
	void theCapacityOfAZoneIsPartedAmongItsSitesByTheirOwn() throws Exception {
		// 80 kWh are 20 kWh for a1 and 60 kWh for a2; at 1,000 yen a kWh and 10 years 2,000 and 6,000 yen a year
		var costs = "costs: [{device: battery, yenPerKwh: 1000, lifeYears: 10}]";
		var objectives = "{name: capitalYen, scope: a1}, {name: capitalYen, scope: a2}, {name: capitalYen, scope: b}, {name: capitalYen}";
		assertArrayEquals(new double[] { 0, 0, 0, 0, 2_000, 6_000, 0, 8_000 },
				figures(Networks.day(), "{target: battery.capacityKwh, scope: a, values: [0, 80]}", objectives, costs), CLOSE);
	}

	@Test
	void capacityMayBeGivenInAnotherUnit() throws Exception {
		var costs = "costs: [{device: battery, yenPerKwh: 1000, lifeYears: 10}]";
		assertArrayEquals(new double[] { 8_000 }, figures(Networks.day(),
				"{target: battery.capacityKwh, unit: MWh, values: [0.08]}", "{name: capitalYen}", costs), CLOSE);
	}

	@Test
	void aBatteryMovesTheSunIntoTheEvening() throws Exception {
		// a1: of the 240 kWh of surplus, the battery takes what it holds; after 18 h the site needs 6 h * 10 kW = 60 kWh
		var figures = day("{target: battery.capacityKwh, scope: a1, values: [0, 40, 100]}",
				"{name: selfSufficiency, scope: a1}, {name: selfConsumption, scope: a1}, {name: importedKwh, scope: a1},"
						+ "{name: exportedKwh, scope: a1}, {name: co2Kg, scope: a1}, {name: peakImportKw, scope: a1}");
		assertArrayEquals(new double[] { 120 / 240.0, 120 / 360.0, 120, 240, 60, 10, //
				160 / 240.0, 160 / 360.0, 80, 200, 40, 10, //
				180 / 240.0, 180 / 360.0, 60, 140, 30, 10 }, figures, CLOSE);
	}

	@Test
	void powerLimitsWhatABatteryGives() throws Exception {
		// 2 kW for 6 h of evening are 12 kWh of the 100 kWh
		assertArrayEquals(new double[] { 120 - 12 }, day(
				"{target: battery.capacityKwh, scope: a1, values: [100]}, {target: battery.powerKw, scope: a1, values: [2]}",
				"{name: importedKwh, scope: a1}"), CLOSE);
	}

	@Test
	void sunLoadAndBatteryAreScaled() throws Exception {
		// b1 without battery: 12 h of 5 kW of sun under 10 kW of load, then 12 h of 30 kW over 20 kW
		assertArrayEquals(new double[] { 240 - 60, 1 },
				day("{target: photovoltaic.scale, values: [0.16666666666666666]}",
						"{name: importedKwh, scope: b}, {name: selfConsumption, scope: b1}"), CLOSE);
		assertArrayEquals(new double[] { 240, 120 },
				day("{target: load.scale, values: [2]}", "{name: importedKwh, scope: b}, {name: exportedKwh, scope: b}"), CLOSE);
		// a1 and a2 with 40 kWh doubled: 20 kWh and 60 kWh moved
		assertArrayEquals(new double[] { 120 - 20, 120 - 60 }, day("{target: battery.scale, values: [2]}",
				"{name: importedKwh, scope: a1}, {name: importedKwh, scope: a2}"), CLOSE);
	}

	@Test
	void strategiesAndTheirParametersAreSetWhateverTheirOrder() throws Exception {
		// a2 with 30 kWh: idle imports all 120 kWh, store at 1 kW saves 6 kWh of the evening, at 1000 kW 30 kWh
		assertArrayEquals(new double[] { 120, 120 - 6, 120, 120 - 30 },
				day("{target: strategy.limitKw, values: [1, 1000]}, {target: strategy, scope: a, values: [idle, store]}",
						"{name: importedKwh, scope: a2}"), CLOSE);
	}

	@Test
	void costsAreThoseOfAYear() throws Exception {
		// b1: 120 kWh * 30 yen - 240 kWh * 10 yen + 100 kW * 1,000 yen = 101,200 yen in one day
		var costs = "costs: [{device: photovoltaic, yenPerKw: 20000, lifeYears: 20}]";
		assertArrayEquals(new double[] { 101_200 * 365, 50 * 1_000, 101_200 * 365 + 50 * 1_000 }, figures(Networks.day(),
				"{target: photovoltaic.scale, values: [1]}",
				"{name: costYen, scope: b}, {name: capitalYen, scope: b}, {name: totalYen, scope: b}", costs), CLOSE);
	}

	@Test
	void thePeakOfSeveralSitesIsThatOfAllTogether() throws Exception {
		assertArrayEquals(new double[] { 30, 20 },
				day("{target: load.scale, values: [1]}", "{name: peakImportKw}, {name: peakImportKw, scope: a}"), CLOSE);
	}

	@Test
	void whatThePlanNamesAndIsNotThereIsToldBeforeTheRun() {
		assertRefused("There is no such target; there are: battery.capacityKwh, ", "{target: battery, values: [1]}", "{name: co2Kg}");
		assertRefused("There is no such target", "{target: strategy.speed, values: [1]}", "{name: co2Kg}");
		assertRefused("There is no such objective; there are: selfConsumption, ", "{target: load.scale, values: [1]}", "{name: joy}");
		assertRefused("is neither all nor the id of a zone or site; zones are: a, b: c",
				"{target: load.scale, scope: c, values: [1]}", "{name: co2Kg}");
		assertRefused("is neither all nor the id of a zone or site", "{target: load.scale, values: [1]}", "{name: co2Kg, scope: c}");
		assertRefused("There is nothing in the scope b that battery.scale could change",
				"{target: battery.scale, scope: b, values: [1]}", "{name: co2Kg}");
		assertRefused("needs numbers of 0 or more: -1", "{target: load.scale, values: [1, -1]}", "{name: co2Kg}");
		assertRefused("needs numbers of 0 or more: much", "{target: load.scale, values: [1, much]}", "{name: co2Kg}");
		assertRefused("needs numbers of 0 or more", "{target: load.scale, from: -1, to: 1, steps: 2}", "{name: co2Kg}");
		assertRefused("cannot be converted to kWh: kW", "{target: battery.capacityKwh, unit: kW, values: [1]}", "{name: co2Kg}");
		assertRefused("There is no such strategy; installed are: idle, store: rest", "{target: strategy, values: [idle, rest]}",
				"{name: co2Kg}");
		assertRefused("The value must lie in 0…1000 kW", "{target: strategy.limitKw, values: [1, 1001]}", "{name: co2Kg}");
		assertRefused("The objective needs a section costs", "{target: load.scale, values: [1]}", "{name: totalYen}");
	}

	private void assertRefused(String expected, String parameters, String objectives) {
		var refused = assertThrows(CalculationException.class,
				() -> sweeps.open(plan(parameters, objectives, ""), NetworkBytes.of(Networks.day())));
		assertTrue(refused.getMessage().contains(expected), refused.getMessage());
	}

	@Test
	void aPriceForAnUnknownDeviceAndBytesThatAreNoNetworkAreRefused() throws SweepException {
		var plan = plan("{target: load.scale, values: [1]}", "{name: co2Kg}", "costs: [{device: wind, lifeYears: 20}]");
		assertTrue(assertThrows(CalculationException.class, () -> sweeps.open(plan, NetworkBytes.of(Networks.day()))).getMessage()
				.contains("there are: battery, photovoltaic: wind"));
		assertTrue(assertThrows(CalculationException.class, () -> sweeps.open(plan, new byte[9])).getMessage()
				.contains("these are not the bytes of a network"));
	}

	@Test
	void anotherVersionOfAStrategyIsAnotherVersionOfTheEvaluator() {
		assertEquals(sweeps.version(), new DispatchSweeps(Networks.strategies().reversed()).version());
		assertNotEquals(sweeps.version(), new DispatchSweeps(Networks.strategies().subList(0, 1)).version());
	}

	@Test
	void oneAndManyWorkersFindTheSame() throws Exception {
		var plan = plan("{target: battery.capacityKwh, from: 0, to: 300, steps: 31}, {target: photovoltaic.scale, values: [0, 0.5, 1, 2]}",
				"{name: selfSufficiency, sense: maximise}, {name: costYen, sense: minimise}", "");
		var runner = new LocalSweepRunner(List.of(sweeps));
		for (int workers = 1; workers <= 3; workers++) {
			var request = new SweepRequest(plan, DispatchSweeps.EVALUATOR, NetworkBytes.of(Networks.day()),
					folder.resolve("journal" + workers), workers, Map.of());
			var outcome = runner.run(request, SweepMonitor.of(CalculationMonitor.NONE, notice -> {
				// none is expected
			}));
			assertEquals(0, outcome.failed());
			assertTrue(outcome.front().size() > 1);
			assertArrayEquals(Files.readAllBytes(folder.resolve("journal1")), Files.readAllBytes(request.journal()));
		}
	}
}
