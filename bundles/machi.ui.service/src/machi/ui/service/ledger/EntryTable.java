package machi.ui.service.ledger;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import machi.ledger.Entry;
import machi.ledger.LedgerBook;
import machi.ledger.Operation;
import machi.report.FigureText;
import machi.ui.Messages;
import machi.ui.Palette;

/** The entries of a ledger, the latest first, as many as there are; a search leaves those that hold a text. */
final class EntryTable {

	private static final Messages TEXT = Messages.beside(EntryTable.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));
	private static final List<String> COLUMNS = List.of("number", "time", "operation", "from", "to", "amount", "premium", "note");
	private static final List<Integer> WIDTHS = List.of(70, 130, 100, 190, 190, 90, 115, 220);

	private final Table table;
	private List<Entry> all = List.of();
	private List<Entry> shown = List.of();
	private Set<Long> undone = Set.of();
	private Optional<AccountNames> names = Optional.empty();
	private String search = "";

	EntryTable(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.size(); i++) {
			boolean number = Set.of("number", "amount", "premium").contains(COLUMNS.get(i));
			var column = new TableColumn(table, number ? SWT.RIGHT : SWT.LEFT);
			column.setText(TEXT.get("entry." + COLUMNS.get(i)));
			column.setWidth(WIDTHS.get(i));
		}
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
	}

	Table control() {
		return table;
	}

	void show(LedgerBook book, AccountNames accounts) {
		names = Optional.of(accounts);
		all = book.entries().reversed();
		undone = new TreeSet<>(book.undone());
		filter(search);
	}

	/** @param text what number, account or note of the shown entries hold */
	void filter(String text) {
		search = text.strip().toLowerCase(Locale.ROOT);
		shown = search.isEmpty() ? all : all.stream().filter(entry -> String.join(" ", cells(entry)).toLowerCase(Locale.ROOT).contains(search)).toList();
		table.deselectAll();
		table.setItemCount(shown.size());
		table.clearAll();
	}

	Optional<Entry> selected() {
		return table.getSelectionCount() == 1 ? Optional.of(shown.get(table.getSelectionIndex())) : Optional.empty();
	}

	/** Whether the one selected entry can still be undone. */
	boolean canReverse() {
		return selected().filter(entry -> entry.operation() != Operation.REVERSE && !undone.contains(entry.number())).isPresent();
	}

	private void fill(TableItem item, int index) {
		if (index < shown.size()) {
			var entry = shown.get(index);
			item.setText(cells(entry).toArray(String[]::new));
			item.setForeground(undone.contains(entry.number()) || entry.operation() == Operation.REVERSE ? Palette.MUTED.color() : Palette.INK.color());
		}
	}

	private List<String> cells(Entry entry) {
		var operation = entry.operation().title().in(Locale.getDefault());
		return List.of(Long.toString(entry.number()), TIME.format(entry.time()),
				entry.undoes() > 0 ? operation + " #" + entry.undoes() : undone.contains(entry.number()) ? TEXT.get("entry.undone", operation) : operation,
				names.map(known -> known.of(entry.from())).orElse(entry.from().toString()),
				names.map(known -> known.of(entry.to())).orElse(entry.to().toString()), number(entry.amount()),
				entry.premium() == 0 ? "" : number(entry.premium()), entry.note());
	}

	private static String number(long units) {
		return FigureText.number(BigDecimal.valueOf(units));
	}

	/** The headers and the shown entries, for a spreadsheet. */
	List<List<String>> rows() {
		var rows = new ArrayList<List<String>>();
		rows.add(COLUMNS.stream().map(column -> TEXT.get("entry." + column)).toList());
		shown.forEach(entry -> rows.add(cells(entry)));
		return rows;
	}

	/** The selected entries, or all that are shown. */
	void copy() {
		var lines = new ArrayList<String>();
		if (table.getSelectionCount() == 0) {
			rows().forEach(row -> lines.add(String.join("\t", row)));
		} else {
			for (int index : table.getSelectionIndices()) {
				lines.add(String.join("\t", cells(shown.get(index))));
			}
		}
		var clipboard = new Clipboard(table.getDisplay());
		clipboard.setContents(new Object[] { String.join("\n", lines) }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
