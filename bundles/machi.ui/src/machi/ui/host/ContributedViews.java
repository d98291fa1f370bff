package machi.ui.host;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.views.IViewDescriptor;
import org.osgi.service.prefs.BackingStoreException;

/**
 * Notices that features were installed or removed since the last start. A kept layout neither shows the views of a new
 * feature nor forgets those of a removed one, so they are added and taken out; all else stays where the user put it.
 */
public final class ContributedViews {

	private static final String KEY = "views";

	private final IEclipsePreferences preferences;
	private final Set<String> present = new TreeSet<>();

	/** @param preferences where the views of the last start are noted */
	public ContributedViews(IEclipsePreferences preferences) {
		this.preferences = preferences;
	}

	/** Brings the layout of the window up to date when other views exist than at the last start. */
	public void update(IWorkbenchWindow window) {
		present.clear();
		Stream.of(window.getWorkbench().getViewRegistry().getViews()).map(IViewDescriptor::getId).forEach(present::add);
		var noted = preferences.get(KEY, "");
		var before = Set.of(noted.split("\n"));
		if (!noted.isEmpty() && !before.equals(present) && window.getActivePage() != null) {
			var layout = new WindowLayout(window);
			layout.removeAllBut(present);
			present.stream().filter(view -> !before.contains(view)).forEach(layout::add);
		}
	}

	/**
	 * Notes the views of this start. Only when the window closes, which keeps its layout, too: after a crash both are as
	 * they were, and the next start brings the layout up to date again.
	 */
	public void note() {
		preferences.put(KEY, String.join("\n", present));
		try {
			preferences.flush();
		} catch (BackingStoreException notWritten) {
			ILog.of(ContributedViews.class).warn("The views of this start could not be noted", notWritten);
		}
	}
}
