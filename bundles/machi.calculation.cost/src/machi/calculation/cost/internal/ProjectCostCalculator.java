package machi.calculation.cost.internal;

import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.Row;
import machi.calculation.cost.ProjectCostInput;
import machi.quantity.text.LocalizedText;

/** Project cost by year and initiative, and the grants that the rules of the funding programs give (Kasai l.858-868). */
@Component(service = Calculator.class)
public final class ProjectCostCalculator implements Calculator<ProjectCostInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("cost.project", "1.0",
			LocalizedText.of("Project cost and grants", "事業費と交付金"),
			LocalizedText.of("Cost by year and initiative, grants by the rules of the funding programs, and where stated amounts differ.",
					"年度・取組別の事業費と、財源の規則による交付額を算定し、記載額との差を示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("program"), List.of(),
			LocalizedText.of("eligible cost × rate, or quantity × fixed amount, capped; rounded by year, initiative and source",
					"対象経費 × 交付率、または 数量 × 定額、上限あり、年度・取組・財源ごとに端数処理"), 26000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<ProjectCostInput> inputType() {
		return ProjectCostInput.class;
	}

	@Override
	public CalculationResult calculate(ProjectCostInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var groups = CostGroup.all(input);
		monitor.checkCancelled();
		var tables = new ProjectCostTables(groups, input.initiatives());
		var charts = List.of(
				new ResultChart("costs", LocalizedText.of("Project cost by year", "年度別の事業費"), ResultChart.Kind.STACKED_BAR,
						"yearsByInitiative", "fiscalYear", tables.initiativeColumns(), Set.of(Row.Kind.DATA)),
				new ResultChart("grants", LocalizedText.of("Grants by year", "年度別の交付金"), ResultChart.Kind.BAR, "years", "fiscalYear",
						List.of("grantThousandYen", "statedThousandYen"), Set.of(Row.Kind.DATA)));
		return CalculationResult.of(tables.all(), charts, new FundingFindings(input.grantRounding()).of(groups));
	}
}
