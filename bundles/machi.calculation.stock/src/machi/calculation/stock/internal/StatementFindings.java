package machi.calculation.stock.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.stock.StatedStock;
import machi.quantity.FiscalYear;
import machi.quantity.Quantity;
import machi.quantity.text.LocalizedText;

/** What documents say of a stock, compared with the stock itself. Nothing is corrected. */
final class StatementFindings {

	private StatementFindings() {
	}

	static List<Finding> of(List<StatedStock> statements, StockYears stock) {
		var findings = new ArrayList<Finding>();
		if (!stock.years().isEmpty()) {
			statements.forEach(statement -> finding(statement, stock).ifPresent(findings::add));
		}
		return findings;
	}

	private static Optional<Finding> finding(StatedStock statement, StockYears stock) {
		if (statement.growthYears().isPresent()) {
			return growth(statement, statement.growthYears().get(), stock);
		}
		return statement.year().map(year -> level(statement, year, stock)).orElseGet(() -> now(statement, stock));
	}

	/** A number without a year is that of the day on which the document was written: before what the plan adds. */
	private static Optional<Finding> now(StatedStock statement, StockYears stock) {
		var opening = stock.years().getFirst().opening();
		if (opening.compareTo(statement.quantity()) == 0) {
			return Optional.empty();
		}
		return Optional.of(new Finding("stock.level.differs", Severity.WARNING,
				LocalizedText.of(
						statement.name().english() + ": stated as " + text(statement.quantity()) + ", but before the plan there are " + text(opening) + ".",
						statement.name().japanese() + ": 記載は " + text(statement.quantity()) + " ですが、計画前の設備の合計は " + text(opening) + " です。"),
				places(statement)));
	}

	private static Optional<Finding> level(StatedStock statement, FiscalYear year, StockYears stock) {
		var known = stock.in(year);
		var first = stock.years().getFirst();
		var closing = known.map(StockYears.Year::closing)
				.or(() -> year.compareTo(first.year()) < 0 ? Optional.of(first.opening()) : Optional.of(stock.years().getLast().closing()));
		if (closing.get().compareTo(statement.quantity()) == 0) {
			return Optional.empty();
		}
		var stated = text(statement.quantity());
		var english = statement.name().english() + ": stated as " + stated + " at the end of " + year.in(Locale.ENGLISH) + ", the plants give "
				+ text(closing.get());
		var japanese = statement.name().japanese() + ": " + year.in(Locale.JAPANESE) + "末の記載は " + stated + " ですが、設備の積み上げでは "
				+ text(closing.get()) + " です";
		boolean before = known.map(one -> one.opening().compareTo(statement.quantity()) == 0).orElse(false);
		return Optional.of(new Finding("stock.level.differs", Severity.WARNING,
				before ? LocalizedText.of(english + "; it is the number before what that year adds.", japanese + "(その年度の増加分を加える前の数に当たります)。")
						: LocalizedText.of(english + ".", japanese + "。"),
				places(statement)));
	}

	/** A growth within so many years; where the document does not say which, every span of that length is tried. */
	private static Optional<Finding> growth(StatedStock statement, int years, StockYears stock) {
		var spans = statement.year().map(List::of).orElseGet(() -> stock.years().stream().map(StockYears.Year::year).toList());
		var agreeing = new ArrayList<FiscalYear>();
		var others = 0;
		for (var first : spans) {
			var added = stock.added(first, years);
			if (added.isPresent() && added.get().compareTo(statement.quantity()) == 0) {
				agreeing.add(first);
			} else if (added.isPresent()) {
				others++;
			}
		}
		boolean whole = stock.added().compareTo(statement.quantity()) == 0 && stock.years().size() == years;
		if (whole || !agreeing.isEmpty() && others == 0 && stock.years().size() == years) {
			return Optional.empty();
		}
		var stated = within(statement.quantity(), years);
		var all = within(stock.added(), stock.years().size());
		if (agreeing.isEmpty()) {
			return Optional.of(new Finding("stock.growth.differs", Severity.WARNING,
					LocalizedText.of(statement.name().english() + ": " + stated.english() + " is stated, but no such span adds as much; the plants add "
							+ all.english() + ".",
							statement.name().japanese() + ": 記載は" + stated.japanese() + "ですが、該当する期間がありません。設備の積み上げでは"
									+ all.japanese() + "です。"),
					places(statement)));
		}
		var span = agreeing.getFirst();
		var last = new FiscalYear(span.year() + years - 1);
		return Optional.of(new Finding("stock.growth.span", Severity.INFO,
				LocalizedText.of(
						statement.name().english() + ": " + stated.english() + " holds for " + span.in(Locale.ENGLISH) + " to "
								+ last.in(Locale.ENGLISH) + " only; the whole plan adds " + all.english() + ".",
						statement.name().japanese() + ": 「" + stated.japanese() + "」は" + span.in(Locale.JAPANESE) + "～" + last.in(Locale.JAPANESE)
								+ "についてのみ成り立ちます。計画全体では" + all.japanese() + "です。"),
				places(statement)));
	}

	private static LocalizedText within(BigDecimal added, int years) {
		return LocalizedText.of(text(added) + " in " + years + " years", years + "年間で " + text(added));
	}

	private static List<Finding.Place> places(StatedStock statement) {
		return List.of(new Finding.Place(statement.subject(), text(statement.quantity())));
	}

	private static String text(BigDecimal value) {
		return new Quantity(value, FacilitiesCalculator.FACILITIES).grouped();
	}
}
