package machi.calculation.cost.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.cost.FundedInitiative;
import machi.calculation.cost.FundingSource;
import machi.calculation.cost.PlannedFunding;
import machi.calculation.cost.Side;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** The tables of the funding matrix. Every total is the sum of what stands in its row or column. */
final class FundingTables {

	private static final String UNDATED = "undated";
	private static final String OWN_FUNDS = "ownFunds";
	private static final String THOUSAND_YEN = "千円";
	private static final LocalizedText NO_YEAR = LocalizedText.of("Year not stated", "年度の記載なし");
	private static final LocalizedText TOTAL = LocalizedText.of("Total", "計");

	private final FundingMatrix matrix;
	private final List<Side> sides;

	FundingTables(FundingMatrix matrix) {
		this.matrix = matrix;
		this.sides = matrix.sides();
	}

	List<ResultTable> all() {
		return List.of(
				byYear("budget", LocalizedText.of("Stated budget by side and year", "側面別・年度別の事業費(記載)"), matrix.budget()),
				byYear("phased", LocalizedText.of("Cost items by side and year", "側面別・年度別の事業費(積算)"), matrix.items()), sideTable(),
				initiativeTable(), itemTable(), sourceTable(), programTable());
	}

	private static String row(FiscalYear year) {
		return "fy-" + year.year();
	}

	private static LocalizedText name(FiscalYear year) {
		return LocalizedText.of(year.in(Locale.ENGLISH), year.in(Locale.JAPANESE));
	}

	List<String> sideColumns() {
		return sides.stream().map(Side::id).toList();
	}

	List<String> sourceColumns() {
		return Stream.concat(matrix.givers().stream().map(FundingTables::column), Stream.of(OWN_FUNDS)).toList();
	}

	private static String column(FundingSource source) {
		return source.id().isEmpty() ? "none" : source.id();
	}

	private ResultTable byYear(String id, LocalizedText title, AmountsByYear amounts) {
		var columns = new ArrayList<Column>();
		columns.add(Column.localized("fiscalYear", "Fiscal year", "年度"));
		sides.forEach(side -> columns.add(new Column(side.id(), side.title(), Column.Type.NUMBER, Unit.of(THOUSAND_YEN))));
		columns.add(number("total", "Total", "計"));
		var rows = new ArrayList<Row>();
		for (var year : amounts.years()) {
			rows.add(Row.data(row(year), Subject.NONE,
					cells(name(year), side -> amounts.cell(side, year).orElse(null), amounts.of(year))));
		}
		if (amounts.hasUndated()) {
			rows.add(Row.data(UNDATED, Subject.NONE, cells(NO_YEAR, side -> amounts.undated(side).orElse(null), amounts.undated())));
		}
		if (!amounts.isEmpty()) {
			rows.add(Row.total("total", cells(TOTAL, amounts::of, amounts.total())));
		}
		return new ResultTable(id, title, columns, rows);
	}

	private Object[] cells(LocalizedText name, Function<Side, BigDecimal> amount, BigDecimal total) {
		return Stream.of(Stream.of(name), sides.stream().map(amount), Stream.of(total)).flatMap(part -> part).toArray();
	}

	private ResultTable sideTable() {
		var rows = new ArrayList<Row>();
		for (var side : sides) {
			rows.add(Row.data(side.id(), Subject.NONE, compared(side.title(), matrix.items().of(side), matrix.budget().of(side))));
		}
		rows.add(Row.total("total", compared(TOTAL, matrix.items().total(), matrix.budget().total())));
		return new ResultTable("sides", LocalizedText.of("Cost items against the stated budget by side", "側面別の積算と記載事業費の比較"),
				List.of(Column.localized("side", "Side", "側面"), number("itemsThousandYen", "Cost items", "積算"),
						number("budgetThousandYen", "Stated budget", "事業費(記載)"),
						number("differenceThousandYen", "Budget minus items", "差(記載－積算)")),
				rows);
	}

	private Object[] compared(LocalizedText name, BigDecimal items, BigDecimal budget) {
		boolean stated = !matrix.budget().isEmpty();
		return new Object[] { name, items, stated ? budget : null, stated ? budget.subtract(items) : null };
	}

