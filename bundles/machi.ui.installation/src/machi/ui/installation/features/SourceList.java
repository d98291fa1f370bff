package machi.ui.installation.features;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.installation.Source;
import machi.ui.Messages;

/** The sources that the product knows, and what can be done with them. */
final class SourceList {

	private static final Messages TEXT = Messages.beside(SourceList.class);

	private final org.eclipse.swt.widgets.List list;
	private final Button add;
	private final Button remove;
	private List<Source> sources = List.of();

	SourceList(Composite parent, Runnable whenAdded, Consumer<Source> whenRemoved) {
		var title = new Label(parent, SWT.NONE);
		title.setText(TEXT.get("sources"));
		var row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		list = new org.eclipse.swt.widgets.List(row, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		Names.of(list, "sources", TEXT.get("sources.spoken"));
		list.addListener(SWT.Selection, event -> update(true));
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 64).applyTo(list);
		var buttons = new Composite(row, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(buttons);
		add = button(buttons, "source.add", whenAdded);
		remove = button(buttons, "source.remove", () -> selected().ifPresent(whenRemoved));
		update(true);
	}

	private static Button button(Composite parent, String name, Runnable action) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(TEXT.get(name));
		Names.of(button, name);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	void show(List<Source> known) {
		sources = List.copyOf(known);
		list.setItems(sources.stream().map(source -> source.there() ? source.place() : TEXT.get("source.absent", source.place()))
				.toArray(String[]::new));
		update(true);
	}

	/** Whether no source is there. */
	boolean isEmpty() {
		return sources.stream().noneMatch(Source::there);
	}

	private Optional<Source> selected() {
		return list.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(sources.get(list.getSelectionIndex()));
	}

	private void update(boolean enabled) {
		list.setEnabled(enabled);
		add.setEnabled(enabled);
		remove.setEnabled(enabled && selected().isPresent());
	}

	void setEnabled(boolean enabled) {
		update(enabled);
	}
}
