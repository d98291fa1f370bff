package machi.ui.session;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/** The programs that were open before, kept in the preferences. */
final class RecentPrograms {

	private static final String KEY = "recent";
	private static final int KEPT = 8;

	private final IEclipsePreferences preferences;

	RecentPrograms(IEclipsePreferences preferences) {
		this.preferences = preferences;
	}

	List<Path> present() {
		return stored().stream().filter(Files::isDirectory).toList();
	}

	void add(Path folder) {
		var folders = new ArrayList<>(stored());
		folders.remove(folder);
		folders.addFirst(folder);
		preferences.put(KEY, String.join("\n", folders.stream().limit(KEPT).map(Path::toString).toList()));
		try {
			preferences.flush();
		} catch (BackingStoreException notWritten) {
			ILog.of(RecentPrograms.class).warn("The list of recent programs could not be written", notWritten);
		}
	}

	private List<Path> stored() {
		var folders = new ArrayList<Path>();
		for (var line : preferences.get(KEY, "").lines().toList()) {
			try {
				folders.add(Path.of(line));
			} catch (InvalidPathException foreign) {
				ILog.of(RecentPrograms.class).info("No path of this system: " + line);
			}
		}
		return folders;
	}
}
