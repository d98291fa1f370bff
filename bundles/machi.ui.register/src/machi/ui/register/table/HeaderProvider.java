package machi.ui.register.table;

import java.util.List;
import java.util.Locale;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Labels and units above the columns. */
final class HeaderProvider implements IDataProvider {

	private final List<String> headers;

	HeaderProvider(List<TableColumn> columns) {
		headers = columns.stream().map(column -> column.header(Locale.getDefault())).toList();
	}

	@Override
	public Object getDataValue(int columnIndex, int rowIndex) {
		return headers.get(columnIndex);
	}

	@Override
	public void setDataValue(int columnIndex, int rowIndex, Object newValue) {
		throw new UnsupportedOperationException("headers come from the model");
	}

	@Override
	public int getColumnCount() {
		return headers.size();
	}

	@Override
	public int getRowCount() {
		return 1;
	}
}
