package machi.ui.governance.part;

import java.util.function.BiFunction;
import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/**
 * Texts that are only read.
 *
 * @param text of a column and a row
 */
record MatrixProvider(IntSupplier rows, IntSupplier columns, BiFunction<Integer, Integer, String> text) implements IDataProvider {

	@Override
	public Object getDataValue(int column, int row) {
		return text.apply(column, row);
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException("a matrix is edited beside it");
	}

	@Override
	public int getColumnCount() {
		return columns.getAsInt();
	}

	@Override
	public int getRowCount() {
		return rows.getAsInt();
	}
}
