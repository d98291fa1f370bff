package machi.ui.governance.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.register.RegisterColumn;

/** A field in which one of several values is chosen; a value that is none of them is kept. */
final class ChoiceField implements FormField {

	/**
	 * Something that can be chosen.
	 *
	 * @param value null for nothing
	 */
	record Choice(Object value, String label) {
	}

	private static final int VISIBLE = 16;

	private final RegisterColumn column;
	private final List<Choice> choices;
	private final Combo combo;

	ChoiceField(Composite parent, RegisterColumn column, List<Choice> choices) {
		this.column = column;
		this.choices = new ArrayList<>(choices);
		combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(choices.stream().map(Choice::label).toArray(String[]::new));
		combo.setVisibleItemCount(VISIBLE);
		if (!choices.isEmpty()) {
			combo.select(0);
		}
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(combo);
	}

	@Override
	public RegisterColumn column() {
		return column;
	}

	@Override
	public Control control() {
		return combo;
	}

	@Override
	public void show(Object value) {
		for (int i = 0; i < choices.size(); i++) {
			if (Objects.equals(choices.get(i).value(), value)) {
				combo.select(i);
				return;
			}
		}
		choices.add(new Choice(value, String.valueOf(value)));
		combo.add(String.valueOf(value));
		combo.select(choices.size() - 1);
	}

	@Override
	public Object value() {
		int index = combo.getSelectionIndex();
		return index < 0 ? null : choices.get(index).value();
	}
}
