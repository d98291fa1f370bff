package machi.architecture.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The working tree that the tests were built from. */
final class SourceTree {

	private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+?)\\.[A-Z*]", Pattern.MULTILINE);

	private final Path root;

	SourceTree() {
		var folder = Path.of("").toAbsolutePath();
		while (folder != null && !(Files.isDirectory(folder.resolve("bundles")) && Files.isDirectory(folder.resolve("features")))) {
			folder = folder.getParent();
		}
		if (folder == null) {
			throw new IllegalStateException("run inside the working tree");
		}
		root = folder;
	}

	Path root() {
		return root;
	}

	/** One of our bundles. */
	record Bundle(String name, Path folder) {

		boolean isTest() {
			return name.endsWith(".tests");
		}

		String header(String key) {
			try (var in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
				var value = new Manifest(in).getMainAttributes().getValue(key);
				return value == null ? "" : value;
			} catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		}

		/** Names in a header such as Require-Bundle, without attributes and directives. */
		Set<String> names(String key) {
			var names = new TreeSet<String>();
			for (var clause : header(key).replaceAll("\"[^\"]*\"", "").split(",")) {
				var name = clause.split(";")[0].strip();
				if (!name.isEmpty()) {
					names.add(name);
				}
			}
			return names;
		}

		List<Path> javaFiles() {
			var source = folder.resolve("src");
			if (!Files.isDirectory(source)) {
				return List.of();
			}
			try (Stream<Path> files = Files.walk(source)) {
				return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
			} catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		}

		/** Packages that the Java sources import. */
		Set<String> importedPackages() {
			var packages = new TreeSet<String>();
			for (var file : javaFiles()) {
				var matcher = IMPORT.matcher(text(file));
				while (matcher.find()) {
					packages.add(matcher.group(1));
				}
			}
			return packages;
		}
	}

	List<Bundle> bundles() {
		try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
			return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
					.filter(folder -> folder.getFileName().toString().startsWith("machi."))
					.map(folder -> new Bundle(folder.getFileName().toString(), folder)).sorted((a, b) -> a.name().compareTo(b.name()))
					.toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	List<Bundle> productBundles() {
		return bundles().stream().filter(bundle -> !bundle.isTest()).toList();
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}
}
