package machi.calculation.cost.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.Row;
import machi.calculation.cost.FundingInput;
import machi.quantity.text.LocalizedText;

/** The money of a program by side, initiative, year and source (資金スキーム, Kaga l.1103-1130). */
@Component(service = Calculator.class)
public final class FundingCalculator implements Calculator<FundingInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("cost.funding", "1.0",
			LocalizedText.of("Funding by side, year and source", "資金スキーム(側面・年度・財源別)"),
			LocalizedText.of("Stated budget and cost items by side and year, where they differ, and the sources of the money by year.",
					"側面別・年度別の事業費を記載額と積算で示し、差異と年度別の財源を確認します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("program"), List.of(),
			LocalizedText.of("sums by side and year; phases as entered, else evenly over the years with the remainder in the first years;"
					+ " own funds = money needed − other sources",
					"側面別・年度別の合計、年度割の記載がなければ均等割で端数は初めの年度、一般財源 = 必要額 − その他の財源"),
			26100);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<FundingInput> inputType() {
		return FundingInput.class;
	}

	@Override
	public CalculationResult calculate(FundingInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var matrix = new FundingMatrix(input);
		monitor.checkCancelled();
		var tables = new FundingTables(matrix);
		var findings = new ArrayList<Finding>(new BudgetFindings(matrix).all());
		findings.addAll(new SourceFindings(matrix).all());
		return CalculationResult.of(tables.all(), List.of(
				new ResultChart("sides", LocalizedText.of("Money by side and year", "側面別・年度別の事業費"), ResultChart.Kind.STACKED_BAR,
						matrix.budget().isEmpty() ? "phased" : "budget", "fiscalYear", tables.sideColumns(), Set.of(Row.Kind.DATA)),
				new ResultChart("sources", LocalizedText.of("Sources of money by year", "年度別の財源"), ResultChart.Kind.STACKED_BAR, "sources",
						"fiscalYear", tables.sourceColumns(), Set.of(Row.Kind.DATA))),
				findings);
	}
}
