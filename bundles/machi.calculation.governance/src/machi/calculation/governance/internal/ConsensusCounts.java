package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import machi.calculation.Column;
import machi.calculation.governance.ConsensusState;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/**
 * How many cells of the matrix are in which state.
 *
 * @param byState one number for each {@link ConsensusState}
 */
record ConsensusCounts(List<Integer> byState, int notAsked) {

	private static final Rounding PERCENT = Rounding.halfUp(1);
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	static ConsensusCounts of(Stream<ConsensusStates.Cell> cells) {
		var counts = new int[ConsensusState.values().length];
		int[] others = { 0 };
		cells.forEach(cell -> {
			if (cell.asked()) {
				counts[cell.state().ordinal()]++;
			} else {
				others[0]++;
			}
		});
		return new ConsensusCounts(Arrays.stream(counts).boxed().toList(), others[0]);
	}

	/** Of those that are asked; null when none is. */
	BigDecimal agreedPercent() {
		int asked = byState.stream().mapToInt(Integer::intValue).sum();
		return asked == 0 ? null
				: PERCENT.quotient(HUNDRED.multiply(BigDecimal.valueOf(byState.get(ConsensusState.AGREED.ordinal()))), BigDecimal.valueOf(asked));
	}

	static String column(ConsensusState state) {
		var words = state.name().toLowerCase(Locale.ROOT).split("_");
		var id = new StringBuilder(words[0]);
		for (int i = 1; i < words.length; i++) {
			id.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
		}
		return id.toString();
	}

	static List<Column> columns() {
		var columns = new ArrayList<Column>();
		for (var state : ConsensusState.values()) {
			columns.add(Column.number(column(state), state.label().english(), state.label().japanese(), "件"));
		}
		columns.add(Column.number("notAsked", "Not asked", "対象外", "件"));
		columns.add(Column.number("agreedPercent", "Agreed", "合意済の割合", "%"));
		return columns;
	}

	/** Cells for {@link #columns} behind a name. */
	Object[] cells(LocalizedText name) {
		var cells = new ArrayList<Object>();
		cells.add(name);
		byState.forEach(count -> cells.add(BigDecimal.valueOf(count)));
		cells.add(BigDecimal.valueOf(notAsked));
		cells.add(agreedPercent());
		return cells.toArray();
	}
}
