package machi.calculation.cost.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.cost.CostedInitiative;
import machi.calculation.cost.FundingProgram;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** The tables of project cost: by year and initiative, by each of them, and by source. */
final class ProjectCostTables {

	private static final String THOUSAND_YEN = "千円";

	private final List<CostGroup> groups;
	private final List<CostedInitiative> initiatives;

	/** @param order initiatives in the order of the tables; others follow */
	ProjectCostTables(List<CostGroup> groups, List<CostedInitiative> order) {
		this.groups = groups;
		var present = groups.stream().map(CostGroup::initiative).collect(Collectors.toCollection(LinkedHashSet::new));
		var ordered = new LinkedHashSet<>(order);
		ordered.retainAll(present);
		ordered.addAll(present);
		this.initiatives = List.copyOf(ordered);
	}

	List<ResultTable> all() {
		return List.of(groupTable(), yearTable(), initiativeTable(), sourceTable(), yearByInitiativeTable());
	}

	private ResultTable groupTable() {
		var columns = columns(Column.fiscalYear("fiscalYear"), Column.localized("initiative", "Initiative", "取組"),
				Column.localized("sources", "Source", "財源"));
		var rows = new ArrayList<Row>();
		for (var group : groups) {
			rows.add(Row.data(group.id(), group.initiative().subject(), cells(List.of(group), group.fiscalYear().year(),
					group.initiative().name(), sources(group))));
		}
		rows.add(total(groups, null, null, null));
		return new ResultTable("groups", LocalizedText.of("Project cost and grants by year and initiative", "年度・取組別の事業費と交付金"),
				columns, rows);
	}

	private static LocalizedText sources(CostGroup group) {
		var names = group.fundings().stream().map(funding -> funding.program().name()).toList();
		return LocalizedText.of(names.stream().map(LocalizedText::english).collect(Collectors.joining(", ")),
				names.stream().map(LocalizedText::japanese).collect(Collectors.joining("、")));
	}

	private ResultTable yearTable() {
		var rows = new ArrayList<Row>();
		CostGroup.by(groups, CostGroup::fiscalYear).forEach((year, part) -> rows
				.add(Row.data(Integer.toString(year.year()), Subject.NONE, cells(part, year.year()))));
		rows.add(total(groups, (Object) null));
		return new ResultTable("years", LocalizedText.of("Project cost and grants by year", "年度別の事業費と交付金"),
				columns(Column.fiscalYear("fiscalYear")), rows);
	}

	private ResultTable initiativeTable() {
		var rows = new ArrayList<Row>();
		var parts = CostGroup.by(groups, CostGroup::initiative);
		initiatives.forEach(initiative -> rows.add(
				Row.data(rowId(initiative.id()), initiative.subject(), cells(parts.get(initiative), initiative.name()))));
		rows.add(total(groups, LocalizedText.of("Total", "合計")));
		return new ResultTable("initiatives", LocalizedText.of("Project cost and grants by initiative", "取組別の事業費と交付金"),
				columns(Column.localized("initiative", "Initiative", "取組")), rows);
	}

	private ResultTable sourceTable() {
		var rows = new ArrayList<Row>();
		var fundings = groups.stream().flatMap(group -> group.fundings().stream()).toList();
		for (var program : fundings.stream().map(Funding::program).distinct().toList()) {
			var own = fundings.stream().filter(funding -> funding.program().equals(program)).toList();
			rows.add(Row.data(rowId(program.id()), program.subject(), sourceCells(program, own)));
		}
		var grants = fundings.stream().filter(funding -> funding.program().grant()).toList();
		var cost = sum(fundings, funding -> Optional.of(funding.cost()));
		var eligible = sum(fundings, funding -> Optional.of(funding.eligible()));
		rows.add(Row.total("total", LocalizedText.of("Total (grants: granting programs only)", "合計(交付金は交付金・補助金のみ)"),
				cost.orElse(BigDecimal.ZERO), eligible.orElse(BigDecimal.ZERO), sum(grants, Funding::rule).orElse(null),
				sum(grants, Funding::stated).orElse(null), difference(sum(grants, Funding::rule), sum(grants, Funding::stated))));
		return new ResultTable("sources", LocalizedText.of("Project cost and grants by source", "財源別の事業費と交付金"),
				columns(Column.localized("source", "Source", "財源")), rows);
	}

