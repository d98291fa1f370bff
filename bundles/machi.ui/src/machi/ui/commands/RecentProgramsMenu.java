package machi.ui.commands;

import java.nio.file.Path;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;

import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.ProgramContext;

/** The programs opened before, in the File menu. */
public final class RecentProgramsMenu extends CompoundContributionItem implements IWorkbenchContribution {

	private static final Messages TEXT = Messages.beside(RecentProgramsMenu.class);

	private IServiceLocator services;

	@Override
	public void initialize(IServiceLocator serviceLocator) {
		services = serviceLocator;
	}

	@Override
	protected IContributionItem[] getContributionItems() {
		var context = services.getService(ProgramContext.class);
		var recent = context.recent();
		if (recent.isEmpty()) {
			var none = new Action(TEXT.get("recent.none")) {
				// only says that there are none
			};
			none.setEnabled(false);
			return new IContributionItem[] { new ActionContributionItem(none) };
		}
		return recent.stream().map(folder -> new ActionContributionItem(new OpenRecent(context, folder)))
				.toArray(IContributionItem[]::new);
	}

	private static final class OpenRecent extends Action {

		private final ProgramContext context;
		private final Path folder;

		OpenRecent(ProgramContext context, Path folder) {
			super(folder.getFileName() + "  –  " + folder.getParent(), Icon.PROGRAM.descriptor());
			this.context = context;
			this.folder = folder;
		}

		@Override
		public void run() {
			context.open(folder);
		}
	}
}
