package machi.ui.installation.features;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import machi.ui.Messages;

/** Says that a change is done, and offers the restart after which it shows. */
final class RestartDialog extends MessageDialog {

	private static final Messages TEXT = Messages.beside(RestartDialog.class);

	RestartDialog(Shell parent) {
		super(parent, TEXT.get("restart.title"), null, TEXT.get("restart.message"), QUESTION, 0, TEXT.get("restart.now"), TEXT.get("restart.later"));
	}

	/** Whether to restart now. */
	boolean ask() {
		return open() == IDialogConstants.OK_ID;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		Names.of(shell, "restart");
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		Names.of(getButton(0), "ok");
		Names.of(getButton(1), "cancel");
	}
}
