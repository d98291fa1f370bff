package machi.ui.commands;

import java.util.Comparator;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.views.IViewDescriptor;

import machi.ui.Ids;

/** Shows every view that was added to the category of the workbench, whichever bundle it comes from. */
public final class ViewsMenu extends CompoundContributionItem {

	private final IWorkbench workbench = PlatformUI.getWorkbench();

	@Override
	protected IContributionItem[] getContributionItems() {
		return Stream.of(workbench.getViewRegistry().getCategories()).filter(category -> category.getId().equals(Ids.CATEGORY))
				.flatMap(category -> Stream.of(category.getViews())).sorted(Comparator.comparing(IViewDescriptor::getLabel))
				.map(this::item).toArray(IContributionItem[]::new);
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
			workbench.getActiveWorkbenchWindow().getActivePage().showView(view.getId());
		} catch (PartInitException broken) {
			ILog.of(ViewsMenu.class).error("The view " + view.getId() + " cannot be shown", broken);
		}
	}
}
