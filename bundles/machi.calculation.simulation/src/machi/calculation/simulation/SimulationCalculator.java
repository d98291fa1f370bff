package machi.calculation.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.dispatch.Dispatcher;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Simulates the year of a program and sets its promises against it. */
@Component(service = Calculator.class)
public final class SimulationCalculator implements Calculator<SimulationInput> {

	/** Id of the calculator. */
	public static final String ID = "energy.simulation";

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor(ID, "1",
			LocalizedText.of("Simulation of the year", "年間シミュレーション"),
			LocalizedText.of("Every site half hour by half hour: what its plants, batteries and vehicles can do, and what of the plan's promise is reached.",
					"全施設を30分ごとに計算し、発電・蓄電・車両でできることと、計画の自家消費率に届くかを示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("energy", "simulation"), parameters(),
			LocalizedText.of("Weather, load shapes and control strategies as the program names them; energy balance of every step",
					"気象・負荷形状・制御方式は計画の登録による、全ステップでエネルギー収支を計算"), 28500);

	private final Simulator simulator;

	@Activate
	public SimulationCalculator(@Reference Dispatcher dispatcher) {
		simulator = new Simulator(dispatcher);
	}

	private static List<Parameter> parameters() {
		return List.of(
				new Parameter(Variation.STRATEGY, LocalizedText.of("Strategy", "制御方式"),
						LocalizedText.of("Id of the strategy that runs every site, instead of what the program says.",
								"計画の設定に代えて、全施設に使う制御方式のID"),
						Parameter.Type.TEXT, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), ""),
				new Parameter(Variation.SHARING, LocalizedText.of("Sharing", "融通範囲"),
						LocalizedText.of("Who gets what a site has left over.", "余剰を融通する範囲"), Parameter.Type.CHOICE, Unit.ONE,
						Optional.empty(), Optional.empty(), List.of("METER", "PRIVATE_LINE", "ZONE"), ""),
				Parameter.number(Variation.PHOTOVOLTAIC, LocalizedText.of("PV, of the plan", "太陽光（計画比）"),
						LocalizedText.of("All PV plants, as a share of what is planned.", "太陽光発電の容量（計画に対する割合）"), "%", "0", "1000"),
				Parameter.number(Variation.BATTERY, LocalizedText.of("Batteries, of the plan", "蓄電池（計画比）"),
						LocalizedText.of("All batteries, as a share of what is planned.", "蓄電池の容量（計画に対する割合）"), "%", "0", "1000"));
	}

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<SimulationInput> inputType() {
		return SimulationInput.class;
	}

	@Override
	public CalculationResult calculate(SimulationInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var varied = Variation.of(parameters).applied(input);
		var year = simulator.simulate(varied, monitor);
		var tables = new YearTables(year);
		var promises = new PromiseTable(year.promises());
		var findings = new ArrayList<Finding>(promises.findings());
		findings.addAll(input.remarks());
		var all = new ArrayList<ResultTable>(List.of(promises.table(), tables.zones(), tables.sites(), tables.months()));
		all.addAll(new PlantTables(varied).tables(year.network()));
		return new CalculationResult(all, List.of(promises.chart(), tables.monthChart()), tables.series(), findings);
	}
}
