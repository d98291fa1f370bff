package machi.calculation.cost.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.cost.BudgetAmount;
import machi.calculation.cost.PhasedItem;
import machi.calculation.cost.Side;
import machi.quantity.FiscalYear;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What the stated budget and the cost items have against each other, and the cost items against their own phases. */
final class BudgetFindings {

	private static final Unit THOUSAND_YEN = Unit.of("千円");

	private final FundingMatrix matrix;
	private final List<Finding> findings = new ArrayList<>();

	BudgetFindings(FundingMatrix matrix) {
		this.matrix = matrix;
	}

	List<Finding> all() {
		matrix.input().items().forEach(this::checkPhases);
		if (!matrix.budget().isEmpty()) {
			matrix.sides().forEach(this::checkSide);
		}
		checkBreakdowns();
		checkTwice();
		return List.copyOf(findings);
	}

	private void checkPhases(PhasedItem item) {
		var name = item.name();
		item.phased().filter(sum -> sum.compareTo(item.costThousandYen()) != 0).ifPresent(sum -> {
			var difference = text(sum.subtract(item.costThousandYen()).abs());
			add("funding.phase.differs", Severity.ERROR,
					LocalizedText.of(name.english() + ": its years sum to " + text(sum) + ", its cost is " + text(item.costThousandYen())
							+ "; the difference is " + difference + ".",
							name.japanese() + ": 年度別内訳の計は " + text(sum) + "、事業費は " + text(item.costThousandYen()) + " で、差は " + difference
									+ " です。"),
					List.of(new Finding.Place(item.subject().at("costThousandYen"), text(item.costThousandYen())),
							new Finding.Place(item.subject().at("phases"), text(sum))));
		});
		boolean backwards = item.phases().isEmpty() && item.first().isPresent() && item.last().isPresent()
				&& item.last().get().compareTo(item.first().get()) < 0;
		if (backwards) {
			add("funding.phase.years", Severity.ERROR,
					LocalizedText.of(name.english() + ": the last year " + item.last().get().in(Locale.ENGLISH) + " lies before the first, "
							+ item.first().get().in(Locale.ENGLISH) + "; its cost falls on no year.",
							name.japanese() + ": 終了年度(" + item.last().get().in(Locale.JAPANESE) + ")が開始年度("
									+ item.first().get().in(Locale.JAPANESE) + ")より前のため、年度に配分できません。"),
					List.of(new Finding.Place(item.subject().at("endFiscalYear"), Integer.toString(item.last().get().year()))));
		} else if (matrix.years(item).isEmpty()) {
			add("funding.phase.missing", Severity.INFO,
					LocalizedText.of(name.english() + ": names no fiscal year; its " + text(item.costThousandYen()) + " stand in no year of the table.",
							name.japanese() + ": 年度の記載がないため、" + text(item.costThousandYen()) + " は年度別の表に配分されません。"),
					List.of(new Finding.Place(item.subject().at("fiscalYear"), "")));
		}
	}

	private void checkSide(Side side) {
		var items = matrix.items().of(side);
		var budget = matrix.budget().of(side);
		boolean hasItems = matrix.items().sides().contains(side);
		if (!matrix.budget().sides().contains(side)) {
			if (items.signum() > 0) {
				add("funding.budget.missing", Severity.WARNING,
						LocalizedText.of(side.title().english() + ": cost items of " + text(items) + ", but no budget is stated for this side.",
								side.title().japanese() + ": 積算は " + text(items) + " ですが、事業費の記載がありません。"),
						places(side, null));
			}
		} else if (!hasItems) {
			add("funding.items.missing", Severity.INFO,
					LocalizedText.of(side.title().english() + ": a budget of " + text(budget) + " is stated, but no cost item is entered.",
							side.title().japanese() + ": 事業費 " + text(budget) + " の記載がありますが、費目が入力されていません。"),
					places(side, null));
		} else if (items.compareTo(budget) != 0) {
			var difference = text(budget.subtract(items).abs());
			boolean less = items.compareTo(budget) < 0;
			add("funding.budget.differs", Severity.ERROR,
					LocalizedText.of(side.title().english() + ": the cost items sum to " + text(items) + ", the stated budget is " + text(budget) + "; "
							+ difference + (less ? " of the budget have no cost item." : " of the cost items have no budget."),
							side.title().japanese() + ": 費目の合計は " + text(items) + "、記載された事業費は " + text(budget) + " で、差は " + difference
									+ " です(" + (less ? "内訳のない事業費" : "事業費に含まれない費目") + ")。"),
					places(side, null));
		} else if (matrix.items().undated(side).isEmpty()) {
			checkYears(side);
		}
	}

