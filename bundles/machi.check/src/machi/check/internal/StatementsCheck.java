package machi.check.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.check.StatedAmount;
import machi.check.StatedAmount.Role;
import machi.check.StatementsInput;
import machi.quantity.text.LocalizedText;

/** Whether the same thing is planned, funded and scheduled in the same amount. */
@Component(service = Calculator.class)
public final class StatementsCheck implements Calculator<StatementsInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("check.statements", "1.0",
			LocalizedText.of("Planned, funded and scheduled amounts", "計画・事業費・年度計画の数量"),
			LocalizedText.of("Whether registers, budget and schedules state the same amount of the same thing.",
					"同じものの数量が、計画の一覧・事業費・年度計画で一致しているかを確認します。"),
			CalculatorDescriptor.Kind.CHECK, List.of("energy", "mobility", "program"), List.of(), LocalizedText.of("totals by initiative, and by year",
					"取組別・年度別の合計"), 93000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<StatementsInput> inputType() {
		return StatementsInput.class;
	}

	@Override
	public CalculationResult calculate(StatementsInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var topics = new TreeMap<String, List<StatedAmount>>();
		input.amounts().forEach(amount -> topics.computeIfAbsent(amount.topic(), any -> new ArrayList<>()).add(amount));
		var rows = new ArrayList<Row>();
		var findings = new ArrayList<Finding>();
		for (var topic : topics.values()) {
			monitor.checkCancelled();
			var unit = TopicUnits.usual(topic);
			findings.addAll(TopicUnits.findings(topic, unit));
			var scopes = new TreeMap<String, List<StatedAmount>>();
			topic.stream().filter(amount -> !amount.scope().isEmpty())
					.forEach(amount -> scopes.computeIfAbsent(amount.scope(), any -> new ArrayList<>()).add(amount));
			for (var scope : scopes.values()) {
				var amounts = new AmountsByRole(scope, unit);
				rows.add(row(amounts));
				AmountFindings.of(amounts).ifPresent(findings::add);
			}
		}
		return CalculationResult.of(List.of(table(rows)), List.of(), findings);
	}

	private static Row row(AmountsByRole amounts) {
		var first = amounts.first();
		return Row.data(first.topic() + "/" + first.scope(), new Subject(first.scope(), "", first.scopeName().japanese(), List.of()),
				first.title(), first.scopeName(), cell(amounts, Role.PLANNED), cell(amounts, Role.FUNDED), cell(amounts, Role.SCHEDULED),
				amounts.unit().symbol());
	}

	private static BigDecimal cell(AmountsByRole amounts, Role role) {
		return amounts.total(role).orElse(null);
	}

	private static ResultTable table(List<Row> rows) {
		return new ResultTable("amounts", LocalizedText.of("The same amount in several places", "同じ数量の複数の記載"),
				List.of(Column.localized("topic", "What", "対象"), Column.localized("scope", "For", "取組"),
						Column.number("planned", "Planned", "計画", ""), Column.number("funded", "Funded", "事業費", ""),
						Column.number("scheduled", "Scheduled", "年度計画", ""), Column.text("unit", "Unit", "単位")),
				rows);
	}
}
