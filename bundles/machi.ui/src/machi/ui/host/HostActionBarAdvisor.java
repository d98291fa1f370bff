package machi.ui.host;

import java.util.List;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.StatusLineManager;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

import machi.ui.Ids;
import machi.ui.Messages;
import machi.ui.ProgramContext;

/**
 * The frame of the menus. Their entries are commands that plugin.xml adds, those of other bundles included; here stand
 * only the groups they go to and what the workbench offers as ready actions.
 */
final class HostActionBarAdvisor extends ActionBarAdvisor {

	private static final Messages TEXT = Messages.beside(HostActionBarAdvisor.class);

	HostActionBarAdvisor(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow window) {
		for (var factory : new ActionFactory[] { ActionFactory.QUIT, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE,
				ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.PREFERENCES,
				ActionFactory.RESET_PERSPECTIVE, ActionFactory.ABOUT }) {
			var action = factory.create(window);
			action.setText(TEXT.get("action." + factory.getId(), TEXT.get("product")));
			register(action);
		}
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(menu("menu.file", IWorkbenchActionConstants.M_FILE, "program", "save", "exchange",
				IWorkbenchActionConstants.MB_ADDITIONS, "exit"));
		bar.add(menu("menu.edit", IWorkbenchActionConstants.M_EDIT, "undo", "clipboard", "rows", "find",
				IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(menu("menu.calculate", Ids.MENU_CALCULATE, IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(menu("menu.manage", Ids.MENU_MANAGE, "goals", "money", "people", "services", IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(menu("menu.window", IWorkbenchActionConstants.M_WINDOW, "views", "layout",
				IWorkbenchActionConstants.MB_ADDITIONS, "settings"));
		bar.add(menu("menu.help", IWorkbenchActionConstants.M_HELP, "contents",
				IWorkbenchActionConstants.MB_ADDITIONS, "about"));
		fill(bar, IWorkbenchActionConstants.M_FILE, "exit", ActionFactory.QUIT);
		fill(bar, IWorkbenchActionConstants.M_EDIT, "clipboard", ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE,
				ActionFactory.DELETE, ActionFactory.SELECT_ALL);
		fill(bar, IWorkbenchActionConstants.M_EDIT, "find", ActionFactory.FIND);
		fill(bar, IWorkbenchActionConstants.M_WINDOW, "layout", ActionFactory.RESET_PERSPECTIVE);
		fill(bar, IWorkbenchActionConstants.M_WINDOW, "settings", ActionFactory.PREFERENCES);
		fill(bar, IWorkbenchActionConstants.M_HELP, "about", ActionFactory.ABOUT);
	}

	private static MenuManager menu(String label, String id, String... groups) {
		var menu = new MenuManager(TEXT.get(label), id);
		for (var group : groups) {
			menu.add(new Separator(group));
		}
		return menu;
	}

	private void fill(IMenuManager bar, String menu, String group, ActionFactory... factories) {
		for (var factory : factories) {
			bar.findMenuUsingPath(menu).appendToGroup(group, getAction(factory.getId()));
		}
	}

	/** The groups of the tool bar; were they made by contributions, those of others would come out in another order at each start. */
	@Override
	protected void fillCoolBar(ICoolBarManager bars) {
		var bar = new ToolBarManager();
		for (var group : List.of("program", "undo", "evaluate", "simulate", "operate", IWorkbenchActionConstants.MB_ADDITIONS)) {
			bar.add(new Separator(group));
		}
		bars.add(new ToolBarContributionItem(bar, "machi.ui.toolbar"));
	}

	@Override
	protected void fillStatusLine(IStatusLineManager statusLine) {
		var window = getActionBarConfigurer().getWindowConfigurer().getWindow();
		statusLine.appendToGroup(StatusLineManager.END_GROUP, new ProgramStatus(window.getService(ProgramContext.class)));
	}
}
