package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.energybalance.Saving;
import machi.calculation.energybalance.SavingInput;
import machi.calculation.energybalance.SiteSupply;
import machi.quantity.text.LocalizedText;

/**
 * The electricity that saving measures save (Kasai T14).
 */
@Component(service = Calculator.class)
public final class SavingCalculator implements Calculator<SavingInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("energy.saving", "1.0.0",
			LocalizedText.of("Electricity saving", "省エネによる電力削減量"),
			LocalizedText.of("Electricity that each measure saves a year: demand of its site times the rate of the measure.",
					"省エネ対策ごとの年間電力削減量を、対象施設の電力需要量と削減率から計算します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("core", "energy"), List.of(),
			LocalizedText.of("Demand × saving rate (national form for decarbonisation leading areas, 2.4; Kasai l.807-815)",
					"需要量 × 削減率(脱炭素先行地域計画提案書様式 2.4、加西市 l.807-815)"), 24300);
	private static final List<Column> COLUMNS = List.of(Columns.NAME, Column.localized("site", "Site", "実施場所"),
			Column.text("method", "Method", "取組内容"), Column.number("baseKwh", "Demand", "電力需要量", "kWh"),
			Column.number("ratePercent", "Saving rate", "削減率", "%"), Columns.SAVING);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<SavingInput> inputType() {
		return SavingInput.class;
	}

	@Override
	public CalculationResult calculate(SavingInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var savings = SiteSupply.savings(input.sites(), input.measures(), input.rounding());
		SiteSupply.of(input.sites(), input.measures(), input.rounding());
		monitor.checkCancelled();
		var rows = new ArrayList<Row>();
		for (var saving : savings) {
			var measure = saving.measure();
			rows.add(Row.data(measure.id(), measure.subject(), measure.name(), saving.site().name(), measure.method(),
					saving.baseKwh(), measure.ratePercent(), saving.kwh()));
		}
		List<BigDecimal> exact = savings.stream().map(Saving::exactKwh).toList();
		rows.add(Row.total("total", Columns.TOTAL, null, null, null, null, input.rounding().total(exact)));
		var findings = new ArrayList<Finding>();
		RollUpFindings.add(findings, Columns.TOTAL, Columns.SAVING, exact, input.rounding(), Subject.NONE);
		var table = new ResultTable("measures", LocalizedText.of("Saving measures", "省エネによる電力削減に関する取組"), COLUMNS, rows);
		var chart = new ResultChart("byMeasure", LocalizedText.of("Saving by measure", "取組別の電力削減量"), ResultChart.Kind.BAR,
				"measures", "name", List.of("savingKwh"), Set.of(Row.Kind.DATA));
		return CalculationResult.of(List.of(table), List.of(chart), findings);
	}
}
