package machi.ui.host;

import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;

/** Starts the workbench. The first argument that is no option is the program to open. */
public final class Application implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		var display = PlatformUI.createDisplay();
		try {
			var splash = Splash.open(display, context.getBrandingName(), context.getBrandingBundle().getVersion());
			int code = PlatformUI.createAndRunWorkbench(display, new HostAdvisor(programArgument(context), splash));
			return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	private static Optional<String> programArgument(IApplicationContext context) {
		if (context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] arguments) {
			return StartArguments.program(arguments);
		}
		return Optional.empty();
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			var workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}
}
