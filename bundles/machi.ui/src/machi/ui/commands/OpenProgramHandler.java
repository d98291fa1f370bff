package machi.ui.commands;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import machi.ui.Messages;
import machi.ui.ProgramContext;

/** Asks for the folder of a program and opens it. */
public final class OpenProgramHandler extends AbstractHandler {

	private static final Messages TEXT = Messages.beside(OpenProgramHandler.class);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		var context = window.getService(ProgramContext.class);
		var dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
		dialog.setText(TEXT.get("open.title"));
		dialog.setMessage(TEXT.get("open.message"));
		context.recent().stream().findFirst().map(Path::getParent).ifPresent(folder -> dialog.setFilterPath(folder.toString()));
		var chosen = dialog.open();
		if (chosen != null) {
			context.open(Path.of(chosen));
		}
		return null;
	}
}
