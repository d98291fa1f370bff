package machi.ui.governance.consensus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.governance.ConsensusState;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.ui.governance.part.CellTone;
import machi.ui.governance.part.MatrixContent;
import machi.ui.governance.part.MatrixContent.Cell;

/**
 * The matrix of counterparties and items as it is shown, with how many of those asked have agreed at its edges.
 *
 * @param counterparties ids of the rows
 * @param items          ids of the columns
 */
record ConsensusGrid(List<String> counterparties, List<String> items, MatrixContent content) {

	private static final Messages TEXT = Messages.beside(ConsensusGrid.class);
	private static final Cell NOTHING = new Cell("", CellTone.SUM, "");

	ConsensusGrid {
		counterparties = List.copyOf(counterparties);
		items = List.copyOf(items);
	}

	/**
	 * Arranges a result of {@code governance.consensus}.
	 *
	 * @param shownItems ids of the items that are wanted
	 * @param state      only counterparties and items that have a cell in this state; empty: all
	 */
	static ConsensusGrid of(CalculationResult result, Set<String> shownItems, Optional<ConsensusState> state) {
		var cells = result.table("cells").orElseThrow();
		var rows = data(result.table("counterparties").orElseThrow());
		var columns = data(result.table("items").orElseThrow()).stream().filter(item -> shownItems.contains(item.id()))
				.filter(item -> rows.stream().anyMatch(row -> isIn(cells, row, item, state))).toList();
		var wanted = rows.stream().filter(row -> columns.stream().anyMatch(item -> isIn(cells, row, item, state))).toList();
		var heads = new ArrayList<>(columns.stream().map(ConsensusGrid::name).toList());
		heads.add(TEXT.get("agreed.of"));
		var lines = new ArrayList<List<Cell>>();
		for (var row : wanted) {
			var line = new ArrayList<Cell>();
			columns.forEach(item -> line.add(isIn(cells, row, item, state) ? cell(cells, row, item) : new Cell("·", CellTone.ABSENT, "")));
			line.add(sum(cells, List.of(row), columns));
			lines.add(line);
		}
		var names = new ArrayList<>(wanted.stream().map(ConsensusGrid::name).toList());
		if (!wanted.isEmpty()) {
			var totals = new ArrayList<Cell>(columns.stream().map(item -> sum(cells, wanted, List.of(item))).toList());
			totals.add(sum(cells, wanted, columns));
			lines.add(totals);
			names.add(TEXT.get("agreed.of"));
		}
		return new ConsensusGrid(wanted.stream().map(Row::id).toList(), columns.stream().map(Row::id).toList(),
				new MatrixContent(TEXT.get("corner"), names, heads, lines));
	}

	private static List<Row> data(ResultTable table) {
		return table.rows().stream().filter(row -> row.kind() == Row.Kind.DATA).toList();
	}

	private static String name(Row row) {
		return ((LocalizedText) row.cells().getFirst()).in(Locale.getDefault());
	}

	/** Empty where the counterparty is not asked. */
	private static Optional<ConsensusState> state(ResultTable cells, Row counterparty, Row item) {
		return cells.number(key(counterparty, item), "stage").map(BigDecimal::intValueExact).map(stage -> ConsensusState.values()[stage]);
	}

	private static String key(Row counterparty, Row item) {
		return counterparty.id() + "/" + item.id();
	}

	private static boolean isIn(ResultTable cells, Row counterparty, Row item, Optional<ConsensusState> wanted) {
		return wanted.isEmpty() || state(cells, counterparty, item).equals(wanted);
	}

	private static Cell cell(ResultTable cells, Row counterparty, Row item) {
		var state = state(cells, counterparty, item);
		if (state.isEmpty()) {
			return new Cell("– " + TEXT.get("not.asked"), CellTone.ABSENT, TEXT.get("not.asked.why"));
		}
		var date = text(cells, counterparty, item, "date");
		var evidence = text(cells, counterparty, item, "evidence");
		return new Cell(StateText.of(state.get()) + (date.isEmpty() ? "" : "\n" + date), StateText.tone(state.get()),
				evidence.isEmpty() ? "" : TEXT.get("evidence", evidence));
	}

	private static String text(ResultTable cells, Row counterparty, Row item, String column) {
		return cells.row(key(counterparty, item)).map(row -> row.cells().get(cells.columnIndex(column)))
				.map(value -> value instanceof LocalizedText text ? text.in(Locale.getDefault()) : value.toString()).orElse("");
	}

	private static Cell sum(ResultTable cells, List<Row> counterparties, List<Row> items) {
		int asked = 0;
		int agreed = 0;
		for (var counterparty : counterparties) {
			for (var item : items) {
				var state = state(cells, counterparty, item);
				asked += state.isPresent() ? 1 : 0;
				agreed += state.equals(Optional.of(ConsensusState.AGREED)) ? 1 : 0;
			}
		}
		return asked == 0 ? NOTHING : new Cell(agreed + " / " + asked, CellTone.SUM, TEXT.get("agreed.sum", agreed, asked));
	}

	/** Whether a cell stands for a counterparty and an item and is no sum. */
	boolean isState(int row, int column) {
		return row >= 0 && row < counterparties.size() && column >= 0 && column < items.size();
	}
}
