package machi.ui.table;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

import machi.register.TableText;

/** Copies cells so that a spreadsheet takes numbers for numbers: tabs between cells, no thousands separators. */
final class ResultCopy extends AbstractLayerCommandHandler<CopyDataToClipboardCommand> {

	private final TableContent content;
	private final SelectionLayer selection;
	private final Control control;

	ResultCopy(TableContent content, SelectionLayer selection, Control control) {
		this.content = content;
		this.selection = selection;
		this.control = control;
	}

	@Override
	public Class<CopyDataToClipboardCommand> getCommandClass() {
		return CopyDataToClipboardCommand.class;
	}

	@Override
	protected boolean doCommand(CopyDataToClipboardCommand command) {
		var rows = new TreeSet<Integer>();
		selection.getSelectedRowPositions().forEach(range -> rows.addAll(range.getMembers()));
		var columns = Arrays.stream(selection.getSelectedColumnPositions()).sorted().boxed().toList();
		put(rows.stream().map(row -> columns.stream()
				.map(column -> selection.isCellPositionSelected(column, row) ? content.copied(content.rows().get(row), column) : "")
				.toList()).toList());
		return true;
	}

	void copyAll() {
		put(content.copied());
	}

	private void put(List<List<String>> cells) {
		if (cells.isEmpty()) {
			return;
		}
		var clipboard = new Clipboard(control.getDisplay());
		try {
			clipboard.setContents(new Object[] { TableText.write(cells) }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
