package machi.ui.device.operate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import machi.model.device.ControlAssignment;
import machi.operation.ControlStatus;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.text.Words;
import machi.ui.page.Paper;

/** The control assignments of the program and how they are. */
final class SiteList {

	private static final Messages TEXT = Messages.beside(SiteList.class);

	private final Table table;
	private final Paper paper;
	private List<ControlAssignment> shown = List.of();

	SiteList(Composite parent, Paper paper, Runnable whenSelected) {
		this.paper = paper;
		table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
		table.setHeaderVisible(true);
		column("site.name", 190);
		column("site.state", 160);
		LayoutMemory.widths(table, "sites");
		table.addListener(SWT.Selection, event -> whenSelected.run());
	}

	private void column(String key, int width) {
		var column = new TableColumn(table, SWT.LEFT);
		column.setText(TEXT.get(key));
		column.setWidth(width);
	}

	Table control() {
		return table;
	}

	/** @param status of the assignments, while they are in operation */
	void show(List<ControlAssignment> assignments, List<ControlStatus> status) {
		shown = List.copyOf(assignments);
		while (table.getItemCount() > shown.size()) {
			table.remove(table.getItemCount() - 1);
		}
		for (int i = 0; i < shown.size(); i++) {
			var assignment = shown.get(i);
			var item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
			var now = status.stream().filter(one -> one.assignment().equals(assignment.getId())).findFirst();
			fill(item, now.map(one -> one.title().in(Locale.getDefault())).orElse(Words.name(assignment)), now.map(ControlStatus::state));
		}
		if (table.getSelectionIndex() < 0 && !shown.isEmpty()) {
			table.select(0);
		}
	}

	private void fill(TableItem item, String name, Optional<ControlStatus.State> state) {
		var word = state.map(SiteList::word).orElse(TEXT.get("state.offline"));
		if (!item.getText(0).equals(name)) {
			item.setText(0, name);
		}
		if (!item.getText(1).equals(word)) {
			item.setText(1, word);
		}
		item.setImage(paper.resources().create(icon(state)));
		item.setForeground(1, ink(state).color());
	}

	static String word(ControlStatus.State state) {
		return TEXT.get("state." + state);
	}

	static ImageDescriptor icon(Optional<ControlStatus.State> state) {
		var name = state.map(one -> switch (one) {
		case OFF -> "off";
		case INVALID, FAIL_SAFE -> "failed";
		case ADVICE, AWAITING_RELEASE -> "waiting";
		case CLOSED_LOOP -> "running";
		}).orElse("off");
		return ImageDescriptor.createFromURL(SiteList.class.getResource("/icons/" + name + ".svg"));
	}

	static Palette ink(Optional<ControlStatus.State> state) {
		return state.map(one -> switch (one) {
		case OFF -> Palette.MUTED;
		case INVALID, FAIL_SAFE -> Palette.ERROR;
		case ADVICE, AWAITING_RELEASE -> Palette.WARNING;
		case CLOSED_LOOP -> Palette.ACCENT;
		}).orElse(Palette.MUTED);
	}

	Optional<ControlAssignment> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
	}

	/** Selects an assignment by its id. */
	void select(String id) {
		table.select(shown.stream().map(ControlAssignment::getId).toList().indexOf(id));
	}
}
