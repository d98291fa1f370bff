package machi.calculation.cost.internal;

import static machi.calculation.cost.internal.BudgetFindings.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.cost.BudgetAmount;
import machi.calculation.cost.FundedInitiative;
import machi.calculation.cost.FundingSource;
import machi.calculation.cost.GrantShare;
import machi.calculation.cost.PhasedItem;
import machi.calculation.cost.PlannedFunding;
import machi.quantity.FiscalYear;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/** What the planned money has against the limits of its sources and against what it is planned for. */
final class SourceFindings {

	private final FundingMatrix matrix;
	private final List<Finding> findings = new ArrayList<>();

	SourceFindings(FundingMatrix matrix) {
		this.matrix = matrix;
	}

	List<Finding> all() {
		for (var source : matrix.input().sources()) {
			var lines = matrix.planned(source).toList();
			checkCap(source, lines);
			checkRate(source, lines);
			checkPeriod(source, lines);
		}
		checkBudgets();
		checkOwnFunds();
		reportUndated();
		return List.copyOf(findings);
	}

	private void checkCap(FundingSource source, List<PlannedFunding> lines) {
		var planned = sum(lines);
		source.cap().filter(cap -> planned.compareTo(cap) > 0).ifPresent(cap -> {
			var places = new ArrayList<Finding.Place>();
			places.add(BudgetFindings.place(source.subject().at("capThousandYen"), cap));
			places.addAll(places(lines));
			add("grant.cap.exceeded", Severity.ERROR,
					LocalizedText.of(source.name().english() + ": " + text(planned) + " is planned, the cap is " + text(cap) + "; "
							+ text(planned.subtract(cap)) + " too much.",
							source.name().japanese() + ": 予定額 " + text(planned) + " が上限額 " + text(cap) + " を " + text(planned.subtract(cap))
									+ " 超えています。"),
					places);
		});
	}

	/** Dated money is held against the rule year by year in cost.project; here only what names no year. */
	private void checkRate(FundingSource source, List<PlannedFunding> lines) {
		var items = matrix.input().items().stream().filter(item -> item.source().equals(source.id())).toList();
		if (source.rate().isEmpty() || items.isEmpty() || lines.stream().noneMatch(line -> line.fiscalYear().isEmpty())) {
			return;
		}
		var planned = sum(lines);
		var eligible = items.stream().map(PhasedItem::eligibleThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add);
		var share = GrantShare.of(eligible, source.rate().get());
		if (GrantShare.of(planned).compareTo(share) > 0) {
			var most = share.rounded(Rounding.down(0));
			add("grant.rate.exceeded", Severity.ERROR,
					LocalizedText.of(source.name().english() + ": " + text(planned) + " is planned, " + source.rate().get() + " of the eligible cost "
							+ text(eligible) + " is " + text(most) + ".",
							source.name().japanese() + ": 予定額 " + text(planned) + " が、交付対象額 " + text(eligible) + " の " + source.rate().get() + "("
									+ text(most) + ")を超えています。"),
					Stream.concat(places(lines).stream(),
							items.stream().map(item -> BudgetFindings.place(item.subject().at("costThousandYen"), item.costThousandYen()))).toList());
		}
	}

	private void checkPeriod(FundingSource source, List<PlannedFunding> lines) {
		for (var line : lines) {
			line.fiscalYear().filter(year -> line.amountThousandYen().signum() > 0 && !source.paysIn(year))
					.ifPresent(year -> outside(source, year, line.amountThousandYen(), Severity.ERROR,
							BudgetFindings.place(line.subject(), line.amountThousandYen())));
		}
		for (var item : matrix.input().items()) {
			if (item.source().equals(source.id())) {
				matrix.years(item).forEach((year, amount) -> {
					if (amount.signum() > 0 && !source.paysIn(year)) {
						outside(source, year, amount, Severity.WARNING,
								BudgetFindings.place(item.subject().at(item.phases().isEmpty() ? "fiscalYear" : "phases"), amount));
					}
				});
			}
		}
	}

	private void outside(FundingSource source, FiscalYear year, BigDecimal amount, Severity severity, Finding.Place place) {
		var english = period(source, Locale.ENGLISH);
		var japanese = period(source, Locale.JAPANESE);
		add("grant.period", severity,
				LocalizedText.of(source.name().english() + ": " + text(amount) + " in " + year.in(Locale.ENGLISH) + " lies outside its years "
						+ english + ".",
						source.name().japanese() + ": " + year.in(Locale.JAPANESE) + "の " + text(amount) + " は対象期間(" + japanese + ")の外です。"),
				List.of(place, new Finding.Place(source.subject().at(source.first().filter(first -> year.compareTo(first) < 0).isPresent()
						? "startFiscalYear" : "endFiscalYear"), period(source, Locale.ROOT))));
	}

