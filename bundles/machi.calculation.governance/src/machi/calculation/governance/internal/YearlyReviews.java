package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.governance.Review;
import machi.calculation.governance.Review.Rating;
import machi.calculation.governance.ReviewedInitiative;
import machi.calculation.governance.RisksInput;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * The reviews of initiatives by fiscal year. A year is complete when it is over. An initiative counts as reviewed in a
 * year when it or one above it was; one that others are part of is reviewed through them.
 */
final class YearlyReviews {

	private record Key(String initiative, FiscalYear year) {
	}

	private final RisksInput input;
	private final AsOf asOf;
	private final List<Finding> findings;
	private final Map<String, ReviewedInitiative> initiatives = new HashMap<>();
	private final Map<Key, Review> reviews = new HashMap<>();
	private final TreeSet<FiscalYear> years = new TreeSet<>();

	YearlyReviews(RisksInput input, Dates dates, AsOf asOf, List<Finding> findings) {
		this.input = input;
		this.asOf = asOf;
		this.findings = findings;
		input.initiatives().forEach(initiative -> initiatives.put(initiative.id(), initiative));
		for (var review : input.reviews()) {
			dates.read(review.reviewedOn());
			check(review);
			review.fiscalYear().filter(year -> initiatives.containsKey(review.initiative())).ifPresent(year -> {
				years.add(year);
				twice(reviews.put(new Key(review.initiative(), year), review), review, year);
			});
		}
		addPastYears();
		years.forEach(this::findMissing);
	}

	private void check(Review review) {
		var label = review.subject().label();
		if (!initiatives.containsKey(review.initiative())) {
			findings.add(Found.at("review.initiative.unknown", Severity.WARNING, label + ": the review belongs to no initiative that is entered.",
					label + ": 評価の対象となる取組が登録されていません。", Found.place(review.subject(), "initiative", review.initiative())));
		} else if (review.fiscalYear().isEmpty()) {
			findings.add(Found.at("review.year.missing", Severity.WARNING, label + ": the review has no fiscal year.",
					label + ": 評価の年度がありません。", Found.place(review.subject(), "fiscalYear", "")));
		} else if ((review.rating() == Rating.BEHIND || review.rating() == Rating.STOPPED) && review.improvement().isEmpty()) {
			var year = review.fiscalYear().get();
			var name = initiatives.get(review.initiative()).name();
			findings.add(Found.at("review.improvement.missing", Severity.WARNING,
					name.english() + ", " + year.in(Locale.ENGLISH) + ": rated “" + review.rating().label().english() + "”, but no improvement is named.",
					name.japanese() + "・" + year.in(Locale.JAPANESE) + ": 評価は「" + review.rating().label().japanese() + "」ですが、改善(Act)がありません。",
					Found.place(review.subject(), "improvement", "")));
		}
	}

	private void twice(Review before, Review review, FiscalYear year) {
		if (before != null) {
			var name = initiatives.get(review.initiative()).name();
			findings.add(Found.at("review.twice", Severity.WARNING,
					name.english() + ", " + year.in(Locale.ENGLISH) + ": reviewed twice; the later entry counts.",
					name.japanese() + "・" + year.in(Locale.JAPANESE) + ": 評価が2件あります。後の登録を使います。", Found.place(before.subject(), "", ""),
					Found.place(review.subject(), "", "")));
		}
	}

	/** Years that are over and in which something was done. */
	private void addPastYears() {
		if (asOf.day().isEmpty()) {
			return;
		}
		var first = input.initiatives().stream().flatMap(initiative -> initiative.first().stream()).min(FiscalYear::compareTo);
		int last = Dates.fiscalYear(asOf.day().get().plusDays(1)).year() - 1;
		for (int number = first.map(FiscalYear::year).orElse(last + 1); number <= last; number++) {
			var year = new FiscalYear(number);
			if (input.initiatives().stream().anyMatch(initiative -> initiative.runsIn(year))) {
				years.add(year);
			}
		}
	}

	private boolean isOver(FiscalYear year) {
		return asOf.day().filter(now -> !now.isBefore(Dates.end(year))).isPresent();
	}

