package machi.calculation.emission.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

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
import machi.calculation.RollUpDifference;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.emission.MeasureHeading;
import machi.calculation.emission.MeasuresInput;
import machi.calculation.emission.Reduction;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.text.LocalizedText;

/**
 * What measures in transport, lighting and behaviour avoid (Kasai T17, l.884-993).
 */
@Component(service = Calculator.class)
public final class MeasuresCalculator implements Calculator<MeasuresInput> {

	private static final LocalizedText TOTAL = LocalizedText.of("Total", "合計");
	private static final Column REDUCTION = Column.number("reductionTonnes", "Reduction", "温室効果ガス排出削減量", "t-CO2");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("emission.measures", "1.0.0",
			LocalizedText.of("Other emission reductions", "民生部門電力以外の排出削減量"),
			LocalizedText.of(
					"Annual emissions that electric vehicles, charging stations, lighting and changed behaviour avoid, "
							+ "from registered emission factors.",
					"車両のEV化、充電設備、照明、行動変容による年間の温室効果ガス排出削減量を、登録した排出係数から計算します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("core", "energy", "mobility"), List.of(),
			LocalizedText.of("Fuel, distance and energy × emission factors (national form for decarbonisation leading areas, 2.5; "
					+ "Kasai l.914-993)",
					"燃料・走行距離・電力量 × 排出係数(脱炭素先行地域計画提案書様式 2.5、加西市 l.914-993)"),
			25000);
	private static final List<Column> COLUMNS = List.of(Column.localized("name", "Measure", "取組内容"),
			Column.text("measureClass", "Class", "区分"), Column.text("target", "Target", "対象"),
			Column.number("quantity", "Quantity", "数量", ""), Column.text("quantityUnit", "Unit", "単位"),
			Column.text("consensus", "Consensus", "合意形成状況"), REDUCTION);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<MeasuresInput> inputType() {
		return MeasuresInput.class;
	}

	@Override
	public CalculationResult calculate(MeasuresInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var reductions = Reduction.of(input);
		monitor.checkCancelled();
		var findings = new ArrayList<Finding>();
		var tables = List.of(measures(reductions, input.rounding(), findings), numbers(reductions, input.rounding()));
		var chart = new ResultChart("byMeasure", LocalizedText.of("Reduction by measure", "取組別の排出削減量"), ResultChart.Kind.BAR,
				"measures", "name", List.of(REDUCTION.id()), Set.of(Row.Kind.DATA));
		return CalculationResult.of(tables, List.of(chart), findings);
	}

	private static ResultTable measures(List<Reduction> reductions, RoundingPolicy policy, List<Finding> findings) {
		var rows = new ArrayList<Row>();
		by(reductions, MeasureHeading::measureClass, new LinkedHashMap<>()).forEach((measureClass, members) -> {
			members.forEach(member -> rows.add(row(member, policy)));
			if (!measureClass.isEmpty()) {
				var name = LocalizedText.of("Subtotal " + measureClass, "小計 " + measureClass);
				rows.add(Row.subtotal(measureClass, Subject.NONE, name, measureClass, null, null, null, null,
						policy.total(exact(members))));
				compare(findings, LocalizedText.same(measureClass), members, policy);
			}
		});
		rows.add(Row.total("total", TOTAL, null, null, null, null, null, policy.total(exact(reductions))));
		compare(findings, TOTAL, reductions, policy);
		return new ResultTable("measures", LocalizedText.of("Measures other than civilian electricity",
				"民生部門電力以外の温室効果ガス排出削減取組一覧"), COLUMNS, rows);
	}

	private static Row row(Reduction reduction, RoundingPolicy policy) {
		var heading = reduction.heading();
		return Row.data(heading.id(), heading.subject(), heading.name(), heading.measureClass(), heading.target(),
				heading.quantity(), heading.unit(), heading.consensus(), policy.round(reduction.exactTonnes()));
	}

	/** The effect that the document prints for each of its numbers (Kasai l.910, l.950, l.986). */
	private static ResultTable numbers(List<Reduction> reductions, RoundingPolicy policy) {
		var rows = new ArrayList<Row>();
		by(reductions, MeasureHeading::number, new TreeMap<>()).forEach((number, members) -> {
			if (!number.isEmpty()) {
				rows.add(Row.data(number, Subject.NONE, number, policy.total(exact(members))));
			}
		});
		return new ResultTable("numbers", LocalizedText.of("Reduction by printed number", "取組番号別の排出削減量"),
				List.of(Column.text("number", "Number", "番号"), REDUCTION), rows);
	}

	private static Map<String, List<Reduction>> by(List<Reduction> reductions, Function<MeasureHeading, String> key,
			Map<String, List<Reduction>> groups) {
		reductions.forEach(reduction -> groups.computeIfAbsent(key.apply(reduction.heading()), any -> new ArrayList<>())
				.add(reduction));
		return groups;
	}

	private static List<BigDecimal> exact(List<Reduction> reductions) {
		return reductions.stream().map(Reduction::exactTonnes).toList();
	}

	private static void compare(List<Finding> findings, LocalizedText what, List<Reduction> parts, RoundingPolicy policy) {
		var rowSum = new RoundingPolicy(policy.rounding(), RollUp.ROUND_THEN_SUM).total(exact(parts));
		var rounded = new RoundingPolicy(policy.rounding(), RollUp.SUM_THEN_ROUND).total(exact(parts));
		var column = LocalizedText.of(what.english() + ", " + REDUCTION.title().english(),
				what.japanese() + "・" + REDUCTION.title().japanese());
		RollUpDifference.of(column, rowSum, rounded, policy.rollUp(), REDUCTION.unit(), Subject.NONE).ifPresent(findings::add);
	}
}
