package machi.ui.register.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.ui.menu.AbstractHeaderMenuConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.menu.PopupMenuBuilder;

import machi.ui.Messages;

/** The menu of the column headers: width, hide, show all. */
final class HeaderMenu extends AbstractHeaderMenuConfiguration {

	private static final Messages TEXT = Messages.beside(HeaderMenu.class);

	HeaderMenu(NatTable table) {
		super(table);
	}

	@Override
	protected PopupMenuBuilder createColumnHeaderMenu(NatTable table) {
		return new PopupMenuBuilder(table).withHideColumnMenuItem(TEXT.get("column.hide"))
				.withShowAllColumnsMenuItem(TEXT.get("column.showAll")).withSeparator()
				.withAutoResizeSelectedColumnsMenuItem(TEXT.get("column.fit")).withClearAllFilters(TEXT.get("filter.clear"));
	}

	@Override
	protected PopupMenuBuilder createCornerMenu(NatTable table) {
		return new PopupMenuBuilder(table).withShowAllColumnsMenuItem(TEXT.get("column.showAll"))
				.withClearAllFilters(TEXT.get("filter.clear"));
	}
}
