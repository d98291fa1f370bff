package machi.calculation.stock.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import machi.calculation.Column;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/** A stock from the first fiscal year of an addition to the last, without gaps: opening + added = closing. */
record StockYears(List<Year> years) {

	/** Id of the tables and charts made from it. */
	static final String TABLE = "years";

	/** One fiscal year of a stock. */
	record Year(FiscalYear year, BigDecimal opening, BigDecimal added) {

		BigDecimal closing() {
			return opening.add(added);
		}
	}

	static StockYears of(BigDecimal opening, NavigableMap<FiscalYear, BigDecimal> additions) {
		var years = new ArrayList<Year>();
		var stock = opening;
		if (!additions.isEmpty()) {
			for (int year = additions.firstKey().year(); year <= additions.lastKey().year(); year++) {
				var fiscalYear = new FiscalYear(year);
				var added = additions.getOrDefault(fiscalYear, BigDecimal.ZERO);
				years.add(new Year(fiscalYear, stock, added));
				stock = stock.add(added);
			}
		}
		return new StockYears(List.copyOf(years));
	}

	static NavigableMap<FiscalYear, BigDecimal> additions() {
		return new TreeMap<>();
	}

	Optional<Year> in(FiscalYear year) {
		return years.stream().filter(one -> one.year().equals(year)).findFirst();
	}

	BigDecimal added() {
		return years.stream().map(Year::added).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** What is added in so many fiscal years from one of them on; empty when the stock does not cover them all. */
	Optional<BigDecimal> added(FiscalYear first, int count) {
		var covered = years.stream().filter(year -> year.year().year() >= first.year() && year.year().year() < first.year() + count)
				.toList();
		return covered.size() < count ? Optional.empty()
				: Optional.of(covered.stream().map(Year::added).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	ResultTable table(LocalizedText title, String unit) {
		var rows = new ArrayList<Row>();
		years.forEach(year -> rows.add(Row.data(rowId(year.year()), Subject.NONE, year.year().year(), year.opening(), year.added(), year.closing())));
		return new ResultTable(TABLE, title, List.of(Column.fiscalYear("fiscalYear"), Column.number("opening", "At the beginning", "年度当初", unit),
				Column.number("added", "Added", "増加", unit), Column.number("closing", "At the end", "年度末", unit)), rows);
	}

	static ResultChart chart(LocalizedText title) {
		return new ResultChart(TABLE, title, ResultChart.Kind.STACKED_BAR, TABLE, "fiscalYear", List.of("opening", "added"),
				Set.of(Row.Kind.DATA));
	}

	static String rowId(FiscalYear year) {
		return "fy-" + year.year();
	}
}
