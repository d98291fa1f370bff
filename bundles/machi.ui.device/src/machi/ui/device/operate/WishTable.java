package machi.ui.device.operate;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import machi.operation.ControlStatus.Wish;
import machi.operation.OperationSession;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.text.ValueText;

/** What the strategy decided for each device, and what was sent. */
final class WishTable {

	private static final Messages TEXT = Messages.beside(WishTable.class);
	private static final List<String> COLUMNS = List.of("device", "wanted", "setPoint", "commanded", "point");
	private static final List<Integer> WIDTHS = List.of(200, 110, 110, 120, 200);
	private static final int COMMANDED = 3;

	private final Table table;

	WishTable(Composite parent) {
		table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.size(); i++) {
			var column = new TableColumn(table, i >= 1 && i <= COMMANDED ? SWT.RIGHT : SWT.LEFT);
			column.setText(TEXT.get("wish." + COLUMNS.get(i)));
			column.setWidth(WIDTHS.get(i));
		}
	}

	Table control() {
		return table;
	}

	/** @param names what a person calls a device, by its id */
	void show(List<Wish> wishes, OperationSession session, UnaryOperator<String> names) {
		while (table.getItemCount() > wishes.size()) {
			table.remove(table.getItemCount() - 1);
		}
		for (int i = 0; i < wishes.size(); i++) {
			var wish = wishes.get(i);
			var item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
			var point = session.value(wish.device(), wish.point()).map(value -> value.point().title().in(Locale.getDefault())).orElse(wish.point());
			var cells = List.of(names.apply(wish.device()), kilowatts(wish.wantedKw()), kilowatts(wish.setPointKw()),
					wish.commandedKw().isPresent() ? kilowatts(wish.commandedKw().getAsDouble()) : TEXT.get("wish.notSent"), point);
			for (int column = 0; column < cells.size(); column++) {
				if (!item.getText(column).equals(cells.get(column))) {
					item.setText(column, cells.get(column));
				}
			}
			item.setForeground(COMMANDED, (wish.commandedKw().isPresent() ? Palette.INK : Palette.MUTED).color());
		}
	}

	private static String kilowatts(double value) {
		return ValueText.number(value, false) + " kW";
	}
}
