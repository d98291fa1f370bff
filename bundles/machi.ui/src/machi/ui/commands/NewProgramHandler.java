package machi.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import machi.ui.ProgramContext;
import machi.ui.wizard.NewProgramWizard;

/** Opens the wizard for a new program. */
public final class NewProgramHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		var wizard = new NewProgramWizard(window.getService(ProgramContext.class));
		new WizardDialog(window.getShell(), wizard).open();
		return null;
	}
}
