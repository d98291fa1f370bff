package machi.calculation.tests.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.Finding;
import machi.calculation.PrintedFigure;
import machi.calculation.cost.internal.ElectricityCostCalculator;
import machi.calculation.cost.internal.ProjectCostCalculator;
import machi.calculation.emission.internal.InventoryCalculator;
import machi.calculation.emission.internal.MeasuresCalculator;
import machi.calculation.energybalance.internal.AllocationCalculator;
import machi.calculation.energybalance.internal.BalanceCalculator;
import machi.calculation.energybalance.internal.DemandCalculator;
import machi.calculation.energybalance.internal.GenerationCalculator;
import machi.calculation.energybalance.internal.LocalProductionCalculator;
import machi.calculation.energybalance.internal.SavingCalculator;
import machi.calculation.indicator.internal.IndicatorCalculator;
import machi.calculation.tests.energy.SampleProgram;
import machi.check.internal.AllocationCheck;
import machi.check.internal.DoubleCountingCheck;
import machi.check.internal.PrintedCheck;
import machi.check.internal.RelationCheck;
import machi.check.internal.StatementsCheck;
import machi.check.internal.TextCheck;
import machi.model.core.Program;
import machi.quantity.Unit;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.scenario.StatementSource;
import machi.scenario.check.DoubleCountingBinding;
import machi.scenario.check.RelationsBinding;
import machi.scenario.check.StatementsBinding;
import machi.scenario.check.TextsBinding;
import machi.scenario.energy.AllocationBinding;
import machi.scenario.energy.AllocationCheckBinding;
import machi.scenario.energy.BalanceBinding;
import machi.scenario.energy.DemandBinding;
import machi.scenario.energy.ElectricityCostBinding;
import machi.scenario.energy.EnergyMeasures;
import machi.scenario.energy.EnergyStatements;
import machi.scenario.energy.GenerationBinding;
import machi.scenario.energy.InventoryBinding;
import machi.scenario.energy.LocalProductionBinding;
import machi.scenario.energy.MeasuresBinding;
import machi.scenario.energy.SavingBinding;
import machi.scenario.mobility.MobilityMeasures;
import machi.scenario.mobility.MobilityStatements;
import machi.scenario.program.IndicatorBinding;
import machi.scenario.program.ProgramStatements;
import machi.scenario.program.ProjectCostBinding;

/** The sample program samples/kasai of this working tree, with every calculator and check run on it. */
final class KasaiSample {

	private final ProgramContent content = SampleProgram.kasai();
	private final Map<String, CalculationResult> results = new TreeMap<>();

	/** Runs everything and gives the findings of all, checks last. */
	List<Finding> evaluate() throws CalculationException {
		run(new GenerationCalculator(), new GenerationBinding());
		run(new DemandCalculator(), new DemandBinding());
		run(new SavingCalculator(), new SavingBinding());
		run(new BalanceCalculator(), new BalanceBinding());
		run(new AllocationCalculator(), new AllocationBinding());
		run(new LocalProductionCalculator(), new LocalProductionBinding());
		run(new MeasuresCalculator(), new MeasuresBinding(List.of(new EnergyMeasures(), new MobilityMeasures())));
		run(new InventoryCalculator(), new InventoryBinding());
		run(new ProjectCostCalculator(), new ProjectCostBinding());
		run(new ElectricityCostCalculator(), new ElectricityCostBinding());
		run(new IndicatorCalculator(), new IndicatorBinding());
		List<StatementSource> statements = List.of(new ProgramStatements(), new MobilityStatements(), new EnergyStatements());
		var calculated = Map.copyOf(results);
		run(new RelationCheck(), new RelationsBinding());
		run(new AllocationCheck(), new AllocationCheckBinding());
		run(new StatementsCheck(), new StatementsBinding(statements));
		run(new TextCheck(), new TextsBinding());
		run(new DoubleCountingCheck(), new DoubleCountingBinding(statements));
		results.put("check.printed", new PrintedCheck().check(printedFigures(), calculated));
		return results.values().stream().flatMap(result -> result.findings().stream()).toList();
	}

	private <I extends Record> void run(Calculator<I> calculator, InputBinding<I> binding) throws CalculationException {
		if (!calculator.descriptor().id().equals(binding.calculatorId())) {
			throw new IllegalArgumentException(calculator.descriptor().id() + " is bound by " + binding.calculatorId());
		}
		results.put(binding.calculatorId(), Checks.run(calculator, binding.bind(content)));
	}

	CalculationResult result(String calculator) {
		return results.get(calculator);
	}

	List<PrintedFigure> printedFigures() {
		return program().getPrintedFigures().stream()
				.map(figure -> new PrintedFigure(figure.getCalculator(), figure.getTable(), figure.getRow(), figure.getColumn(),
						figure.getValue(), Unit.of(figure.getUnit()), ModelReader.subject(figure, "value")))
				.toList();
	}

	Program program() {
		return content.program();
	}
}
