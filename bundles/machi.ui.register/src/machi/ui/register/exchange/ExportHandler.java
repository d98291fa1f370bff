package machi.ui.register.exchange;

import java.util.Optional;

import org.eclipse.jface.wizard.IWizard;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;

import machi.register.RegisterDefinition;
import machi.ui.LongWork;
import machi.ui.ProgramContext;

/** Opens the export wizard, with the register that is in front already chosen. */
public final class ExportHandler extends ExchangeHandler {

	public ExportHandler() {
		super(new Point(560, 420));
	}

	@Override
	IWizard wizard(IWorkbenchWindow window, ProgramContext context, Optional<RegisterDefinition> front) {
		return new ExportWizard(context, window.getService(LongWork.class), front);
	}
}