	/** Only asked when the side as a whole agrees: one slip is one finding. */
	private void checkYears(Side side) {
		for (var year : matrix.allYears()) {
			var items = matrix.items().cell(side, year).orElse(BigDecimal.ZERO);
			var budget = matrix.budget().cell(side, year).orElse(BigDecimal.ZERO);
			if (items.compareTo(budget) != 0) {
				add("funding.year.differs", Severity.WARNING,
						LocalizedText.of(side.title().english() + ", " + year.in(Locale.ENGLISH) + ": the cost items come to " + text(items)
								+ ", the stated budget is " + text(budget) + ".",
								side.title().japanese() + " " + year.in(Locale.JAPANESE) + ": 積算は " + text(items) + "、記載された事業費は "
										+ text(budget) + " です。"),
						places(side, year));
			}
		}
	}

	/** Stated amounts and items of a side, in one year or in all. */
	private List<Finding.Place> places(Side side, FiscalYear year) {
		var lines = matrix.countedBudget().stream().filter(line -> matrix.side(line.initiative()) == side)
				.filter(line -> year == null || line.fiscalYear().equals(year)).map(BudgetFindings::place);
		var items = matrix.input().items().stream().filter(item -> matrix.side(item.initiative()) == side)
				.filter(item -> year == null || matrix.years(item).containsKey(year))
				.map(item -> new Finding.Place(item.subject().at("costThousandYen"),
						text(year == null ? item.costThousandYen() : matrix.years(item).get(year))));
		return Stream.concat(lines, items).toList();
	}

	private void checkBreakdowns() {
		var parts = new LinkedHashMap<String, List<BudgetAmount>>();
		for (var line : matrix.input().budget()) {
			matrix.whole(line).ifPresent(
					whole -> parts.computeIfAbsent(whole + "/" + line.fiscalYear().year(), any -> new ArrayList<>()).add(line));
		}
		for (var part : parts.values()) {
			var year = part.getFirst().fiscalYear();
			var wholeId = matrix.whole(part.getFirst()).orElseThrow();
			var whole = matrix.input().budget().stream().filter(line -> line.initiative().equals(wholeId) && line.fiscalYear().equals(year))
					.toList();
			var stated = sum(whole);
			var broken = sum(part);
			if (stated.compareTo(broken) != 0) {
				var name = matrix.initiative(wholeId).map(initiative -> initiative.name()).orElse(LocalizedText.same(wholeId));
				add("funding.breakdown.differs", Severity.WARNING,
						LocalizedText.of(name.english() + ", " + year.in(Locale.ENGLISH) + ": " + text(stated) + " is stated, its parts state "
								+ text(broken) + ".",
								name.japanese() + " " + year.in(Locale.JAPANESE) + ": 記載額は " + text(stated) + "、下位の取組の計は " + text(broken)
										+ " です。"),
						Stream.concat(whole.stream(), part.stream()).map(BudgetFindings::place).toList());
			}
		}
	}

	private void checkTwice() {
		var cells = new LinkedHashMap<String, List<BudgetAmount>>();
		matrix.input().budget().forEach(
				line -> cells.computeIfAbsent(line.initiative() + "/" + line.fiscalYear().year(), any -> new ArrayList<>()).add(line));
		cells.values().stream().filter(lines -> lines.size() > 1).forEach(lines -> {
			var line = lines.getFirst();
			var name = matrix.initiative(line.initiative()).map(initiative -> initiative.name())
					.orElse(LocalizedText.same(line.initiative()));
			add("funding.budget.twice", Severity.WARNING,
					LocalizedText.of(
							name.english() + ", " + line.fiscalYear().in(Locale.ENGLISH) + ": the budget is stated " + lines.size()
									+ " times; the amounts are added to " + text(sum(lines)) + ".",
							name.japanese() + " " + line.fiscalYear().in(Locale.JAPANESE) + ": 事業費が" + lines.size() + "回入力されています(合算 "
									+ text(sum(lines)) + ")。"),
					lines.stream().map(BudgetFindings::place).toList());
		});
	}

	private void add(String rule, Severity severity, LocalizedText message, List<Finding.Place> places) {
		findings.add(new Finding(rule, severity, message, places));
	}

	private static Finding.Place place(BudgetAmount line) {
		return place(line.subject(), line.amountThousandYen());
	}

	static Finding.Place place(Subject subject, BigDecimal thousandYen) {
		return new Finding.Place(subject, text(thousandYen));
	}

	private static BigDecimal sum(List<BudgetAmount> lines) {
		return lines.stream().map(BudgetAmount::amountThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static String text(BigDecimal thousandYen) {
		return new Quantity(thousandYen, THOUSAND_YEN).grouped();
	}
}