	private static Object[] sourceCells(FundingProgram program, List<Funding> fundings) {
		var rule = sum(fundings, Funding::rule);
		var stated = sum(fundings, Funding::stated);
		return new Object[] { program.name(), sum(fundings, funding -> Optional.of(funding.cost())).orElse(BigDecimal.ZERO),
				sum(fundings, funding -> Optional.of(funding.eligible())).orElse(BigDecimal.ZERO), rule.orElse(null),
				stated.orElse(null), difference(rule, stated) };
	}

	private ResultTable yearByInitiativeTable() {
		var columns = new ArrayList<Column>();
		columns.add(Column.fiscalYear("fiscalYear"));
		initiatives.forEach(initiative -> columns
				.add(new Column(rowId(initiative.id()), initiative.name(), Column.Type.NUMBER, Unit.of(THOUSAND_YEN))));
		columns.add(Column.number("total", "Total", "合計", THOUSAND_YEN));
		var rows = new ArrayList<Row>();
		for (var year : groups.stream().map(CostGroup::fiscalYear).collect(Collectors.toCollection(TreeSet::new))) {
			rows.add(Row.data(Integer.toString(year.year()), Subject.NONE,
					costs(year.year(), group -> group.fiscalYear().equals(year))));
		}
		rows.add(Row.total("total", costs(null, group -> true)));
		return new ResultTable("yearsByInitiative", LocalizedText.of("Project cost by year and initiative", "年度別・取組別の事業費"), columns,
				rows);
	}

	private Object[] costs(Integer year, Predicate<CostGroup> chosen) {
		List<Object> cells = new ArrayList<>();
		cells.add(year);
		for (var initiative : initiatives) {
			cells.add(groups.stream().filter(group -> chosen.test(group) && group.initiative().equals(initiative))
					.map(CostGroup::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
		}
		cells.add(groups.stream().filter(chosen).map(CostGroup::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
		return cells.toArray();
	}

	private static String rowId(String id) {
		return id.isEmpty() ? "none" : id;
	}

	private static List<Column> columns(Column... keys) {
		var columns = new ArrayList<>(Arrays.asList(keys));
		columns.add(Column.number("costThousandYen", "Cost", "事業費", THOUSAND_YEN));
		columns.add(Column.number("eligibleThousandYen", "Eligible cost", "交付対象額", THOUSAND_YEN));
		columns.add(Column.number("grantThousandYen", "Grant by rule", "交付額(算定)", THOUSAND_YEN));
		columns.add(Column.number("statedThousandYen", "Grant as stated", "必要額(記載)", THOUSAND_YEN));
		columns.add(Column.number("differenceThousandYen", "Stated minus rule", "差(記載－算定)", THOUSAND_YEN));
		return columns;
	}

	private static Row total(List<CostGroup> groups, Object... keys) {
		return Row.total("total", cells(groups, keys));
	}

	private static Object[] cells(List<CostGroup> part, Object... keys) {
		var cells = new ArrayList<>(Arrays.asList(keys));
		cells.add(part.stream().map(CostGroup::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
		cells.add(part.stream().map(CostGroup::eligible).reduce(BigDecimal.ZERO, BigDecimal::add));
		var rule = sum(part, CostGroup::grantByRule);
		var stated = sum(part, CostGroup::statedGrant);
		cells.add(rule.orElse(null));
		cells.add(stated.orElse(null));
		cells.add(difference(rule, stated));
		return cells.toArray();
	}

	private static BigDecimal difference(Optional<BigDecimal> rule, Optional<BigDecimal> stated) {
		return rule.isPresent() && stated.isPresent() ? stated.get().subtract(rule.get()) : null;
	}

	private static <T> Optional<BigDecimal> sum(List<T> parts, Function<T, Optional<BigDecimal>> amount) {
		return parts.stream().map(amount).flatMap(Optional::stream).reduce(BigDecimal::add);
	}

	/** Columns of the table by year and initiative that hold the cost of one initiative. */
	List<String> initiativeColumns() {
		return initiatives.stream().map(initiative -> rowId(initiative.id())).toList();
	}
}