	private ResultTable initiativeTable() {
		var rows = new ArrayList<Row>();
		for (var initiative : matrix.input().initiatives()) {
			rows.add(Row.data(initiative.id(), initiative.subject(), initiativeCells(initiative.name(), Optional.of(initiative),
					id -> id.equals(initiative.id()))));
		}
		if (anyMoney(id -> matrix.initiative(id).isEmpty())) {
			rows.add(Row.data("none", Subject.NONE, initiativeCells(LocalizedText.of("No initiative", "取組の記載なし"), Optional.empty(),
					id -> matrix.initiative(id).isEmpty())));
		}
		rows.add(Row.total("total", initiativeCells(TOTAL, Optional.empty(), id -> true)));
		return new ResultTable("initiatives", LocalizedText.of("Money by initiative, without the parts it has", "取組別の事業費と財源(下位の取組を除く)"),
				List.of(Column.localized("initiative", "Initiative", "取組"), Column.localized("side", "Side", "側面"),
						number("itemsThousandYen", "Cost items", "積算"), number("budgetThousandYen", "Stated budget", "事業費(記載)"),
						number("fundingThousandYen", "Money planned", "財源(予定)")),
				rows);
	}

	private boolean anyMoney(Predicate<String> chosen) {
		return Stream.of(matrix.input().items().stream().map(item -> item.initiative()),
				matrix.countedBudget().stream().map(line -> line.initiative()),
				matrix.input().planned().stream().map(PlannedFunding::initiative)).flatMap(part -> part).anyMatch(chosen);
	}

	private Object[] initiativeCells(LocalizedText name, Optional<FundedInitiative> initiative, Predicate<String> chosen) {
		return new Object[] { name, initiative.map(FundedInitiative::side).map(Side::title).orElse(null),
				sum(matrix.input().items().stream().filter(item -> chosen.test(item.initiative())).map(item -> item.costThousandYen())),
				matrix.budget().isEmpty() ? null
						: sum(matrix.countedBudget().stream().filter(line -> chosen.test(line.initiative())).map(line -> line.amountThousandYen())),
				sum(matrix.input().planned().stream().filter(line -> chosen.test(line.initiative())).map(PlannedFunding::amountThousandYen)) };
	}

	private ResultTable itemTable() {
		var years = matrix.items().years();
		var columns = new ArrayList<Column>();
		columns.add(Column.localized("item", "Cost item", "費目"));
		columns.add(Column.localized("initiative", "Initiative", "取組"));
		years.forEach(year -> columns.add(new Column(row(year), name(year), Column.Type.NUMBER, Unit.of(THOUSAND_YEN))));
		columns.add(new Column(UNDATED, NO_YEAR, Column.Type.NUMBER, Unit.of(THOUSAND_YEN)));
		columns.add(number("costThousandYen", "Cost", "事業費"));
		columns.add(number("differenceThousandYen", "Years minus cost", "差(年度計－事業費)"));
		var rows = new ArrayList<Row>();
		for (var item : matrix.input().items()) {
			var phased = matrix.years(item);
			List<Object> cells = new ArrayList<>();
			cells.add(item.name());
			cells.add(matrix.initiative(item.initiative()).map(FundedInitiative::name).orElse(null));
			years.forEach(year -> cells.add(phased.get(year)));
			cells.add(phased.isEmpty() ? item.costThousandYen() : null);
			cells.add(item.costThousandYen());
			cells.add(item.phased().map(sum -> sum.subtract(item.costThousandYen())).orElse(BigDecimal.ZERO));
			rows.add(new Row(item.subject().elementId(), Row.Kind.DATA, cells, item.subject()));
		}
		rows.add(Row.total("total", itemTotals(years)));
		return new ResultTable("items", LocalizedText.of("Cost items by year", "費目別・年度別の事業費"), columns, rows);
	}

	private Object[] itemTotals(SortedSet<FiscalYear> years) {
		List<Object> cells = new ArrayList<>();
		cells.add(TOTAL);
		cells.add(null);
		years.forEach(year -> cells.add(matrix.items().of(year)));
		var cost = sum(matrix.input().items().stream().map(item -> item.costThousandYen()));
		cells.add(matrix.items().undated());
		cells.add(cost);
		cells.add(matrix.items().total().subtract(cost));
		return cells.toArray();
	}

