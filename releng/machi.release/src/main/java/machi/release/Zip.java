package machi.release;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Packs a folder with the permissions that its start scripts need. */
final class Zip {
	private static final Map<String, Object> WITH_PERMISSIONS = Map.of("create", "true", "enablePosixFileAttributes", "true");

	private Zip() {
	}

	/**
	 * @param root the name of the one folder in the zip
	 * @param programs files, by their path within the folder, that may be run
	 */
	static void write(Path folder, Path zip, String root, Set<String> programs, Instant time) throws IOException {
		List<Path> files;
		try (var all = Files.walk(folder)) {
			files = all.sorted().toList();
		}
		try (var target = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), WITH_PERMISSIONS)) {
			for (var file : files) {
				var path = folder.relativize(file).toString().replace('\\', '/');
				var entry = target.getPath(root, path);
				Files.copy(file, entry);
				Files.setLastModifiedTime(entry, FileTime.from(time));
				boolean open = Files.isDirectory(file) || programs.contains(path);
				Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
			}
		}
	}
}
