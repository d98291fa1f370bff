package machi.ui.governance.part;

import org.eclipse.swt.widgets.Control;

import machi.register.CellException;
import machi.register.RegisterColumn;

/** A field of a form for one attribute. */
interface FormField {

	RegisterColumn column();

	Control control();

	/** Shows a value of the attribute's type; null empties the field. */
	void show(Object value);

	/**
	 * The value that is entered; null when there is none.
	 *
	 * @throws CellException when the text is no such value
	 */
	Object value() throws CellException;
}
