package machi.ui.host;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

	/** @param preferences where the views of the last start are noted */
	public ContributedViews(IEclipsePreferences preferences) {
		this.preferences = preferences;
	}

	/** Brings the layout of the window up to date when other views exist than at the last start. */
	public void update(IWorkbenchWindow window) {
		var present = Stream.of(window.getWorkbench().getViewRegistry().getViews()).map(IViewDescriptor::getId)
				.collect(Collectors.toCollection(TreeSet::new));
		var noted = preferences.get(KEY, "");
		var before = Set.of(noted.split("\n"));
		if (before.equals(present)) {
			return;
		}
		note(present);
		if (!noted.isEmpty() && window.getActivePage() != null) {
			var layout = new WindowLayout(window);
			layout.removeAllBut(present);
			present.stream().filter(view -> !before.contains(view)).forEach(layout::add);
		}
	}

	private void note(Set<String> present) {
		preferences.put(KEY, String.join("\n", present));
		try {
			preferences.flush();
		} catch (BackingStoreException notWritten) {
			ILog.of(ContributedViews.class).warn("The views of this start could not be noted", notWritten);
		}
	}
}
