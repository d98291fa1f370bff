package machi.ui.host;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.overview.OverviewEditor;
import machi.ui.preferences.HostPreferences;

/** The window: its size, its title, and what it opens first. */
final class HostWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final Messages TEXT = Messages.beside(HostWindowAdvisor.class);

	/** Beyond this size lines become too long to read. */
	private static final Point LARGEST = new Point(1920, 1200);

	private final Optional<String> programArgument;
	private final Splash splash;
	private final ContributedViews views = new ContributedViews(InstanceScope.INSTANCE.getNode("machi.ui"));
	private WindowTitle title;

	HostWindowAdvisor(IWorkbenchWindowConfigurer configurer, Optional<String> programArgument, Splash splash) {
		super(configurer);
		this.programArgument = programArgument;
		this.splash = splash;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new HostActionBarAdvisor(configurer);
	}

	@Override
	public void preWindowOpen() {
		var configurer = getWindowConfigurer();
		var screen = PlatformUI.getWorkbench().getDisplay().getPrimaryMonitor().getClientArea();
		configurer.setInitialSize(new Point(Math.min(LARGEST.x, screen.width), Math.min(LARGEST.y, screen.height)));
		configurer.setShowMenuBar(true);
		configurer.setShowCoolBar(true);
		configurer.setShowStatusLine(true);
		configurer.setShowProgressIndicator(true);
		configurer.setShowPerspectiveBar(false);
		configurer.setTitle(TEXT.get("product"));
	}

	@Override
	public void postWindowOpen() {
		var window = getWindowConfigurer().getWindow();
		// the window is drawn after this method
		window.getShell().getDisplay().asyncExec(splash::close);
		var context = window.getService(ProgramContext.class);
		title = new WindowTitle(getWindowConfigurer(), context);
		views.update(window);
		RemovedPages.forget(window.getWorkbench());
		new RestoredPages(window).closeBroken();
		OverviewEditor.open(window.getActivePage());
		if (programArgument.isPresent()) {
			openArgument(context, programArgument.get());
		} else if (HostPreferences.opensLastProgram()) {
			context.recent().stream().findFirst().ifPresent(context::open);
		}
	}

	private void openArgument(ProgramContext context, String argument) {
		try {
			context.open(Path.of(argument));
		} catch (InvalidPathException wrong) {
			MessageDialog.openError(getWindowConfigurer().getWindow().getShell(), TEXT.get("product"),
					TEXT.get("argument.wrong", argument));
		}
	}

	@Override
	public void postWindowClose() {
		views.note();
		if (title != null) {
			title.dispose();
		}
	}
}
