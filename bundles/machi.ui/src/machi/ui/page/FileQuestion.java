package machi.ui.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

import machi.ui.Messages;

/** Asks where an export is to go, and says when it could not. */
public record FileQuestion(Shell shell) {

	private static final Messages TEXT = Messages.beside(FileQuestion.class);

	/** @param extension without the dot */
	public Optional<Path> ask(String name, String extension) {
		var dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setOverwrite(true);
		dialog.setFilterExtensions(new String[] { "*." + extension });
		dialog.setFileName(name.replaceAll("[\\\\/:*?\"<>|]", "_") + "." + extension);
		return Optional.ofNullable(dialog.open())
				.map(file -> file.endsWith("." + extension) ? file : file + "." + extension).map(Path::of);
	}

	public void tellRefused(Path file, IOException why) {
		MessageDialog.openError(shell, TEXT.get("export"), TEXT.get("export.refused", file, reason(why)));
	}

	private static String reason(IOException why) {
		return why.getMessage() == null || why.getMessage().isBlank() ? why.getClass().getSimpleName() : why.getMessage();
	}
}
