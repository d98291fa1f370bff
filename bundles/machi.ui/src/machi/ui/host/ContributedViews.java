package machi.ui.host;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.views.IViewDescriptor;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Notices that features were installed or removed. A kept layout shows neither the views of a new feature nor forgets
 * those of a removed one, so the perspective is then laid out anew.
 */
final class ContributedViews {

	private static final String KEY = "views";

	private final IEclipsePreferences preferences;

	ContributedViews(IEclipsePreferences preferences) {
		this.preferences = preferences;
	}

	void resetLayoutIfChanged(IWorkbenchWindow window) {
		var present = Stream.of(window.getWorkbench().getViewRegistry().getViews()).map(IViewDescriptor::getId).distinct()
				.sorted().collect(Collectors.joining("\n"));
		var before = preferences.get(KEY, "");
		if (present.equals(before)) {
			return;
		}
		preferences.put(KEY, present);
		try {
			preferences.flush();
		} catch (BackingStoreException notWritten) {
			ILog.of(ContributedViews.class).warn("The views of this start could not be noted", notWritten);
		}
		if (!before.isEmpty() && window.getActivePage() != null) {
			window.getActivePage().resetPerspective();
		}
	}
}
