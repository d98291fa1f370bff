package machi.check.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import machi.calculation.Finding;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.quantity.text.LocalizedText;

/** What is said of printed figures that differ from the computed ones. */
final class PrintedFindings {

	private record Shift(String calculator, String table, BigDecimal difference, String unit) {
	}

	private PrintedFindings() {
	}

	/** One finding for all figures that an exchange of labels explains; each place gives print ≠ computation. */
	static Finding swapped(LabelSwap swap) {
		var places = new ArrayList<Finding.Place>();
		swap.detected().forEach(row -> places.add(place(row)));
		swap.consequences().stream().filter(Comparison::differs).forEach(row -> places.add(place(row)));
		swap.detected().stream().map(Comparison::origin).filter(origin -> !origin.isNone())
				.forEach(origin -> places.add(new Finding.Place(origin, "")));
		var first = swap.detected().getFirst();
		int others = swap.consequences().size();
		return new Finding("labels.swapped", Severity.WARNING, LocalizedText.of(
				first.columnName().english() + ": the labels are exchanged in print, each row carries the value of the next: "
						+ rows(swap, LocalizedText::english, " printed ", ", computed ", "; ")
						+ (others > 0 ? "; " + others + " more figures are off for the same reason" : "")
						+ ". The differences cancel out, so totals are not affected.",
				first.columnName().japanese() + ": 表示名が入れ替わって印字されています(各行に次の行の値)。"
						+ rows(swap, LocalizedText::japanese, " 印字 ", "、計算 ", "; ")
						+ (others > 0 ? "。同じ理由で他に " + others + " 件の数値がずれています" : "") + "。差は打ち消し合い、合計には影響しません。"),
				places);
	}

	private static String rows(LabelSwap swap, Function<LocalizedText, String> language, String printed, String computed, String separator) {
		return swap.detected().stream().map(row -> language.apply(row.rowName()) + printed + row.printedText() + computed + row.computedText())
				.collect(Collectors.joining(separator));
	}

	private static Finding.Place place(Comparison row) {
		return new Finding.Place(row.figure().subject(), row.printedText() + " ≠ " + row.computedText());
	}

	/** Figures of a table that are all off by the same amount are one finding: probably one entered value is wrong. */
	static List<Finding> differing(List<Comparison> comparisons) {
		var shifts = new LinkedHashMap<Shift, List<Comparison>>();
		for (var comparison : comparisons) {
			var shift = new Shift(comparison.key().calculator(), comparison.key().table(), comparison.difference().stripTrailingZeros(),
					comparison.unit().symbol());
			shifts.computeIfAbsent(shift, any -> new ArrayList<>()).add(comparison);
		}
		var findings = new ArrayList<Finding>();
		for (var shifted : shifts.values()) {
			var culprits = shifted.stream().filter(PrintedFindings::isDataRow).map(comparison -> comparison.figure().row()).distinct().count();
			if (shifted.size() > 1 && culprits == 1 && shifted.stream().noneMatch(PrintedFindings::isSlight)) {
				findings.add(shifted(shifted));
			} else {
				shifted.forEach(comparison -> findings.add(differs(comparison)));
			}
		}
		return findings;
	}

	private static boolean isDataRow(Comparison comparison) {
		return comparison.cell().map(cell -> cell.row().kind() == Row.Kind.DATA).orElse(false);
	}

	/** One unit of the last printed decimal is probably a matter of rounding. */
	private static boolean isSlight(Comparison comparison) {
		var unitOfLastPlace = BigDecimal.ONE.movePointLeft(comparison.figure().value().scale());
		return comparison.difference().abs().compareTo(unitOfLastPlace) <= 0;
	}

	private static Finding shifted(List<Comparison> comparisons) {
		var row = comparisons.stream().filter(PrintedFindings::isDataRow).findFirst().orElseThrow();
		var places = new ArrayList<>(comparisons.stream().map(PrintedFindings::place).toList());
		if (!row.origin().isNone()) {
			places.add(new Finding.Place(row.origin(), row.computedText()));
		}
		var amount = row.text(row.difference().abs());
		boolean more = row.difference().signum() > 0;
		var table = row.cell().orElseThrow().table().title();
		return new Finding("printed.differs", Severity.ERROR, LocalizedText.of(
				table.english() + ": " + comparisons.size() + " printed figures are " + amount + (more ? " more" : " less")
						+ " than computed; probably one value entered for " + row.rowName().english() + " is wrong by that. "
						+ values(comparisons, LocalizedText::english, " printed ", ", computed ") + ".",
				table.japanese() + ": 印字値 " + comparisons.size() + " 件が計算値より " + amount + (more ? " 大きく" : " 小さく") + "なっています。「"
						+ row.rowName().japanese() + "」の入力値の1つがこの分だけ誤っている可能性があります。"
						+ values(comparisons, LocalizedText::japanese, " 印字 ", "、計算 ") + "。"),
				places);
	}

	private static String values(List<Comparison> comparisons, Function<LocalizedText, String> language, String printed, String computed) {
		return comparisons.stream().map(comparison -> language.apply(comparison.rowName()) + " "
				+ language.apply(comparison.cell().orElseThrow().column().title()) + printed + comparison.printedText() + computed
				+ comparison.computedText()).collect(Collectors.joining("; "));
	}

	private static Finding differs(Comparison comparison) {
		var places = new ArrayList<>(List.of(new Finding.Place(comparison.figure().subject(), comparison.printedText())));
		if (!comparison.origin().isNone()) {
			places.add(new Finding.Place(comparison.origin(), comparison.computedText()));
		}
		boolean slight = isSlight(comparison);
		return new Finding(slight ? "printed.rounding" : "printed.differs", slight ? Severity.WARNING : Severity.ERROR,
				LocalizedText.of(
						comparison.columnName().english() + ", " + comparison.rowName().english() + ": printed " + comparison.printedText()
								+ ", computed " + comparison.computedText() + ".",
						comparison.columnName().japanese() + " " + comparison.rowName().japanese() + ": 印字値 " + comparison.printedText()
								+ "、計算値 " + comparison.computedText() + "。"),
				places);
	}
}
