package machi.hardware.runtime.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where programs keep what belongs to their user. */
public final class UserFolder {

	/** System property that names another folder, for tests and for computers whose home folders are not private. */
	public static final String PROPERTY = "machi.configuration";

	private UserFolder() {
		// only a function
	}

	/**
	 * The folder of this program, which need not exist.
	 *
	 * @param properties  of the system
	 * @param environment of the process
	 */
	public static Path of(UnaryOperator<String> properties, UnaryOperator<String> environment) {
		var chosen = properties.apply(PROPERTY);
		if (isSet(chosen)) {
			return Path.of(chosen);
		}
		var home = Path.of(properties.apply("user.home"));
		var system = properties.apply("os.name").toLowerCase(Locale.ROOT);
		if (system.startsWith("windows")) {
			var roaming = environment.apply("APPDATA");
			return (isSet(roaming) ? Path.of(roaming) : home.resolve("AppData").resolve("Roaming")).resolve("Machi");
		}
		if (system.startsWith("mac")) {
			return home.resolve("Library").resolve("Application Support").resolve("Machi");
		}
		// XDG Base Directory Specification: a relative path is to be ignored
		var configuration = environment.apply("XDG_CONFIG_HOME");
		boolean usable = isSet(configuration) && Path.of(configuration).isAbsolute();
		return (usable ? Path.of(configuration) : home.resolve(".config")).resolve("machi");
	}

	private static boolean isSet(String text) {
		return text != null && !text.isBlank();
	}
}
