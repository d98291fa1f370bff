package machi.ui.register.table;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.action.IMouseAction;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.widgets.Menu;

/** The context menu of the cells. A cell outside the selection is selected first, as everywhere else. */
final class BodyMenu implements IMouseAction {

	private static final int RIGHT_BUTTON = 3;

	private final NatTable table;
	private final SelectionLayer selection;
	private final Menu menu;

	BodyMenu(NatTable table, SelectionLayer selection, MenuManager manager) {
		this.table = table;
		this.selection = selection;
		menu = manager.createContextMenu(table);
		table.addDisposeListener(disposed -> manager.dispose());
	}

	void register() {
		for (var region : new String[] { GridRegion.BODY, GridRegion.ROW_HEADER }) {
			table.getUiBindingRegistry().registerMouseDownBinding(new MouseEventMatcher(SWT.NONE, region, RIGHT_BUTTON), this);
		}
	}

	@Override
	public void run(NatTable clicked, MouseEvent event) {
		var cell = clicked.getCellByPosition(clicked.getColumnPositionByX(event.x), clicked.getRowPositionByY(event.y));
		if (cell != null && cell.getDisplayMode() != DisplayMode.SELECT) {
			int column = selection.getColumnPositionByIndex(clicked.getColumnIndexByPosition(cell.getColumnPosition()));
			if (column >= 0) {
				selection.doCommand(new SelectCellCommand(selection, column, clicked.getRowIndexByPosition(cell.getRowPosition()),
						false, false));
			}
		}
		menu.setVisible(true);
	}
}
