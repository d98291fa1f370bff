package machi.ui.session;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

import machi.ui.Messages;
import machi.workspace.OpenProgram;

/** What to do with unsaved changes before a program is closed. */
enum UnsavedChanges {
	SAVE, DISCARD, STAY;

	private static final Messages TEXT = Messages.beside(UnsavedChanges.class);

	static UnsavedChanges ask(Shell shell, OpenProgram open) {
		var dialog = new MessageDialog(shell, TEXT.get("unsaved.title"), null, TEXT.get("unsaved.question", ProgramName.of(open)),
				MessageDialog.QUESTION_WITH_CANCEL, 0, TEXT.get("unsaved.save"), TEXT.get("unsaved.discard"), TEXT.get("unsaved.stay"));
		return switch (dialog.open()) {
		case 0 -> SAVE;
		case 1 -> DISCARD;
		default -> STAY;
		};
	}
}
