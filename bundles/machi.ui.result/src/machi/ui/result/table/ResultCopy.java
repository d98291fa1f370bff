package machi.ui.result.table;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

import machi.calculation.Row;

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
		var columns = Arrays.stream(selection.getSelectedColumnPositions()).sorted().toArray();
		put(rows.stream().map(row -> line(content, content.rows().get(row), columns,
				column -> selection.isCellPositionSelected(column, row))).collect(Collectors.joining("\n")));
		return true;
	}

	void copyAll() {
		put(all(content));
	}

	/** Headers and all rows that are shown. */
	static String all(TableContent content) {
		var columns = IntStream.range(0, content.table().columns().size()).toArray();
		var header = Arrays.stream(columns).mapToObj(column -> quoted(content.header(column).replace('\n', ' ')))
				.collect(Collectors.joining("\t"));
		return header + "\n" + content.rows().stream().map(row -> line(content, row, columns, column -> true))
				.collect(Collectors.joining("\n"));
	}

	private static String line(TableContent content, Row row, int[] columns, IntPredicate selected) {
		List<String> cells = Arrays.stream(columns)
				.mapToObj(column -> selected.test(column) ? quoted(content.copied(row, column)) : "").toList();
		return String.join("\t", cells);
	}

	private static String quoted(String text) {
		return text.contains("\t") || text.contains("\n") || text.startsWith("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

	private void put(String text) {
		if (text.isEmpty()) {
			return;
		}
		var clipboard = new Clipboard(control.getDisplay());
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
