package machi.ui.register.exchange;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import machi.register.RegisterDefinition;
import machi.ui.ProgramContext;
import machi.ui.register.RegisterEditor;

/** Opens the import wizard, for the register that is in front if there is one. */
public final class ImportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<RegisterDefinition> front = window.getActivePage().getActiveEditor() instanceof RegisterEditor editor
				? Optional.of(editor.register())
				: Optional.empty();
		var dialog = new WizardDialog(window.getShell(), new ImportWizard(window.getService(ProgramContext.class), front));
		dialog.setPageSize(820, 460);
		dialog.open();
		return null;
	}

	@Override
	public void setEnabled(Object evaluationContext) {
		setBaseEnabled(PlatformUI.getWorkbench().getService(ProgramContext.class).program().isPresent());
	}
}