	/** What every source gives in every year; own funds are what remains of the money needed. */
	private ResultTable sourceTable() {
		var columns = new ArrayList<Column>();
		columns.add(Column.localized("fiscalYear", "Fiscal year", "年度"));
		matrix.givers().forEach(source -> columns
				.add(new Column(column(source), source.name(), Column.Type.NUMBER, Unit.of(THOUSAND_YEN))));
		columns.add(number(OWN_FUNDS, "Own funds (remainder)", "一般財源等(残額)"));
		columns.add(number("total", "Total", "計"));
		var rows = new ArrayList<Row>();
		for (var year : matrix.allYears()) {
			rows.add(Row.data(row(year), Subject.NONE,
					sourceCells(name(year), Optional.of(year), matrix.basis().of(year))));
		}
		if (matrix.basis().hasUndated() || matrix.input().planned().stream().anyMatch(line -> line.fiscalYear().isEmpty())) {
			// money without a year against costs that all have one is no year of its own: charts leave it out
			rows.add(new Row(UNDATED, matrix.basis().hasUndated() ? Row.Kind.DATA : Row.Kind.SUBTOTAL,
					Arrays.asList(sourceCells(NO_YEAR, Optional.empty(), matrix.basis().undated())), Subject.NONE));
		}
		rows.add(Row.total("total", sourceTotals()));
		return new ResultTable("sources", LocalizedText.of("Sources of money by year", "年度別の財源"), columns, rows);
	}

	private Object[] sourceCells(LocalizedText name, Optional<FiscalYear> year, BigDecimal needed) {
		List<Object> cells = new ArrayList<>();
		cells.add(name);
		var given = BigDecimal.ZERO;
		for (var source : matrix.givers()) {
			var lines = matrix.planned(source).filter(line -> line.fiscalYear().equals(year)).toList();
			var amount = sum(lines.stream().map(PlannedFunding::amountThousandYen));
			given = given.add(amount);
			cells.add(lines.isEmpty() ? null : amount);
		}
		cells.add(needed.subtract(given));
		cells.add(needed);
		return cells.toArray();
	}

	private Object[] sourceTotals() {
		List<Object> cells = new ArrayList<>();
		cells.add(TOTAL);
		var given = BigDecimal.ZERO;
		for (var source : matrix.givers()) {
			var amount = sum(matrix.planned(source).map(PlannedFunding::amountThousandYen));
			given = given.add(amount);
			cells.add(amount);
		}
		cells.add(matrix.basis().total().subtract(given));
		cells.add(matrix.basis().total());
		return cells.toArray();
	}

	private ResultTable programTable() {
		var rows = new ArrayList<Row>();
		for (var source : matrix.input().sources()) {
			var planned = sum(matrix.planned(source).map(PlannedFunding::amountThousandYen));
			rows.add(Row.data(source.id(), source.subject(), source.name(), year(source.first()), year(source.last()), planned,
					sum(matrix.input().items().stream().filter(item -> item.source().equals(source.id())).map(item -> item.costThousandYen())),
					source.cap().orElse(null), source.cap().map(cap -> cap.subtract(planned)).orElse(null)));
		}
		rows.add(Row.total("total", TOTAL, null, null, sum(rows.stream().map(row -> (BigDecimal) row.cells().get(3))),
				sum(rows.stream().map(row -> (BigDecimal) row.cells().get(4))), null, null));
		return new ResultTable("programs", LocalizedText.of("Sources of money and their limits", "財源別の予定額と上限"),
				List.of(Column.localized("source", "Source", "財源"), new Column("firstFiscalYear",
						LocalizedText.of("From fiscal year", "開始年度"), Column.Type.FISCAL_YEAR, Unit.ONE),
						new Column("lastFiscalYear", LocalizedText.of("To fiscal year", "終了年度"), Column.Type.FISCAL_YEAR, Unit.ONE),
						number("plannedThousandYen", "Planned", "予定額"), number("itemsThousandYen", "Cost items that name it", "この財源の積算"),
						number("capThousandYen", "Cap", "上限額"), number("remainingThousandYen", "Left under the cap", "上限までの残額")),
				rows);
	}

	private static Integer year(Optional<FiscalYear> year) {
		return year.map(FiscalYear::year).orElse(null);
	}

	private static Column number(String id, String english, String japanese) {
		return Column.number(id, english, japanese, THOUSAND_YEN);
	}

	private static BigDecimal sum(Stream<BigDecimal> amounts) {
		return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
