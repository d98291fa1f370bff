package machi.ui.page;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** A dialog that can be made larger: a title and a message, and below them one area that takes the room there is. */
public abstract class AreaDialog extends TitleAreaDialog {

	private final String windowTitle;

	protected AreaDialog(Shell parent, String windowTitle) {
		super(parent);
		this.windowTitle = windowTitle;
		setHelpAvailable(false);
	}

	/** Says title and message, and fills the area, which is given its layout here. */
	protected abstract void fill(Composite area);

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(windowTitle);
	}

	@Override
	protected final boolean isResizable() {
		return true;
	}

	@Override
	protected final Control createDialogArea(Composite parent) {
		var below = (Composite) super.createDialogArea(parent);
		var area = new Composite(below, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		fill(area);
		return below;
	}
}
