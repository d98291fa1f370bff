package machi.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import machi.release.ArtifactIndex.Artifact;

/** Collects texts of licences, one file per SPDX id, and what the jars of third parties themselves say. */
final class LicenceTexts {
	/** Files that a jar says its licence, notices and authors in. */
	private static final Pattern NOTICES = Pattern.compile("(.*/)?(licen[sc]es?|notice|about|copying|copyright|ijg_readme|(epl|edl|lgpl)-?v?\\d)[^/]*"
			+ "(?<!\\.class|\\.java|\\.properties|\\.xml|\\.mappings|\\.png|\\.ini)");

	private final Path folder;

	LicenceTexts(Path folder) throws IOException {
		this.folder = folder;
		Files.createDirectories(folder);
	}

	void write(Set<String> ids) throws IOException {
		for (var id : ids) {
			try (var text = LicenceTexts.class.getResourceAsStream("licences/" + id + ".txt")) {
				if (text == null) {
					throw new IOException("No text is here of the licence " + id + ": add it to the folder licences");
				}
				Files.copy(text, folder.resolve(id + ".txt"));
			}
		}
	}

	/** Copies the notices of a jar below the name of its bundle. */
	void copyNotices(Artifact artifact) throws IOException {
		try (var jar = new JarFile(artifact.file().toFile())) {
			for (var entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
				var name = entry.getName();
				if (NOTICES.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
					var own = folder.resolve("notices").resolve(artifact.id());
					var file = own.resolve(name.replace("META-INF/", "")).normalize();
					// a jar of others may name anything
					if (file.startsWith(own)) {
						Files.createDirectories(file.getParent());
						try (var in = jar.getInputStream(entry)) {
							Files.write(file, in.readAllBytes());
						}
					}
				}
			}
		}
	}
}
