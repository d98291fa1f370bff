package machi.ui.table;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Titles of the columns with their units below. */
final class ResultHeaders implements IDataProvider {

	private final TableContent content;

	ResultHeaders(TableContent content) {
		this.content = content;
	}

	@Override
	public Object getDataValue(int column, int row) {
		return content.header(column);
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		throw new UnsupportedOperationException("titles of results are not edited");
	}

	@Override
	public int getColumnCount() {
		return content.table().columns().size();
	}

	@Override
	public int getRowCount() {
		return 1;
	}
}
