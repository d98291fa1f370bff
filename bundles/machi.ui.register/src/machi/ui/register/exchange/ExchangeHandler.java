package machi.ui.register.exchange;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import machi.register.RegisterDefinition;
import machi.ui.ProgramContext;
import machi.ui.register.RegisterEditor;

/** Opens a wizard that brings registers in or out, for the register that is in front if there is one. */
abstract class ExchangeHandler extends AbstractHandler {

	private final Point pageSize;

	/** @param pageSize width and height of the wizard's pages in pixels */
	ExchangeHandler(Point pageSize) {
		this.pageSize = pageSize;
	}

	abstract IWizard wizard(IWorkbenchWindow window, ProgramContext context, Optional<RegisterDefinition> front);

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<RegisterDefinition> front = window.getActivePage().getActiveEditor() instanceof RegisterEditor editor
				? Optional.of(editor.register())
				: Optional.empty();
		var dialog = new WizardDialog(window.getShell(), wizard(window, window.getService(ProgramContext.class), front));
		dialog.setPageSize(pageSize);
		dialog.open();
		return null;
	}

	@Override
	public final void setEnabled(Object evaluationContext) {
		setBaseEnabled(PlatformUI.getWorkbench().getService(ProgramContext.class).program().isPresent());
	}
}