	private static String period(FundingSource source, Locale locale) {
		return source.first().map(year -> year.in(locale)).orElse("") + (locale.equals(Locale.JAPANESE) ? "～" : "–")
				+ source.last().map(year -> year.in(locale)).orElse("");
	}

	/** Money of others must not exceed the budget that is stated for what it pays, in any year or in all. */
	private void checkBudgets() {
		var byHolder = new LinkedHashMap<String, List<PlannedFunding>>();
		matrix.givers().stream().flatMap(matrix::planned).forEach(line -> matrix.budgetHolder(line.initiative())
				.ifPresent(holder -> byHolder.computeIfAbsent(holder, any -> new ArrayList<>()).add(line)));
		byHolder.forEach((holder, lines) -> {
			var budget = matrix.input().budget().stream().filter(line -> line.initiative().equals(holder)).toList();
			boolean found = false;
			for (var year : byYear(lines).entrySet()) {
				var stated = budget.stream().filter(line -> line.fiscalYear().equals(year.getKey())).toList();
				found |= checkBudget(holder, Optional.of(year.getKey()), year.getValue(), stated);
			}
			if (!found) {
				checkBudget(holder, Optional.empty(), lines, budget);
			}
		});
	}

	private static Map<FiscalYear, List<PlannedFunding>> byYear(List<PlannedFunding> lines) {
		var years = new LinkedHashMap<FiscalYear, List<PlannedFunding>>();
		lines.forEach(line -> line.fiscalYear().ifPresent(year -> years.computeIfAbsent(year, any -> new ArrayList<>()).add(line)));
		return years;
	}

	private boolean checkBudget(String holder, Optional<FiscalYear> year, List<PlannedFunding> lines, List<BudgetAmount> budget) {
		var stated = budget.stream().map(BudgetAmount::amountThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add);
		var planned = sum(lines);
		if (planned.compareTo(stated) <= 0) {
			return false;
		}
		var name = matrix.initiative(holder).map(FundedInitiative::name).orElse(LocalizedText.same(holder));
		add("funding.exceeds.budget", Severity.ERROR,
				LocalizedText.of(name.english() + year.map(number -> ", " + number.in(Locale.ENGLISH)).orElse("") + ": sources give " + text(planned)
						+ ", the stated budget is " + text(stated) + ".",
						name.japanese() + year.map(number -> " " + number.in(Locale.JAPANESE)).orElse("") + ": 財源の予定額 " + text(planned)
								+ " が、記載された事業費 " + text(stated) + " を超えています。"),
				Stream.concat(places(lines).stream(),
						budget.stream().map(line -> BudgetFindings.place(line.subject(), line.amountThousandYen()))).toList());
		return true;
	}

	/** Own funds that are stated are compared with what remains. */
	private void checkOwnFunds() {
		var own = matrix.input().sources().stream().filter(FundingSource::ownFunds).flatMap(matrix::planned).toList();
		byYear(own).forEach((year, lines) -> {
			var given = matrix.givers().stream().flatMap(matrix::planned).filter(line -> line.fiscalYear().equals(Optional.of(year))).toList();
			var remainder = matrix.basis().of(year).subtract(sum(given));
			if (sum(lines).compareTo(remainder) != 0) {
				add("funding.own.differs", Severity.WARNING,
						LocalizedText.of(year.in(Locale.ENGLISH) + ": own funds of " + text(sum(lines)) + " are stated; what the other sources leave is "
								+ text(remainder) + ".",
								year.in(Locale.JAPANESE) + ": 一般財源等の記載額は " + text(sum(lines)) + "、他の財源を除いた残額は " + text(remainder)
										+ " です。"),
						places(lines));
			}
		});
	}

	private void reportUndated() {
		var undated = matrix.givers().stream().flatMap(matrix::planned).filter(line -> line.fiscalYear().isEmpty()).toList();
		if (!undated.isEmpty()) {
			add("funding.year.missing", Severity.INFO,
					LocalizedText.of("Money of " + text(sum(undated))
							+ " is planned without a single fiscal year; the own funds of the years are shown without it.",
							"年度が特定されていない財源が " + text(sum(undated)) + " あります。各年度の一般財源等には反映していません。"),
					places(undated));
		}
	}

	private void add(String rule, Severity severity, LocalizedText message, List<Finding.Place> places) {
		findings.add(new Finding(rule, severity, message, places));
	}

	private static List<Finding.Place> places(List<PlannedFunding> lines) {
		return lines.stream().map(line -> BudgetFindings.place(line.subject(), line.amountThousandYen())).toList();
	}

	private static BigDecimal sum(List<PlannedFunding> lines) {
		return lines.stream().map(PlannedFunding::amountThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
