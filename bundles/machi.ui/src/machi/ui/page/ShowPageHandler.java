package machi.ui.page;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the page that plugin.xml names: {@code defaultHandler="machi.ui.page.ShowPageHandler:<id of the editor>"}. */
public final class ShowPageHandler extends AbstractHandler implements IExecutableExtension {

	private String editor;

	@Override
	public void setInitializationData(IConfigurationElement configuration, String property, Object data) {
		editor = String.valueOf(data);
	}

	@Override
	public Object execute(ExecutionEvent event) {
		PageInput.open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), editor);
		return null;
	}
}
