package machi.calculation.sdg.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.sdg.SdgItem.Kind;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCodes;
import machi.sdg.SdgGoal;

/** Shows mapped items as tables. */
final class MatrixTables {

	private final SdgCatalogue catalogue;
	private final List<MappedItem> items;

	MatrixTables(SdgCatalogue catalogue, List<MappedItem> items) {
		this.catalogue = catalogue;
		this.items = items;
	}

	/** Initiatives and priorities with the targets that they name. */
	ResultTable contexts() {
		var rows = items.stream().filter(item -> item.is(Kind.INITIATIVE) || item.is(Kind.PRIORITY))
				.map(item -> Row.data(item.id(), item.item().subject(), item.item().name(), item.item().side(),
						SdgCodes.print(item.reading().codes()), numbers(item)))
				.toList();
		return new ResultTable("contexts", LocalizedText.of("Goals and targets named", "掲げるゴールとターゲット"),
				List.of(Column.localized("name", "Initiative or priority", "取組・優先的なゴール"), Column.localized("side", "Side", "側面"),
						Column.text("targets", "Targets", "ターゲット"), Column.text("goals", "Goals", "ゴール")),
				rows);
	}

	private static String numbers(MappedItem item) {
		return item.goals().stream().map(String::valueOf).collect(Collectors.joining("、"));
	}

	/** Initiatives by goals: the number of targets named, zero where only the goal is named, empty where neither is. */
	ResultTable matrix() {
		var columns = new ArrayList<>(List.of(Column.localized("name", "Initiative", "取組"), Column.localized("side", "Side", "側面")));
		catalogue.goals().forEach(goal -> columns.add(Column.number("goal" + goal.number(), title(goal).english(), title(goal).japanese(), "")));
		var rows = items.stream().filter(item -> item.is(Kind.INITIATIVE)).map(this::row).toList();
		return new ResultTable("matrix", LocalizedText.of("Initiatives by goals (number of targets)", "取組×ゴール(ターゲット数)"), columns, rows);
	}

	private Row row(MappedItem item) {
		var cells = new ArrayList<Object>(List.of(item.item().name(), item.item().side()));
		catalogue.goals().forEach(goal -> cells.add(item.names(goal.number()) ? BigDecimal.valueOf(item.targets(goal.number())) : null));
		return new Row(item.id(), Row.Kind.DATA, cells, item.item().subject());
	}

	/** Goals with those who name them or one of their targets. */
	ResultTable goals() {
		var rows = catalogue.goals().stream().map(goal -> Row.data("goal-" + goal.number(), Subject.NONE, title(goal),
				count(goal, Kind.INITIATIVE), count(goal, Kind.KPI), partners(goal))).toList();
		return new ResultTable("goals", LocalizedText.of("Who serves the goals", "ゴール別の対応状況"),
				List.of(Column.localized("name", "Goal", "ゴール"), Column.number("initiatives", "Initiatives", "取組数", ""),
						Column.number("kpis", "KPIs", "KPI数", ""), Column.number("partners", "Partners", "パートナー数", "")),
				rows);
	}

	private BigDecimal count(SdgGoal goal, Kind kind) {
		return BigDecimal.valueOf(items.stream().filter(item -> item.is(kind) && item.names(goal.number())).count());
	}

	/** A partner counts once, whether it names the goal itself or in any of its activities. */
	private BigDecimal partners(SdgGoal goal) {
		return BigDecimal.valueOf(items.stream().filter(item -> item.names(goal.number())).flatMap(item -> switch (item.item().kind()) {
		case PARTNER -> List.of(item.id()).stream();
		case ACTIVITY -> List.of(item.item().owner()).stream();
		case INITIATIVE, PRIORITY, KPI -> List.<String>of().stream();
		}).distinct().count());
	}

	private static LocalizedText title(SdgGoal goal) {
		return LocalizedText.of(goal.number() + " " + goal.name().english(), goal.number() + " " + goal.name().japanese());
	}
}
