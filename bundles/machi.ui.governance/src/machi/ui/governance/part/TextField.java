package machi.ui.governance.part;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;
import machi.register.CellException;
import machi.register.CellFormat;
import machi.register.RegisterColumn;

/** A field that is typed into, of one line or several; dates are checked as they are read elsewhere. */
final class TextField implements FormField {

	private static final LocalizedText DATE = LocalizedText.of("a date such as 2020-04-01, R2.4.1 or 2020年4月",
			"2020-04-01、R2.4.1、2020年4月 のような日付");

	private final RegisterColumn column;
	private final CellFormat format;
	private final boolean date;
	private final Text text;

	/** @param lines how many lines the field shows; one that shows several takes line ends */
	TextField(Composite parent, RegisterColumn column, CellFormat format, int lines, boolean date) {
		this.column = column;
		this.format = format;
		this.date = date;
		text = new Text(parent, lines > 1 ? SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.BORDER);
		var layout = GridDataFactory.fillDefaults().grab(true, false).hint(180, lines > 1 ? lines * text.getLineHeight() : SWT.DEFAULT);
		layout.applyTo(text);
		if (lines > 1) {
			text.addTraverseListener(key -> key.doit |= key.detail == SWT.TRAVERSE_TAB_NEXT
					|| key.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		}
	}

	@Override
	public RegisterColumn column() {
		return column;
	}

	@Override
	public Control control() {
		return text;
	}

	@Override
	public void show(Object value) {
		text.setText(value == null ? "" : format.format(column, value));
	}

	@Override
	public Object value() throws CellException {
		var entered = text.getText().strip();
		if (date && !entered.isEmpty()) {
			try {
				ReportingPeriod.parse(entered);
			} catch (IllegalArgumentException notADate) {
				throw new CellException(entered, DATE);
			}
		}
		return format.parse(column, entered);
	}
}
