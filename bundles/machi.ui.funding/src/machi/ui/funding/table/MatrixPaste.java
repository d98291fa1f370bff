package machi.ui.funding.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;

import machi.ui.Messages;
import machi.ui.funding.matrix.Key;
import machi.ui.funding.matrix.Matrix;
import machi.ui.funding.matrix.MatrixEdits;
import machi.ui.funding.matrix.MatrixEdits.Change;

/** Puts a table of texts into the matrix, as one command. A cell that takes nothing is reported; the rest is pasted. */
final class MatrixPaste {

	private static final Messages TEXT = Messages.beside(MatrixPaste.class);

	private final Matrix matrix;
	private final MatrixEdits edits;
	private final AmountText texts;
	private final List<Change> changes = new ArrayList<>();
	private final List<String> refusals = new ArrayList<>();

	MatrixPaste(Matrix matrix, MatrixEdits edits, AmountText texts) {
		this.matrix = matrix;
		this.edits = edits;
		this.texts = texts;
	}

	void prepare(List<List<String>> cells, int firstRow, int firstColumn) {
		for (int i = 0; i < cells.size(); i++) {
			for (int j = 0; j < cells.get(i).size(); j++) {
				if (firstRow + i < matrix.rows().size() && firstColumn + j < matrix.columns().size()) {
					prepare(matrix.rows().get(firstRow + i), matrix.columns().get(firstColumn + j), cells.get(i).get(j));
				} else {
					refusals.add(TEXT.get("refused.outside", cells.get(i).get(j)));
				}
			}
		}
	}

	private void prepare(Key row, Key column, String text) {
		var typed = texts.read(text);
		var refusal = typed.refusal().or(() -> edits.refusal(row, column));
		if (refusal.isEmpty()) {
			changes.add(new Change(row, column, typed.amount()));
			return;
		}
		boolean same = typed.refusal().isEmpty() && matrix.amount(row, column)
				.map(amount -> typed.amount() != null && amount.compareTo(typed.amount()) == 0).orElse(typed.amount() == null);
		if (!same) {
			refusals.add(row.title() + " · " + column.title() + ": " + refusal.get());
		}
	}

	/** Empty when nothing changes. */
	Optional<Command> command() {
		return edits.set(changes, TEXT.get("paste"));
	}

	List<String> refusals() {
		return refusals;
	}
}
