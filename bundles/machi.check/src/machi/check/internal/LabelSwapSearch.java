package machi.check.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import machi.calculation.CalculationResult;
import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.quantity.Rounding;

/**
 * Recognises printed values that stand at the wrong labels of their table.
 * <p>
 * The printed values of some rows may be the computed values of the same rows in another order. They may also follow from
 * another column that was rotated before something of the row itself was taken off: a supply that is the demand of another
 * site less the saving of its own. So a row fits another when printed + (base − computed) of the one is the base of the
 * other, where base is the column itself or any column of the same unit that has these rows.
 */
final class LabelSwapSearch {

	private final Map<String, CalculationResult> results;

	LabelSwapSearch(Map<String, CalculationResult> results) {
		this.results = results;
	}

	List<LabelSwap> search(List<Comparison> comparisons) {
		var columns = new LinkedHashMap<Comparison.Key, List<Comparison>>();
		for (var comparison : comparisons) {
			if (comparison.differs()) {
				columns.computeIfAbsent(comparison.key(), any -> new ArrayList<>()).add(comparison);
			}
		}
		var swaps = new ArrayList<LabelSwap>();
		var explained = new HashSet<Comparison>();
		for (var column : columns.values()) {
			var open = column.stream().filter(comparison -> !explained.contains(comparison)).toList();
			for (var cycle : cycles(open)) {
				if (cycle.stream().noneMatch(explained::contains)) {
					var swap = LabelSwap.of(cycle, comparisons.stream().filter(comparison -> !explained.contains(comparison)).toList());
					swaps.add(swap);
					explained.addAll(swap.detected());
					explained.addAll(swap.consequences());
				}
			}
		}
		return swaps;
	}

	private List<List<Comparison>> cycles(List<Comparison> rows) {
		if (rows.size() < 2) {
			return List.of();
		}
		var cell = rows.getFirst().cell().orElseThrow();
		var found = cyclesBy(rows, cell.table(), cell.column());
		if (!found.isEmpty()) {
			return found;
		}
		for (var result : results.values()) {
			for (var table : result.tables()) {
				for (var column : table.columns()) {
					boolean number = column.type() == Column.Type.NUMBER && column.unit().equals(cell.column().unit());
					found = number ? cyclesBy(rows, table, column) : List.of();
					if (!found.isEmpty()) {
						return found;
					}
				}
			}
		}
		return List.of();
	}

	/** Rows that exchanged their values of the base column; only rows that the base table has take part. */
	private static List<List<Comparison>> cyclesBy(List<Comparison> rows, ResultTable table, Column base) {
		var values = new LinkedHashMap<Comparison, BigDecimal>();
		for (var row : rows) {
			table.number(row.figure().row(), base.id()).ifPresent(value -> values.put(row, printed(row, base, value)));
		}
		var next = new LinkedHashMap<Comparison, Comparison>();
		var taken = new HashSet<Comparison>();
		values.forEach((row, value) -> {
			var wanted = row.figure().value().add(value).subtract(row.computed().orElseThrow());
			values.entrySet().stream()
					.filter(other -> other.getKey() != row && !taken.contains(other.getKey()) && other.getValue().compareTo(wanted) == 0)
					.findFirst().ifPresent(other -> {
						next.put(row, other.getKey());
						taken.add(other.getKey());
					});
		});
		return closed(next);
	}

	private static BigDecimal printed(Comparison row, Column base, BigDecimal value) {
		boolean convertible = base.unit().isConvertibleTo(row.unit());
		return Rounding.halfUp(row.figure().value().scale()).apply(convertible ? base.unit().convert(value, row.unit()) : value);
	}

	private static List<List<Comparison>> closed(Map<Comparison, Comparison> next) {
		var cycles = new ArrayList<List<Comparison>>();
		var seen = new HashSet<Comparison>();
		for (var start : next.keySet()) {
			var path = new LinkedHashSet<Comparison>();
			var at = start;
			while (at != null && !seen.contains(at) && path.add(at)) {
				at = next.get(at);
			}
			seen.addAll(path);
			if (at == start && path.size() > 1) {
				cycles.add(List.copyOf(path));
			}
		}
		return cycles;
	}
}
