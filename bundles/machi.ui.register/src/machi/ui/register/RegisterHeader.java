package machi.ui.register;

import java.text.NumberFormat;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.register.table.RegisterRows;
import machi.ui.register.table.RegisterTable;

/** The strip above the table: which register, how many rows, the search, and what can be done with rows. */
final class RegisterHeader {

	private static final Messages TEXT = Messages.beside(RegisterHeader.class);

	private final LocalResourceManager resources;
	private final NumberFormat counts = NumberFormat.getIntegerInstance();
	private final Label count;
	private final Text search;
	private final ToolBar tools;

	RegisterHeader(Composite parent, String title) {
		var strip = new Composite(parent, SWT.NONE);
		strip.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(4).margins(10, 6).spacing(10, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		resources = new LocalResourceManager(JFaceResources.getResources(), strip);
		var name = label(strip, Palette.INK);
		name.setText(title);
		name.setFont(resources.create(JFaceResources.getDefaultFontDescriptor().increaseHeight(3).setStyle(SWT.BOLD)));
		count = label(strip, Palette.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
		search = new Text(strip, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(TEXT.get("search"));
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(search);
		tools = new ToolBar(strip, SWT.FLAT);
		tools.setBackground(Palette.PAPER.color());
	}

	private static Label label(Composite parent, Palette colour) {
		var label = new Label(parent, SWT.NONE);
		label.setBackground(Palette.PAPER.color());
		label.setForeground(colour.color());
		return label;
	}

	void connect(RegisterTable table, TableActions actions) {
		search.addKeyListener(KeyListener.keyPressedAdapter(key -> {
			if (key.keyCode == SWT.CR || key.keyCode == SWT.KEYPAD_CR || key.keyCode == SWT.F3) {
				find(table, (key.stateMask & SWT.SHIFT) == 0);
			} else if (key.keyCode == SWT.ESC) {
				table.control().setFocus();
			}
		}));
		search.addModifyListener(typed -> search.setForeground(Palette.INK.color()));
		tool(Icon.ADD, "add", actions::addRow).setEnabled(actions.canAddRows());
		tool(Icon.DUPLICATE, "duplicate", actions::duplicateRows).setEnabled(actions.canAddRows());
		tool(Icon.DELETE, "delete", actions::deleteRows).setEnabled(actions.canAddRows());
		tool(Icon.CLEAR, "filter.clear", table::clearFilter);
		table.rows().whenFiltered(() -> show(table.rows()));
	}

	private ToolItem tool(Icon icon, String key, Runnable action) {
		var item = new ToolItem(tools, SWT.PUSH);
		item.setImage(resources.get(icon.descriptor()));
		item.setToolTipText(TEXT.get(key));
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> action.run()));
		return item;
	}

	private void find(RegisterTable table, boolean forward) {
		boolean found = search.getText().isBlank() || table.find(search.getText(), forward);
		search.setForeground((found ? Palette.INK : Palette.ERROR).color());
	}

	void focusSearch() {
		search.setFocus();
		search.selectAll();
	}

	/** Shows how many rows there are. */
	void show(RegisterRows rows) {
		count.setText(rows.isFiltered() ? TEXT.get("rows.filtered", counts.format(rows.shown().size()), counts.format(rows.size()))
				: TEXT.get("rows", counts.format(rows.size())));
		count.requestLayout();
	}
}
