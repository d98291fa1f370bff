package machi.ui.host;

import java.util.Comparator;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.views.IViewDescriptor;

import machi.ui.Ids;

/** Shows every view that was added to the category of the workbench, whichever bundle it comes from. */
final class ViewsMenu extends CompoundContributionItem {

	private final IWorkbenchWindow window;

	ViewsMenu(IWorkbenchWindow window) {
		super("machi.ui.views");
		this.window = window;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		return Stream.of(window.getWorkbench().getViewRegistry().getViews()).filter(ViewsMenu::isOurs)
				.sorted(Comparator.comparing(IViewDescriptor::getLabel)).map(this::item).toArray(IContributionItem[]::new);
	}

	private static boolean isOurs(IViewDescriptor view) {
		var path = view.getCategoryPath();
		return path != null && path.length > 0 && path[0].equals(Ids.CATEGORY);
	}

	private IContributionItem item(IViewDescriptor view) {
		var action = new Action(view.getLabel(), view.getImageDescriptor()) {
			@Override
			public void run() {
				show(view);
			}
		};
		action.setId(view.getId());
		return new ActionContributionItem(action);
	}

	private void show(IViewDescriptor view) {
		try {
			window.getActivePage().showView(view.getId());
		} catch (PartInitException broken) {
			ILog.of(ViewsMenu.class).error("The view " + view.getId() + " cannot be shown", broken);
		}
	}
}
