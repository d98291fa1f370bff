package machi.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import machi.ui.Ids;

/** Shows what was wrong in the files of the program. */
public final class ShowProblemsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			return HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(Ids.PROBLEMS);
		} catch (PartInitException broken) {
			throw new ExecutionException("The problems cannot be shown", broken);
		}
	}
}
