package machi.ui.partner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.ui.Messages;
import machi.ui.Palette;

/** The partners as a list that is searched and filtered. */
final class PartnerList {

	private static final Messages TEXT = Messages.beside(PartnerList.class);
	private static final int GOALS = 17;

	private final Composite area;
	private final Text search;
	private final Combo state;
	private final Combo category;
	private final Combo goal;
	private final TableViewer viewer;
	private Optional<ResultTable> partners = Optional.empty();
	private String selected = "";

	/** @param whenSelected is given the id of the partner */
	PartnerList(Composite parent, Consumer<String> whenSelected) {
		area = new Composite(parent, SWT.NONE);
		area.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 6).spacing(6, 6).applyTo(area);
		search = new Text(area, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(TEXT.get("list.search"));
		search.setData(FormDialog.FIELD, "search");
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(search);
		search.addModifyListener(typed -> filter());
		state = filter("list.state");
		category = filter("list.category");
		goal = filter("list.goal");
		for (int number = 1; number <= GOALS; number++) {
			goal.add(TEXT.get("goal", number));
		}
		viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setData(FormDialog.FIELD, "partners");
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(viewer.getTable());
		column("name", 230);
		column("category", 150);
		column("state", 160);
		column("validUntil", 95);
		column("goals", 110);
		viewer.addSelectionChangedListener(event -> {
			if (event.getStructuredSelection().getFirstElement() instanceof Row row && !row.id().equals(selected)) {
				selected = row.id();
				whenSelected.accept(selected);
			}
		});
	}

	Composite control() {
		return area;
	}

	TableViewer viewer() {
		return viewer;
	}

	private Combo filter(String all) {
		var combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(TEXT.get(all));
		combo.select(0);
		combo.setVisibleItemCount(GOALS + 1);
		combo.setData(FormDialog.FIELD, all);
		GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, chosen -> filter());
		return combo;
	}

	private void column(String id, int width) {
		var column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(TEXT.get("column." + id));
		column.getColumn().setWidth(width);
		column.getColumn().setMoveable(true);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> cell((Row) row, id)));
	}

	private String cell(Row row, String column) {
		return partners.map(table -> PartnerResults.text(table, row, column)).orElse("");
	}

	/** Shows the partners, keeping the filters and what is selected. */
	void show(ResultTable table) {
		partners = Optional.of(table);
		fill(state, table, "state");
		fill(category, table, "category");
		filter();
	}

	private static void fill(Combo combo, ResultTable table, String column) {
		var all = combo.getItem(0);
		var chosen = combo.getText();
		var values = new TreeSet<String>();
		table.rows().forEach(row -> values.add(PartnerResults.text(table, row, column)));
		var items = new ArrayList<>(List.of(all));
		items.addAll(values);
		combo.setItems(items.toArray(String[]::new));
		combo.select(Math.max(0, items.indexOf(chosen)));
	}

	private void filter() {
		if (partners.isEmpty()) {
			return;
		}
		var rows = partners.get().rows().stream().filter(this::isWanted).toList();
		viewer.setInput(rows);
		rows.stream().filter(row -> row.id().equals(selected)).findFirst()
				.ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
	}

	private boolean isWanted(Row row) {
		var wanted = normal(search.getText());
		boolean found = wanted.isEmpty() || List.of("name", "certificateNumber", "targets").stream().anyMatch(column -> normal(cell(row, column)).contains(wanted));
		return found && (state.getSelectionIndex() <= 0 || cell(row, "state").equals(state.getText()))
				&& (category.getSelectionIndex() <= 0 || cell(row, "category").equals(category.getText()))
				&& (goal.getSelectionIndex() <= 0 || List.of(cell(row, "goals").split(", ")).contains(Integer.toString(goal.getSelectionIndex())));
	}

	private static String normal(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
	}

	/** Selects a partner, whatever the filters hide it by. */
	void select(String id) {
		selected = id;
		search.setText("");
		List.of(state, category, goal).forEach(combo -> combo.select(0));
		filter();
	}
}
