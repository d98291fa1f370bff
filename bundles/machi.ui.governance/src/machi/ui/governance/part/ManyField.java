package machi.ui.governance.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import machi.model.core.Element;
import machi.register.RegisterColumn;

/** A field in which several elements are ticked; ids of elements that are gone are kept. */
final class ManyField implements FormField {

	private static final int HEIGHT = 150;

	private final RegisterColumn column;
	private final Table table;
	private final List<String> others = new ArrayList<>();

	ManyField(Composite parent, RegisterColumn column, List<Element> elements) {
		this.column = column;
		table = new Table(parent, SWT.BORDER | SWT.CHECK | SWT.V_SCROLL);
		for (var element : elements) {
			var item = new TableItem(table, SWT.NONE);
			item.setText(ElementNames.of(element));
			item.setData(element.getId());
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(120, HEIGHT).applyTo(table);
	}

	@Override
	public RegisterColumn column() {
		return column;
	}

	@Override
	public Control control() {
		return table;
	}

	@Override
	public void show(Object value) {
		others.clear();
		var ids = value instanceof Collection<?> many ? many.stream().map(String::valueOf).toList() : List.<String>of();
		others.addAll(ids);
		for (var item : table.getItems()) {
			item.setChecked(ids.contains(item.getData()));
			others.remove(item.getData());
		}
	}

	@Override
	public Object value() {
		var ids = new ArrayList<String>();
		Arrays.stream(table.getItems()).filter(TableItem::getChecked).forEach(item -> ids.add((String) item.getData()));
		ids.addAll(others);
		return ids;
	}
}
