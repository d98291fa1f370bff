package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.governance.ConsensusInput;
import machi.calculation.governance.ConsensusItem;
import machi.calculation.governance.ConsensusRecord;
import machi.calculation.governance.ConsensusState;
import machi.calculation.governance.Counterparty;
import machi.calculation.governance.ItemDecision;
import machi.quantity.text.LocalizedText;

/** How far every counterparty has come with every item on a day. */
@Component(service = Calculator.class)
public final class ConsensusCalculator implements Calculator<ConsensusInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("governance.consensus", "1.0",
			LocalizedText.of("Consensus", "合意形成"),
			LocalizedText.of("The state between every counterparty and every item on a day, and the share that is agreed.",
					"相手方と合意事項の組ごとに、基準日の合意形成の状況と、合意済の割合を示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("partner", "core"), List.of(AsOf.PARAMETER),
			LocalizedText.of("The record with the latest date counts, of equal dates the one entered later; no record means not explained",
					"最新日付の記録を採り、同日なら後に入力されたものを採る。記録がなければ未説明"), 28230);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<ConsensusInput> inputType() {
		return ConsensusInput.class;
	}

	@Override
	public CalculationResult calculate(ConsensusInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.counterparties(), Counterparty::id, Counterparty::subject);
		InputCheck.unique(input.items(), ConsensusItem::id, ConsensusItem::subject);
		var findings = new ArrayList<Finding>();
		var dates = new Dates(findings);
		var asOf = AsOf.of(parameters, dates.all(
				Stream.concat(input.records().stream().map(ConsensusRecord::date), input.decisions().stream().map(ItemDecision::date))));
		monitor.checkCancelled();
		var states = new ConsensusStates(input, dates, asOf, findings);
		new ConsensusChecks(input, states, dates, asOf, findings).run();
		monitor.checkCancelled();
		var tables = List.of(matrix(input, states, dates, asOf), counts("items", asOf.title("Consensus by item", "合意事項別の状況"),
				Column.localized("name", "Item", "合意事項"), itemRows(input, states)),
				counts("counterparties", asOf.title("Consensus by counterparty", "相手方別の状況"),
						Column.localized("name", "Counterparty", "相手方"), counterpartyRows(input, states)),
				cells(input, states, dates, asOf));
		var chart = new ResultChart("items", LocalizedText.of("Consensus by item", "合意事項別の状況"), ResultChart.Kind.STACKED_BAR, "items",
				"name", Stream.of(ConsensusState.values()).map(ConsensusCounts::column).toList(), Set.of(Row.Kind.DATA));
		return CalculationResult.of(tables, input.items().isEmpty() ? List.of() : List.of(chart), findings);
	}

	private static ResultTable matrix(ConsensusInput input, ConsensusStates states, Dates dates, AsOf asOf) {
		var columns = new ArrayList<Column>();
		columns.add(Column.localized("counterparty", "Counterparty", "相手方"));
		input.items().forEach(item -> columns.add(Column.localized(item.id(), item.name().english(), item.name().japanese())));
		columns.add(Column.number("agreedPercent", "Agreed", "合意済", "%"));
		var rows = new ArrayList<Row>();
		for (var counterparty : input.counterparties()) {
			var cells = new ArrayList<Object>();
			cells.add(counterparty.name());
			input.items().forEach(item -> cells.add(states.of(counterparty, item).shown(dates)));
			cells.add(states.count(Stream.of(counterparty), input.items().stream()).agreedPercent());
			rows.add(new Row(counterparty.id(), Row.Kind.DATA, cells, counterparty.subject()));
		}
		return new ResultTable("matrix", asOf.title("Consensus", "合意形成の状況"), columns, rows);
	}

	private static List<Row> itemRows(ConsensusInput input, ConsensusStates states) {
		var rows = new ArrayList<Row>();
		for (var item : input.items()) {
			rows.add(Row.data(item.id(), item.subject(), states.count(input.counterparties().stream(), Stream.of(item)).cells(item.name())));
		}
		addTotal(rows, input, states);
		return rows;
	}

	private static List<Row> counterpartyRows(ConsensusInput input, ConsensusStates states) {
		var rows = new ArrayList<Row>();
		for (var counterparty : input.counterparties()) {
			rows.add(Row.data(counterparty.id(), counterparty.subject(),
					states.count(Stream.of(counterparty), input.items().stream()).cells(counterparty.name())));
		}
		addTotal(rows, input, states);
		return rows;
	}

	private static void addTotal(List<Row> rows, ConsensusInput input, ConsensusStates states) {
		if (!rows.isEmpty()) {
			rows.add(Row.total("total",
					states.count(input.counterparties().stream(), input.items().stream()).cells(LocalizedText.of("Total", "合計"))));
		}
	}

	private static ResultTable counts(String id, LocalizedText title, Column first, List<Row> rows) {
		var columns = new ArrayList<>(List.of(first));
		columns.addAll(ConsensusCounts.columns());
		return new ResultTable(id, title, columns, rows);
	}

	private static ResultTable cells(ConsensusInput input, ConsensusStates states, Dates dates, AsOf asOf) {
		var rows = new ArrayList<Row>();
		for (var counterparty : input.counterparties()) {
			for (var item : input.items()) {
				var cell = states.of(counterparty, item);
				rows.add(Row.data(counterparty.id() + "/" + item.id(), cell.latest().map(ConsensusRecord::subject).orElse(item.subject()),
						counterparty.name(), item.name(), cell.label(), cell.asked() ? BigDecimal.valueOf(cell.state().ordinal()) : null,
						cell.latest().map(record -> dates.shown(record.date())).orElse(null),
						cell.latest().map(ConsensusRecord::evidence).orElse(""), BigDecimal.valueOf(cell.history().size())));
			}
		}
		return new ResultTable("cells", asOf.title("Consensus of every counterparty on every item", "相手方・合意事項ごとの状況"),
				List.of(Column.localized("counterparty", "Counterparty", "相手方"), Column.localized("item", "Item", "合意事項"),
						Column.localized("state", "State", "状態"), Column.number("stage", "Stage (0 to 4)", "段階(0～4)", ""),
						Column.localized("date", "Date", "日付"), Column.text("evidence", "Evidence", "根拠資料"),
						Column.number("records", "Records", "記録数", "件")),
				rows);
	}
}
