package machi.ui.governance.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import machi.ui.Palette;

/** Rows of texts, each about an element; the selected row stays selected when the rows are shown anew. */
public final class ListTable {

	/**
	 * A row.
	 *
	 * @param id   of the element it is about
	 * @param mark whether it needs attention; its texts say why
	 */
	public record Line(String id, List<String> texts, boolean mark, boolean checked) {

		public Line {
			texts = List.copyOf(texts);
		}

		public static Line of(String id, boolean mark, String... texts) {
			return new Line(id, Arrays.asList(texts), mark, false);
		}
	}

	private final Table table;
	private List<Line> lines = List.of();

	/** @param style {@link SWT#CHECK} for rows that can be ticked, or {@link SWT#NONE} */
	public ListTable(Composite parent, int style, Consumer<Optional<String>> whenSelected) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | style);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setHeaderBackground(Palette.HEADER.color());
		table.setHeaderForeground(Palette.INK.color());
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(table);
		table.addListener(SWT.Selection, event -> {
			if (event.detail != SWT.CHECK) {
				whenSelected.accept(selected());
			}
		});
	}

	/** Adds a column; the alignment is {@link SWT#RIGHT} for numbers. */
	public ListTable column(String title, int width, int alignment) {
		var column = new TableColumn(table, alignment);
		column.setText(title);
		column.setWidth(width);
		return this;
	}

	/** Shows other rows. */
	public void show(List<Line> next) {
		var before = selected();
		lines = List.copyOf(next);
		table.setRedraw(false);
		table.removeAll();
		for (var line : lines) {
			var item = new TableItem(table, SWT.NONE);
			item.setText(line.texts().toArray(String[]::new));
			item.setChecked(line.checked());
			if (line.mark()) {
				item.setForeground(Palette.ERROR.color());
			}
		}
		before.ifPresent(this::select);
		table.setRedraw(true);
	}

	/** Selects the row of an element, if there is one, without telling of it. */
	public void select(String id) {
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).id().equals(id)) {
				table.setSelection(i);
				return;
			}
		}
	}

	/** Id of the element of the selected row. */
	public Optional<String> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= lines.size() ? Optional.empty() : Optional.of(lines.get(index).id());
	}

	public List<Line> lines() {
		return lines;
	}

	/** Headers and rows, as they are shown. */
	public List<List<String>> texts() {
		var texts = new ArrayList<List<String>>();
		texts.add(Arrays.stream(table.getColumns()).map(TableColumn::getText).toList());
		lines.forEach(line -> texts.add(line.texts()));
		return texts;
	}

	public Table control() {
		return table;
	}

	/** Told with the id of a row when it is ticked. */
	public void whenTicked(Consumer<String> listener) {
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				listener.accept(lines.get(table.indexOf((TableItem) event.item)).id());
			}
		});
	}

	/** Told with the id of a row on which somebody double-clicks or presses Enter. */
	public void whenOpened(Consumer<String> listener) {
		table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(listener));
	}
}
