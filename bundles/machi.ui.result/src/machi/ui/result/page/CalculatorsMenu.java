package machi.ui.result.page;

import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

import machi.calculation.CalculatorDescriptor;
import machi.ui.page.Paper;
import machi.ui.result.Runs;

/** The installed calculators as menu entries that open their results. */
public final class CalculatorsMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		var workbench = PlatformUI.getWorkbench();
		var runs = workbench.getService(Runs.class);
		return runs == null ? new IContributionItem[0]
				: runs.calculators().stream().map(calculator -> item(workbench, calculator)).toArray(IContributionItem[]::new);
	}

	private static IContributionItem item(IWorkbench workbench, CalculatorDescriptor calculator) {
		return new ActionContributionItem(new Action(Paper.escaped(calculator.title().in(Locale.getDefault()))) {
			@Override
			public void run() {
				ResultPages.openResult(workbench.getActiveWorkbenchWindow().getActivePage(), calculator);
			}
		});
	}
}
