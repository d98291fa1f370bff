package machi.ui.simulation;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the page that the command is named after. */
public final class ShowPageHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		var workbench = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
		SimulationPage.ofCommand(event.getCommand().getId()).ifPresent(page -> page.open(workbench));
		return null;
	}
}
