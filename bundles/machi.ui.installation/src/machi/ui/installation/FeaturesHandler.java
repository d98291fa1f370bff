package machi.ui.installation;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.ui.handlers.HandlerUtil;

import machi.installation.Installation;
import machi.ui.installation.features.FeaturesDialog;

/** Shows what is installed and what could be, to be changed. */
public final class FeaturesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		var workbench = window.getWorkbench();
		var caller = new ServiceCaller<>(FeaturesHandler.class, Installation.class);
		new FeaturesDialog(window.getShell(), caller::current, workbench::restart).open();
		caller.unget();
		return null;
	}
}
