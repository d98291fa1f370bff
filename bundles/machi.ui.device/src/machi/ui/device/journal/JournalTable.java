package machi.ui.device.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import machi.operation.JournalEntry;
import machi.ui.Messages;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.text.Clock;
import machi.ui.device.text.SheetCopy;

/** Entries of the journal, the newest first; a search leaves those that hold a text. */
public final class JournalTable {

	private static final Messages TEXT = Messages.beside(JournalTable.class);
	private static final List<String> COLUMNS = List.of("time", "kind", "element", "text", "account");
	private static final List<Integer> WIDTHS = List.of(150, 130, 180, 480, 130);

	private final Table table;
	private List<JournalEntry> all = List.of();
	private List<JournalEntry> shown = List.of();
	private UnaryOperator<String> names = id -> id;
	private String search = "";

	/** @param key under which widths of columns are kept */
	public JournalTable(Composite parent, String key) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.size(); i++) {
			var column = new TableColumn(table, SWT.LEFT);
			column.setText(TEXT.get("journal." + COLUMNS.get(i)));
			column.setWidth(WIDTHS.get(i));
		}
		LayoutMemory.widths(table, key);
		table.addListener(SWT.SetData, event -> {
			if (event.index < shown.size()) {
				((TableItem) event.item).setText(cells(shown.get(event.index)).toArray(String[]::new));
			}
		});
	}

	public Table control() {
		return table;
	}

	/** @param naming what a person calls an element of the program, by its id */
	public void show(List<JournalEntry> entries, UnaryOperator<String> naming) {
		names = naming;
		if (!entries.equals(all)) {
			all = entries;
			filter(search);
		}
	}

	/** @param text what the shown entries hold */
	public void filter(String text) {
		search = text.strip().toLowerCase(Locale.ROOT);
		shown = search.isEmpty() ? all : all.stream().filter(entry -> String.join(" ", cells(entry)).toLowerCase(Locale.ROOT).contains(search)).toList();
		table.setItemCount(shown.size());
		table.clearAll();
	}

	private List<String> cells(JournalEntry entry) {
		return List.of(Clock.whole(entry.time()), TEXT.get("kind." + entry.kind()), entry.element().isEmpty() ? "" : names.apply(entry.element()),
				entry.text().in(Locale.getDefault()), entry.account().isEmpty() ? "" : names.apply(entry.account()));
	}

	/** The headers and the shown entries, for a spreadsheet. */
	public List<List<String>> rows() {
		var rows = new ArrayList<List<String>>();
		rows.add(COLUMNS.stream().map(column -> TEXT.get("journal." + column)).toList());
		shown.forEach(entry -> rows.add(cells(entry)));
		return rows;
	}

	/** Puts the selected entries, or all that are shown, on the clipboard. */
	public void copy() {
		var rows = rows();
		var chosen = new ArrayList<List<String>>();
		for (int i = 0; i < rows.size(); i++) {
			if (i == 0 || table.getSelectionCount() == 0 || table.isSelected(i - 1)) {
				chosen.add(rows.get(i));
			}
		}
		SheetCopy.put(table.getDisplay(), chosen);
	}

	/** How many entries are shown. */
	public int count() {
		return shown.size();
	}
}
