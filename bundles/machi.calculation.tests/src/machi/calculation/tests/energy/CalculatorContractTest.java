package machi.calculation.tests.energy;

import static machi.calculation.tests.energy.Kasai.CUT_OFF;
import static machi.calculation.tests.energy.Kasai.SUM_THEN_ROUND;
import static machi.calculation.tests.energy.Kasai.ZONES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.Column;
import machi.calculation.ParameterValues;
import machi.calculation.emission.InventoryInput;
import machi.calculation.emission.MeasuresInput;
import machi.calculation.emission.internal.InventoryCalculator;
import machi.calculation.emission.internal.MeasuresCalculator;
import machi.calculation.energybalance.AllocationInput;
import machi.calculation.energybalance.BalanceInput;
import machi.calculation.energybalance.DemandInput;
import machi.calculation.energybalance.GenerationInput;
import machi.calculation.energybalance.LocalProductionInput;
import machi.calculation.energybalance.SavingInput;
import machi.calculation.energybalance.internal.AllocationCalculator;
import machi.calculation.energybalance.internal.BalanceCalculator;
import machi.calculation.energybalance.internal.DemandCalculator;
import machi.calculation.energybalance.internal.GenerationCalculator;
import machi.calculation.energybalance.internal.LocalProductionCalculator;
import machi.calculation.energybalance.internal.SavingCalculator;
import machi.quantity.Rounding;

/** What every calculator promises, shown for those of energy and emissions with the plan of Kasai. */
class CalculatorContractTest {

	private static final AllocationInput ALLOCATION = new AllocationInput(ZONES, List.of(), Kasai.demands(), Kasai.savings(),
			Kasai.CONTRACTS, CUT_OFF, SUM_THEN_ROUND, SUM_THEN_ROUND);

	private static Map<Calculator<?>, Record> calculators() {
		var calculators = new LinkedHashMap<Calculator<?>, Record>();
		calculators.put(new GenerationCalculator(),
				new GenerationInput(ZONES, Kasai.plants(), List.of(), SUM_THEN_ROUND, SUM_THEN_ROUND, SUM_THEN_ROUND));
		calculators.put(new DemandCalculator(), new DemandInput(ZONES, Kasai.demands(), SUM_THEN_ROUND));
		calculators.put(new SavingCalculator(), new SavingInput(Kasai.demands(), Kasai.savings(), CUT_OFF));
		calculators.put(new BalanceCalculator(), new BalanceInput(ZONES, Kasai.demands(), Kasai.savings(), List.of(), CUT_OFF,
				SUM_THEN_ROUND, Rounding.halfUp(0), Rounding.halfUp(1), Kasai.subject("energy")));
		calculators.put(new AllocationCalculator(), ALLOCATION);
		calculators.put(new LocalProductionCalculator(), new LocalProductionInput(ALLOCATION, Rounding.halfUp(1)));
		calculators.put(new MeasuresCalculator(), new MeasuresInput(List.of(), List.of(), SUM_THEN_ROUND));
		calculators.put(new InventoryCalculator(),
				new InventoryInput(List.of(), SUM_THEN_ROUND, Rounding.halfUp(0), Rounding.halfUp(0)));
		return calculators;
	}

	private static <I extends Record> CalculationResult run(Calculator<I> calculator, Record input, CalculationMonitor monitor)
			throws CalculationException {
		return calculator.calculate(calculator.inputType().cast(input),
				ParameterValues.of(calculator.descriptor().parameters(), Map.of()), monitor);
	}

	@Test
	void equalInputsGiveEqualResults() throws CalculationException {
		for (var entry : calculators().entrySet()) {
			assertEquals(run(entry.getKey(), entry.getValue(), CalculationMonitor.NONE),
					run(entry.getKey(), entry.getValue(), CalculationMonitor.NONE), entry.getKey().descriptor().id());
		}
	}

	@Test
	void manyRunsAtATimeGiveTheSameResult() throws Exception {
		for (var entry : calculators().entrySet()) {
			var expected = run(entry.getKey(), entry.getValue(), CalculationMonitor.NONE);
			try (var threads = Executors.newFixedThreadPool(8)) {
				var runs = new ArrayList<Callable<CalculationResult>>();
				for (int i = 0; i < 16; i++) {
					runs.add(() -> run(entry.getKey(), entry.getValue(), CalculationMonitor.NONE));
				}
				for (var result : threads.invokeAll(runs)) {
					assertEquals(expected, result.get(), entry.getKey().descriptor().id());
				}
			}
		}
	}

	@Test
	void aCancelledRunStops() {
		var cancelled = new CalculationMonitor() {
			@Override
			public void progress(double done) {
				// nobody is listening
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		calculators().forEach((calculator, input) -> assertThrows(CancellationException.class,
				() -> run(calculator, input, cancelled), calculator.descriptor().id()));
	}

	@Test
	void everythingAPersonReadsIsThereInBothLanguages() throws CalculationException {
		for (var entry : calculators().entrySet()) {
			var descriptor = entry.getKey().descriptor();
			assertFalse(descriptor.method().english().isBlank() || descriptor.method().japanese().isBlank());
			assertFalse(descriptor.title().english().isBlank() || descriptor.title().japanese().isBlank());
			assertFalse(descriptor.description().english().isBlank() || descriptor.description().japanese().isBlank());
			for (var table : run(entry.getKey(), entry.getValue(), CalculationMonitor.NONE).tables()) {
				for (var column : table.columns()) {
					assertFalse(column.title().english().isBlank() || column.title().japanese().isBlank(), table.id() + "/" + column.id());
				}
			}
		}
	}

	@Test
	void everyChartDrawsColumnsOfOneUnitThatItsTableHas() throws CalculationException {
		int charts = 0;
		for (var entry : calculators().entrySet()) {
			var result = run(entry.getKey(), entry.getValue(), CalculationMonitor.NONE);
			for (var chart : result.charts()) {
				var table = result.table(chart.tableId()).orElseThrow();
				assertTrue(table.columnIndex(chart.categoryColumn()) >= 0);
				var units = chart.valueColumns().stream().map(table::columnIndex).map(table.columns()::get).map(Column::unit).distinct();
				assertEquals(1, units.count(), chart.id());
				charts++;
			}
		}
		assertTrue(charts >= 7);
	}
}
