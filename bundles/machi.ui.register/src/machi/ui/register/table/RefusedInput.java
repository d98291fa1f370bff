package machi.ui.register.table;

import java.util.function.Consumer;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.nebula.widgets.nattable.edit.editor.ICellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.IEditErrorHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

import machi.ui.Palette;

/** Tells at the cell and in the status line why what was typed cannot be taken, until it can be or is given up. */
final class RefusedInput implements IEditErrorHandler {

	private final Consumer<String> statusLine;
	private ControlDecoration decoration;

	/** @param statusLine is given the reason, or null when there is none any more */
	RefusedInput(Consumer<String> statusLine) {
		this.statusLine = statusLine;
	}

	@Override
	public void displayError(ICellEditor editor, Exception refused) {
		var control = editor.getEditorControl();
		if (control == null || control.isDisposed()) {
			return;
		}
		control.setBackground(Palette.ERROR_GROUND.color());
		control.setForeground(Palette.ERROR.color());
		control.setToolTipText(refused.getLocalizedMessage());
		decorate(control, refused.getLocalizedMessage());
		statusLine.accept(refused.getLocalizedMessage());
	}

	private void decorate(Control control, String reason) {
		if (decoration == null || decoration.getControl() != control) {
			decoration = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
			decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
			control.addDisposeListener(disposed -> forget());
		}
		decoration.setDescriptionText(reason);
		decoration.show();
		decoration.showHoverText(reason);
	}

	private void forget() {
		if (decoration != null) {
			decoration.hideHover();
			decoration.dispose();
			decoration = null;
			statusLine.accept(null);
		}
	}

	@Override
	public void removeError(ICellEditor editor) {
		var control = editor.getEditorControl();
		if (decoration != null && control != null && !control.isDisposed()) {
			control.setBackground(Palette.PAPER.color());
			control.setForeground(Palette.INK.color());
			control.setToolTipText(null);
		}
		forget();
	}
}
