package machi.check.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.check.StatedAmount;
import machi.check.StatedAmount.Role;
import machi.quantity.FiscalYear;
import machi.quantity.Quantity;
import machi.quantity.text.LocalizedText;

/** The contradiction between the roles in which one thing is stated, if there is one. */
final class AmountFindings {

	private AmountFindings() {
	}

	static Optional<Finding> of(AmountsByRole amounts) {
		var roles = amounts.roles();
		if (roles.size() < 2) {
			return Optional.empty();
		}
		var years = differingYears(amounts, roles);
		boolean totalsDiffer = roles.stream().map(role -> amounts.total(role).orElseThrow().stripTrailingZeros()).distinct().count() > 1;
		if (totalsDiffer) {
			return Optional.of(finding("statement.differs", severity(amounts), amounts, roles, years));
		}
		return years.isEmpty() ? Optional.empty()
				: Optional.of(finding("statement.year.differs", Severity.WARNING, amounts, roles, years));
	}

	/** Less money than plan may come from elsewhere; more of it, or another schedule, contradicts the plan. */
	private static Severity severity(AmountsByRole amounts) {
		var planned = amounts.total(Role.PLANNED);
		var funded = amounts.total(Role.FUNDED);
		var scheduled = amounts.total(Role.SCHEDULED);
		boolean underfunded = planned.isPresent() && funded.isPresent() && funded.get().compareTo(planned.get()) < 0;
		boolean otherSchedule = planned.isPresent() && scheduled.isPresent() && scheduled.get().compareTo(planned.get()) != 0;
		return underfunded && !otherSchedule ? Severity.WARNING : Severity.ERROR;
	}

	/** Years in which two roles that name their years state different amounts. */
	private static List<FiscalYear> differingYears(AmountsByRole amounts, List<Role> roles) {
		var dated = roles.stream().map(amounts::years).flatMap(Optional::stream).toList();
		var years = new TreeSet<FiscalYear>();
		dated.forEach(map -> years.addAll(map.keySet()));
		return dated.size() < 2 ? List.of()
				: years.stream().filter(year -> dated.stream().map(map -> in(map, year)).distinct().count() > 1).toList();
	}

	private static BigDecimal in(Map<FiscalYear, BigDecimal> years, FiscalYear year) {
		return years.getOrDefault(year, BigDecimal.ZERO).stripTrailingZeros();
	}

	private static Finding finding(String rule, Severity severity, AmountsByRole amounts, List<Role> roles, List<FiscalYear> years) {
		var first = amounts.first();
		return new Finding(rule, severity,
				LocalizedText.of(first.scopeName().english() + ", " + first.title().english() + ": "
						+ sentence(amounts, roles, years, Locale.ENGLISH) + ".",
						first.scopeName().japanese() + " " + first.title().japanese() + ": " + sentence(amounts, roles, years, Locale.JAPANESE)
								+ "。"),
				places(amounts, roles, years));
	}

	private static String sentence(AmountsByRole amounts, List<Role> roles, List<FiscalYear> years, Locale locale) {
		boolean japanese = locale.equals(Locale.JAPANESE);
		var parts = new ArrayList<String>();
		for (var role : roles) {
			parts.add(role.title().in(locale) + " " + amounts.text(amounts.total(role).orElseThrow()));
		}
		var totals = String.join(japanese ? "、" : ", ", parts);
		if (years.isEmpty()) {
			return totals;
		}
		var details = years.stream().map(year -> year.in(locale) + " " + inYear(amounts, roles, year, locale)).toList();
		return totals + (japanese ? "(" : " (") + String.join("; ", details) + (japanese ? ")" : ")");
	}

	private static String inYear(AmountsByRole amounts, List<Role> roles, FiscalYear year, Locale locale) {
		var parts = new ArrayList<String>();
		for (var role : roles) {
			amounts.years(role).ifPresent(map -> parts
					.add(role.title().in(locale) + " " + amounts.text(map.getOrDefault(year, BigDecimal.ZERO))));
		}
		return String.join(" / ", parts);
	}

	/** The statements of the years that differ, or all when no year is to blame. */
	private static List<Finding.Place> places(AmountsByRole amounts, List<Role> roles, List<FiscalYear> years) {
		var places = new ArrayList<Finding.Place>();
		for (var role : roles) {
			for (StatedAmount amount : amounts.of(role)) {
				if (years.isEmpty() || amount.fiscalYear().map(years::contains).orElse(true)) {
					places.add(new Finding.Place(amount.subject(), new Quantity(amount.value(), amount.unit()).grouped()));
				}
			}
		}
		return places;
	}
}
