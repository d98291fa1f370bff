package machi.ui.host;

import java.util.Optional;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import machi.ui.Ids;
import machi.ui.ProgramContext;

/** Life of the workbench: its layout is kept, and no change is lost when it closes. */
final class HostAdvisor extends WorkbenchAdvisor {

	private final Optional<String> programArgument;
	private final Splash splash;

	HostAdvisor(Optional<String> programArgument, Splash splash) {
		this.programArgument = programArgument;
		this.splash = splash;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		IPreferenceStore preferences = PlatformUI.getPreferenceStore();
		preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
		preferences.setDefault(IWorkbenchPreferenceConstants.SHOW_MULTIPLE_EDITOR_TABS, true);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return Ids.PERSPECTIVE;
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new HostWindowAdvisor(configurer, programArgument, splash);
	}

	@Override
	public boolean preShutdown() {
		return getWorkbenchConfigurer().getWorkbench().getService(ProgramContext.class).close();
	}
}
