package machi.check.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.quantity.text.LocalizedText;

/** Printed rows that do not add up to the printed total of their table. */
final class PrintedSums {

	/** A printed total and the sum of the printed rows it is the total of. */
	private record Sum(Comparison total, int rows, BigDecimal sum) {

		BigDecimal difference() {
			return total.figure().value().subtract(sum);
		}

		/** Whether rounding of each row can make the difference. */
		boolean withinRounding() {
			var most = BigDecimal.valueOf(rows).movePointLeft(total.figure().value().scale());
			return total.status() == Comparison.Status.AGREES && difference().abs().compareTo(most) <= 0;
		}
	}

	private PrintedSums() {
	}

	static List<Finding> findings(List<Comparison> comparisons) {
		var columns = new LinkedHashMap<Comparison.Key, Map<String, Comparison>>();
		for (var comparison : comparisons) {
			if (comparison.computed().isPresent()) {
				columns.computeIfAbsent(comparison.key(), any -> new LinkedHashMap<>()).put(comparison.figure().row(), comparison);
			}
		}
		var findings = new ArrayList<Finding>();
		for (var column : columns.values()) {
			var wrong = sums(column).stream().filter(sum -> sum.difference().signum() != 0).toList();
			finding(wrong.stream().filter(Sum::withinRounding).toList(), true).ifPresent(findings::add);
			finding(wrong.stream().filter(sum -> !sum.withinRounding()).toList(), false).ifPresent(findings::add);
		}
		return findings;
	}

	private static List<Sum> sums(Map<String, Comparison> printed) {
		var any = printed.values().iterator().next();
		var table = any.cell().orElseThrow().table();
		var sums = new ArrayList<Sum>();
		blocks(table, any.figure().column()).forEach((total, rows) -> {
			if (printed.containsKey(total) && printed.keySet().containsAll(rows)) {
				var sum = rows.stream().map(row -> printed.get(row).figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
				sums.add(new Sum(printed.get(total), rows.size(), sum));
			}
		});
		return sums;
	}

	/** Which rows a total is the sum of, by its row id: found by trying, for a table only says what is a total. */
	private static Map<String, List<String>> blocks(ResultTable table, String column) {
		var leading = blocks(table.rows());
		if (addUp(table, column, leading)) {
			return leading;
		}
		var trailing = blocks(table.rows().reversed());
		return addUp(table, column, trailing) ? trailing : Map.of();
	}

	private static Map<String, List<String>> blocks(List<Row> rows) {
		var blocks = new LinkedHashMap<String, List<String>>();
		List<String> block = null;
		var all = new ArrayList<String>();
		for (var row : rows) {
			switch (row.kind()) {
			case SUBTOTAL -> {
				block = new ArrayList<>();
				blocks.put(row.id(), block);
			}
			case TOTAL -> blocks.put(row.id(), all);
			case DATA -> {
				all.add(row.id());
				if (block != null) {
					block.add(row.id());
				}
			}
			}
		}
		blocks.values().removeIf(List::isEmpty);
		return blocks;
	}

	private static boolean addUp(ResultTable table, String column, Map<String, List<String>> blocks) {
		for (var block : blocks.entrySet()) {
			var total = table.number(block.getKey(), column);
			var parts = block.getValue().stream().map(row -> table.number(row, column)).flatMap(Optional::stream).toList();
			if (total.isEmpty() || parts.isEmpty()) {
				return false;
			}
			var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
			var most = BigDecimal.valueOf(parts.size()).movePointLeft(Math.max(0, total.get().scale()));
			if (sum.subtract(total.get()).abs().compareTo(most) > 0) {
				return false;
			}
		}
		return !blocks.isEmpty();
	}

	private static Optional<Finding> finding(List<Sum> sums, boolean rounding) {
		if (sums.isEmpty()) {
			return Optional.empty();
		}
		var english = new StringBuilder(sums.getFirst().total().columnName().english()).append(": the printed rows do not add up:");
		var japanese = new StringBuilder(sums.getFirst().total().columnName().japanese()).append(": 印字された各行の合計が一致しません:");
		var places = new ArrayList<Finding.Place>();
		for (var sum : sums) {
			var rows = sum.total().text(sum.sum());
			english.append(' ').append(sum.total().rowName().english()).append(" prints ").append(sum.total().printedText())
					.append(", its rows sum to ").append(rows).append(';');
			japanese.append(' ').append(sum.total().rowName().japanese()).append(" 印字 ").append(sum.total().printedText())
					.append("、行の合計 ").append(rows).append(';');
			places.add(new Finding.Place(sum.total().figure().subject(), sum.total().printedText()));
		}
		english.append(rounding ? " the declared rounding explains it." : " rounding does not explain it.");
		japanese.append(rounding ? " 登録された端数処理で説明できます。" : " 端数処理では説明できません。");
		return Optional.of(new Finding(rounding ? "printed.sum.rounding" : "printed.sum.differs", rounding ? Severity.INFO : Severity.ERROR,
				LocalizedText.of(english.toString(), japanese.toString()), places));
	}
}
