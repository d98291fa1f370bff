package machi.ui.register.exchange;

import java.util.Optional;

import org.eclipse.jface.wizard.IWizard;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;

import machi.register.RegisterDefinition;
import machi.ui.ProgramContext;

/** Opens the import wizard, for the register that is in front if there is one. */
public final class ImportHandler extends ExchangeHandler {

	public ImportHandler() {
		super(new Point(820, 460));
	}

	@Override
	IWizard wizard(IWorkbenchWindow window, ProgramContext context, Optional<RegisterDefinition> front) {
		return new ImportWizard(context, front);
	}
}
