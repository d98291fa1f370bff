package machi.check.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Rows of a table whose printed values stand at each other's labels.
 *
 * @param detected      the figures by which it was recognised, in the order of the exchange: each carries the value of the
 *                      next, the last that of the first
 * @param consequences  other figures that are wrong for the same reason
 * @param displacements for each column concerned, how far each exchanged row is off
 */
record LabelSwap(List<Comparison> detected, List<Comparison> consequences, List<List<BigDecimal>> displacements) {

	/** Subsets of more rows than this are not tried. */
	private static final int MOST_ROWS = 12;

	static LabelSwap of(List<Comparison> detected, List<Comparison> all) {
		var swap = new LabelSwap(detected, new ArrayList<>(), new ArrayList<>());
		swap.displacements.add(detected.stream().map(Comparison::difference).toList());
		swap.addColumnsOfTheSameRows(all);
		swap.addTotalsOfExchangedRows(all);
		return swap;
	}

	/** Other columns of the same table, when what the rows are off there cancels out as well. */
	private void addColumnsOfTheSameRows(List<Comparison> all) {
		var first = detected.getFirst();
		var rows = detected.stream().map(comparison -> comparison.figure().row()).toList();
		var columns = new TreeMap<String, List<Comparison>>();
		for (var comparison : all) {
			boolean sameTable = comparison.key().calculator().equals(first.key().calculator())
					&& comparison.key().table().equals(first.key().table());
			if (sameTable && comparison.computed().isPresent() && rows.contains(comparison.figure().row())
					&& !detected.contains(comparison)) {
				columns.computeIfAbsent(comparison.figure().column(), any -> new ArrayList<>()).add(comparison);
			}
		}
		for (var column : columns.values()) {
			var wrong = column.stream().filter(Comparison::differs).toList();
			if (!wrong.isEmpty() && cancelsOut(wrong)) {
				consequences.addAll(wrong);
				displacements.add(column.stream().map(Comparison::difference).toList());
			}
		}
	}

	/** Figures of other tables that are off by what some of the exchanged rows are off together. */
	private void addTotalsOfExchangedRows(List<Comparison> all) {
		var candidates = new TreeMap<String, List<Comparison>>();
		for (var comparison : all) {
			if (comparison.differs() && !detected.contains(comparison) && !consequences.contains(comparison)
					&& comparison.unit().equals(detected.getFirst().unit()) && isExplained(comparison.difference())) {
				candidates.computeIfAbsent(comparison.key().toString(), any -> new ArrayList<>()).add(comparison);
			}
		}
		candidates.values().stream().filter(LabelSwap::cancelsOut).forEach(consequences::addAll);
	}

	private boolean isExplained(BigDecimal difference) {
		return displacements.stream().anyMatch(displacement -> isPartialSum(difference, displacement));
	}

	private static boolean isPartialSum(BigDecimal sum, List<BigDecimal> parts) {
		if (parts.size() > MOST_ROWS) {
			return parts.stream().anyMatch(part -> part.compareTo(sum) == 0);
		}
		for (int subset = 1; subset < (1 << parts.size()); subset++) {
			var total = BigDecimal.ZERO;
			for (int i = 0; i < parts.size(); i++) {
				if ((subset >> i & 1) == 1) {
					total = total.add(parts.get(i));
				}
			}
			if (total.compareTo(sum) == 0) {
				return true;
			}
		}
		return false;
	}

	/** Whether the differences add up to nothing, but for one unit of the last decimal for each of them. */
	private static boolean cancelsOut(List<Comparison> comparisons) {
		var sum = comparisons.stream().map(Comparison::difference).reduce(BigDecimal.ZERO, BigDecimal::add);
		var tolerance = comparisons.stream().map(comparison -> BigDecimal.ONE.movePointLeft(comparison.figure().value().scale()))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		return comparisons.size() > 1 && sum.abs().compareTo(tolerance) <= 0;
	}
}
