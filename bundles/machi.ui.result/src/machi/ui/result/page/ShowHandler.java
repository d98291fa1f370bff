package machi.ui.result.page;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the page that the command is named after. */
public final class ShowHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		var page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
		switch (event.getCommand().getId()) {
		case ResultIds.SHOW_DASHBOARD -> ResultPages.openDashboard(page);
		case ResultIds.SHOW_CALCULATORS -> ResultPages.showView(page, ResultIds.CALCULATORS);
		case ResultIds.SHOW_FINDINGS -> ResultPages.showView(page, ResultIds.FINDINGS);
		default -> throw new IllegalArgumentException(event.getCommand().getId());
		}
		return null;
	}
}
