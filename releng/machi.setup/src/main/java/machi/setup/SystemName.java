package machi.setup;

import java.util.Locale;
import java.util.Optional;

/** A system that there is a product for, as p2 names it. */
enum SystemName {
	LINUX("linux", "gtk", "x86_64"), WINDOWS("win32", "win32", "x86_64"), MACOS("macosx", "cocoa", "aarch64");

	private final String os;
	private final String ws;
	private final String arch;

	SystemName(String os, String ws, String arch) {
		this.os = os;
		this.ws = ws;
		this.arch = arch;
	}

	String os() {
		return os;
	}

	String ws() {
		return ws;
	}

	String arch() {
		return arch;
	}

	/**
	 * @param name Java's os.name
	 * @param processor Java's os.arch
	 */
	static Optional<SystemName> of(String name, String processor) {
		var lower = name.toLowerCase(Locale.ROOT);
		var intel = processor.equals("amd64") || processor.equals("x86_64");
		if (lower.startsWith("linux") && intel) {
			return Optional.of(LINUX);
		}
		if (lower.startsWith("windows") && intel) {
			return Optional.of(WINDOWS);
		}
		return lower.startsWith("mac") && processor.equals("aarch64") ? Optional.of(MACOS) : Optional.empty();
	}

	/** Where a product lies within the folder that a person names. */
	String inside() {
		return this == MACOS ? "machi.app/Contents/Eclipse" : "";
	}

	String startScript() {
		return this == WINDOWS ? "machi-workbench.bat" : "machi-workbench";
	}

	String commandLine() {
		return this == WINDOWS ? "machi.bat" : "machi";
	}
}
