package machi.ui.register.table;

import java.util.Locale;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.register.edit.CellEdits;

/** Hands values of the model to the table, one by one, and edits of the table to the program, as commands. */
final class RowsProvider implements IDataProvider {

	private static final Messages TEXT = Messages.beside(RowsProvider.class);

	private final RegisterRows rows;
	private final ProgramContext context;
	private final CellEdits edits;

	RowsProvider(RegisterRows rows, ProgramContext context) {
		this.rows = rows;
		this.context = context;
		edits = new CellEdits(rows.program().editingDomain());
	}

	@Override
	public Object getDataValue(int columnIndex, int rowIndex) {
		// the table may ask once more for a row that an undo has just taken away
		return rowIndex < rows.shown().size() ? rows.columns().get(columnIndex).value(rows.shown().get(rowIndex)) : null;
	}

	@Override
	public void setDataValue(int columnIndex, int rowIndex, Object newValue) {
		var column = rows.columns().get(columnIndex).definition().orElseThrow();
		var label = TEXT.get("edit", column.label().in(Locale.getDefault()));
		edits.set(rows.shown().get(rowIndex), column.attribute(), newValue, label).ifPresent(context::execute);
	}

	@Override
	public int getColumnCount() {
		return rows.columns().size();
	}

	@Override
	public int getRowCount() {
		return rows.shown().size();
	}
}
