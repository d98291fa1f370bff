package machi.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;

/** What the user has set for the workbench. */
public final class HostPreferences {

	static final String BUNDLE = "machi.ui";
	static final String OPEN_LAST = "openLastProgram";
	static final String CONFIRM_REMOVAL = "confirmRemoval";

	private HostPreferences() {
	}

	/** Whether the program that was open last is opened at the start. */
	public static boolean opensLastProgram() {
		return InstanceScope.INSTANCE.getNode(BUNDLE).getBoolean(OPEN_LAST, true);
	}

	/** Whether the user is asked before elements are removed. */
	public static boolean confirmsRemoval() {
		return InstanceScope.INSTANCE.getNode(BUNDLE).getBoolean(CONFIRM_REMOVAL, true);
	}
}
