package machi.installation;

import java.util.Locale;

/** A number of bytes as a person reads it. */
public final class FileSize {

	private FileSize() {
	}

	public static String text(long bytes) {
		if (bytes < 1000) {
			return bytes + " B";
		}
		return bytes < 1_000_000 ? Math.round(bytes / 1e3) + " kB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
	}
}
