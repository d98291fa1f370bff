package machi.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The sample program of Kasai. */
final class Kasai {

	private Kasai() {
	}

	/** A copy that a test may spoil. */
	static Path copyTo(Path folder) throws IOException {
		Files.createDirectories(folder);
		var sample = Path.of(System.getProperty("machi.root"), "samples", "kasai");
		try (Stream<Path> files = Files.list(sample)) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, folder.resolve(file.getFileName().toString()));
			}
		}
		return folder;
	}
}
