package machi.ui.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are there whole or not at all. */
public final class AtomicFile {

	private AtomicFile() {
	}

	public static void write(Path file, byte[] bytes) throws IOException {
		var folder = file.toAbsolutePath().getParent();
		var written = Files.createTempFile(folder, ".", file.getFileName().toString());
		try {
			Files.write(written, bytes);
			Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(written);
		}
	}
}
