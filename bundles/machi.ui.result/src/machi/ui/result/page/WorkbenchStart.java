package machi.ui.result.page;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.result.Runs;
import machi.workspace.OpenProgram;

/** Lets every program that is opened be evaluated, and shows the dashboard of it. */
public final class WorkbenchStart implements IStartup {

	@Override
	public void earlyStartup() {
		var workbench = PlatformUI.getWorkbench();
		CalculatorsAhead.make();
		workbench.getDisplay().asyncExec(() -> attach(workbench));
	}

	private static void attach(IWorkbench workbench) {
		var context = workbench.getService(ProgramContext.class);
		// from here on the runs listen, whether or not a part shows them
		var runs = workbench.getService(Runs.class);
		if (context == null || runs == null) {
			return;
		}
		context.addListener(new ProgramListener() {
			@Override
			public void programOpened(OpenProgram program) {
				openDashboard(workbench);
			}

			@Override
			public void programClosed(OpenProgram program) {
				closeResults(workbench);
			}
		});
		if (context.program().isPresent()) {
			openDashboard(workbench);
		}
	}

	private static void openDashboard(IWorkbench workbench) {
		var window = workbench.getActiveWorkbenchWindow();
		if (window != null && window.getActivePage() != null) {
			ResultPages.openDashboard(window.getActivePage());
		}
	}

	private static void closeResults(IWorkbench workbench) {
		for (var window : workbench.getWorkbenchWindows()) {
			for (var page : window.getPages()) {
				ResultPages.closeAll(page);
			}
		}
	}
}
