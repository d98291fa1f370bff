package machi.ui.register.exchange;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import machi.register.RegisterDefinition;
import machi.ui.LongWork;
import machi.ui.ProgramContext;
import machi.ui.register.RegisterEditor;

/** Opens the export wizard, with the register that is in front already chosen. */
public final class ExportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<RegisterDefinition> front = window.getActivePage().getActiveEditor() instanceof RegisterEditor editor
				? Optional.of(editor.register())
				: Optional.empty();
		var dialog = new WizardDialog(window.getShell(), new ExportWizard(window.getService(ProgramContext.class), window.getService(LongWork.class), front));
		dialog.setPageSize(560, 420);
		dialog.open();
		return null;
	}

	@Override
	public void setEnabled(Object evaluationContext) {
		setBaseEnabled(PlatformUI.getWorkbench().getService(ProgramContext.class).program().isPresent());
	}
}
