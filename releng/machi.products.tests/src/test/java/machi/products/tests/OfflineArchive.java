package machi.products.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The unpacked archive, used by its script.
 *
 * @param folder with setup, repository and the rest
 * @param desk a folder for what its processes say
 */
record OfflineArchive(Path folder, Path desk, Shell shell) {

	private static final Duration LIMIT = Duration.ofMinutes(10);

	/** @param folder that is not there yet */
	static OfflineArchive unpacked(Path zip, Path folder, Path desk, Shell shell) {
		try (var packed = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("enablePosixFileAttributes", "true"));
				Stream<Path> all = Files.walk(packed.getPath("/"))) {
			for (var entry : all.toList()) {
				var file = folder.resolve(entry.toString().substring(1));
				if (Files.isDirectory(entry)) {
					Files.createDirectories(file);
				} else {
					Files.copy(entry, file);
					Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(entry));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		try (Stream<Path> inside = Files.list(folder)) {
			// everything is in one folder
			return new OfflineArchive(inside.findFirst().orElseThrow(), desk, shell);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path repository() {
		return folder.resolve("repository");
	}

	/** Compares every file with its checksum. */
	Run check() {
		return run(List.of("sh", "-c", "cd '" + folder + "' && sha256sum --check --strict --quiet SHA256SUMS"));
	}

	Run setup(String... words) {
		var command = new ArrayList<>(List.of(folder.resolve("setup").toString()));
		command.addAll(List.of(words));
		return run(command);
	}

	private Run run(List<String> command) {
		return Running.start(shell.command(command), desk, Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C.UTF-8")).end(LIMIT);
	}
}
