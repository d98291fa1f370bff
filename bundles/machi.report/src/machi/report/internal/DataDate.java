package machi.report.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;

/** The day on which the files of a program were last changed. */
final class DataDate {

	private DataDate() {
	}

	/** As in 2026-04-01; a dash when the folder cannot be read. */
	static String of(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(".xmi")).map(DataDate::changed)
					.max(Comparator.naturalOrder()).orElse("-");
		} catch (IOException unreadable) {
			return "-";
		}
	}

	private static String changed(Path file) {
		try {
			return Files.getLastModifiedTime(file).toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString();
		} catch (IOException unreadable) {
			return "-";
		}
	}
}
