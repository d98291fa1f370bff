package machi.ui.indicator.update;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import machi.application.Calculations;
import machi.model.program.InitiativePlan;
import machi.ui.LongWork;
import machi.ui.Messages;
import machi.ui.ProgramContext;

/** Asks for the actuals of a year. */
public final class UpdateHandler extends AbstractHandler {

	private static final Messages TEXT = Messages.beside(UpdateHandler.class);
	private static final int WIDTH = 980;
	private static final int HEIGHT = 520;

	@Override
	public Object execute(ExecutionEvent event) {
		open(HandlerUtil.getActiveShell(event), PlatformUI.getWorkbench().getService(ProgramContext.class));
		return null;
	}

	/** Opens the wizard, or says what is missing for it. */
	public static void open(Shell shell, ProgramContext context) {
		var plan = context.program().flatMap(program -> program.domain(InitiativePlan.class)).filter(found -> !found.getKpis().isEmpty());
		if (plan.isEmpty()) {
			MessageDialog.openInformation(shell, TEXT.get("title"), TEXT.get(context.program().isEmpty() ? "no.program" : "no.kpis"));
			return;
		}
		var workbench = PlatformUI.getWorkbench();
		var wizard = new UpdateWizard(context, workbench.getService(Calculations.class), workbench.getService(LongWork.class));
		var dialog = new WizardDialog(shell, wizard);
		dialog.setPageSize(WIDTH, HEIGHT);
		dialog.open();
	}

	@Override
	public void setEnabled(Object evaluationContext) {
		setBaseEnabled(PlatformUI.getWorkbench().getService(ProgramContext.class).program().isPresent());
	}
}
