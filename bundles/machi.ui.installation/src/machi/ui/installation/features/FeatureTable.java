package machi.ui.installation.features;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import machi.installation.FileSize;
import machi.ui.Messages;
import machi.ui.Palette;

/** The features with a tick each: those that are ticked shall be installed, the others not. */
final class FeatureTable {

	private static final Messages TEXT = Messages.beside(FeatureTable.class);
	private static final List<String> COLUMNS = List.of("name", "description", "state", "version", "size", "provider");
	private static final List<Integer> WIDTHS = List.of(270, 260, 150, 175, 80, 90);
	private static final int SIZE = COLUMNS.indexOf("size");

	private final Table table;
	private final Runnable whenTicked;
	private final Set<String> wanted = new TreeSet<>();
	private List<FeatureRow> rows = List.of();
	private String filter = "";

	/**
	 * @param whenTicked called when somebody wants something else than before
	 * @param whenSelected called when another row is selected
	 */
	FeatureTable(Composite parent, Runnable whenTicked, Runnable whenSelected) {
		this.whenTicked = whenTicked;
		table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		Names.of(table, "table", TEXT.get("table"));
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.size(); i++) {
			var column = new TableColumn(table, i == SIZE ? SWT.RIGHT : SWT.LEFT);
			column.setText(TEXT.get("column." + COLUMNS.get(i)));
			column.setWidth(WIDTHS.get(i));
		}
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				ticked(event);
			}
			whenSelected.run();
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(1060, 240).applyTo(table);
	}

	/** Shows other rows. What was ticked or not otherwise than it is installed stays so, as far as it is still there. */
	void show(List<FeatureRow> fresh, boolean keepWishes) {
		var coming = keepWishes ? Set.copyOf(coming()) : Set.<String>of();
		var going = keepWishes ? Set.copyOf(going()) : Set.<String>of();
		rows = List.copyOf(fresh);
		wanted.clear();
		rows.stream().filter(row -> row.isInstalled() ? !going.contains(row.id()) : coming.contains(row.id())).map(FeatureRow::id)
				.forEach(wanted::add);
		fill();
	}

	void filter(String words) {
		filter = words;
		fill();
	}

	private void fill() {
		var selected = selected().map(FeatureRow::id);
		table.setRedraw(false);
		table.removeAll();
		rows.stream().filter(row -> row.matches(filter, Locale.getDefault())).forEach(row -> {
			var item = new TableItem(table, SWT.NONE);
			item.setData(row);
			item.setData(Names.KEY, row.id());
			item.setText(texts(row));
			item.setChecked(wanted.contains(row.id()));
			if (row.fixed()) {
				item.setForeground(Palette.MUTED.color());
			}
			if (selected.filter(row.id()::equals).isPresent()) {
				table.setSelection(item);
			}
		});
		table.setRedraw(true);
	}

	private static String[] texts(FeatureRow row) {
		var feature = row.feature();
		var version = row.installed().or(row::offered).orElse("");
		return new String[] { feature.label().in(Locale.getDefault()), feature.description().in(Locale.getDefault()),
				TEXT.get("state." + (row.fixed() && row.state() == FeatureRow.State.INSTALLED ? "FIXED" : row.state().name())),
				row.state() == FeatureRow.State.UPDATE ? version + " → " + row.offered().orElseThrow() : version,
				row.bytes() == 0 ? "" : FileSize.text(row.bytes()), feature.provider().in(Locale.getDefault()) };
	}

	private void ticked(Event event) {
		var item = (TableItem) event.item;
		var row = (FeatureRow) item.getData();
		if (row.fixed()) {
			item.setChecked(true);
		} else if (item.getChecked()) {
			wanted.add(row.id());
		} else {
			wanted.remove(row.id());
		}
		table.setSelection(item);
		whenTicked.run();
	}

	/** Ids of what is ticked and not installed. */
	List<String> coming() {
		return rows.stream().filter(row -> !row.isInstalled() && wanted.contains(row.id())).map(FeatureRow::id).collect(Collectors.toList());
	}

	/** Ids of what is installed and not ticked. */
	List<String> going() {
		return rows.stream().filter(row -> row.isInstalled() && !wanted.contains(row.id())).map(FeatureRow::id).collect(Collectors.toList());
	}

	Optional<FeatureRow> selected() {
		return table.getSelectionCount() == 0 ? Optional.empty() : Optional.of((FeatureRow) table.getSelection()[0].getData());
	}

	List<FeatureRow> rows() {
		return rows;
	}

	void setEnabled(boolean enabled) {
		table.setEnabled(enabled);
	}

	void setFocus() {
		if (table.getSelectionCount() == 0 && table.getItemCount() > 0) {
			table.setSelection(0);
			table.notifyListeners(SWT.Selection, new Event());
		}
		table.setFocus();
	}
}