	private void findMissing(FiscalYear year) {
		var missing = isOver(year) ? missing(year) : List.<ReviewedInitiative>of();
		if (missing.isEmpty()) {
			return;
		}
		findings.add(new Finding("review.missing", Severity.WARNING,
				LocalizedText.of(
						year.in(Locale.ENGLISH) + ": no review of " + names(missing, LocalizedText::english, ", ") + ".",
						year.in(Locale.JAPANESE) + "の評価がない取組: " + names(missing, LocalizedText::japanese, "、")),
				missing.stream().map(initiative -> new Finding.Place(initiative.subject(), year.shortJapanese())).toList()));
	}

	private static String names(List<ReviewedInitiative> missing, Function<LocalizedText, String> language, String between) {
		return missing.stream().map(ReviewedInitiative::name).map(language).collect(Collectors.joining(between));
	}

	/** Initiatives that ran in the year, have none below them and were not reviewed. */
	private List<ReviewedInitiative> missing(FiscalYear year) {
		var parents = input.initiatives().stream().map(ReviewedInitiative::parent).collect(Collectors.toSet());
		return input.initiatives().stream()
				.filter(initiative -> initiative.runsIn(year) && !parents.contains(initiative.id()) && review(initiative, year).isEmpty())
				.toList();
	}

	/** The review of the initiative, or of the nearest one above it that has one. */
	private Optional<Review> review(ReviewedInitiative initiative, FiscalYear year) {
		var passed = new HashSet<String>();
		var above = initiative;
		while (above != null && passed.add(above.id())) {
			var own = reviews.get(new Key(above.id(), year));
			if (own != null) {
				return Optional.of(own);
			}
			above = initiatives.get(above.parent());
		}
		return Optional.empty();
	}

	/** Initiatives that ran in one of the years or were reviewed, with the rating of every year. */
	ResultTable grid() {
		var columns = new ArrayList<Column>();
		columns.add(Column.localized("name", "Initiative", "取組"));
		years.forEach(year -> columns.add(Column.localized("fy-" + year.year(), year.in(Locale.ENGLISH), year.in(Locale.JAPANESE))));
		var rows = new ArrayList<Row>();
		for (var initiative : input.initiatives()) {
			var ratings = years.stream().map(year -> reviews.get(new Key(initiative.id(), year))).toList();
			if (ratings.stream().anyMatch(Objects::nonNull) || years.stream().anyMatch(initiative::runsIn)) {
				var cells = new ArrayList<Object>();
				cells.add(initiative.name());
				ratings.forEach(review -> cells.add(review == null ? null : review.rating().label()));
				rows.add(Row.data(initiative.id(), initiative.subject(), cells.toArray()));
			}
		}
		return new ResultTable("reviews", asOf.title("Reviews by fiscal year", "年度別のPDCA評価"), columns, rows);
	}

	/** How often every rating was given in every year. */
	ResultTable ratings() {
		var columns = new ArrayList<Column>();
		columns.add(Column.fiscalYear("fiscalYear"));
		for (var rating : Rating.values()) {
			columns.add(Column.number(rating == Rating.ON_TRACK ? "onTrack" : rating.name().toLowerCase(Locale.ROOT),
					rating.label().english(), rating.label().japanese(), "件"));
		}
		columns.add(Column.number("missing", "Not reviewed", "評価なし", "件"));
		var rows = years.stream().map(year -> {
			var cells = new ArrayList<Object>();
			cells.add(year.year());
			for (var rating : Rating.values()) {
				cells.add(BigDecimal.valueOf(
						reviews.entrySet().stream().filter(entry -> entry.getKey().year().equals(year) && entry.getValue().rating() == rating).count()));
			}
			cells.add(BigDecimal.valueOf(isOver(year) ? missing(year).size() : 0));
			return Row.data("fy-" + year.year(), Subject.NONE, cells.toArray());
		}).toList();
		return new ResultTable("ratings", LocalizedText.of("Ratings by fiscal year", "年度別の評価の内訳"), columns, rows);
	}
}
