package machi.ui.table;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** The rows that are shown, as texts. */
final class ShownRows implements IDataProvider {

	private final TableContent content;

	ShownRows(TableContent content) {
		this.content = content;
	}

	@Override
	public Object getDataValue(int column, int row) {
		return content.shown(content.rows().get(row), column);
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException("results are not edited");
	}

	@Override
	public int getColumnCount() {
		return content.table().columns().size();
	}

	@Override
	public int getRowCount() {
		return content.rows().size();
	}
}
