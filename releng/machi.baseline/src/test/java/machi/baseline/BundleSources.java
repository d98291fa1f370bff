package machi.baseline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

/** A small bundle, compiled and packed for a test: {@code town.heat}, with one package of that name unless told otherwise. */
final class BundleSources {

	static final String NAME = "town.heat";

	private final Path folder;
	private final Map<String, String> sources = new LinkedHashMap<>();
	private String exports = NAME + ";version=\"1.2.0\"";
	private String version = "1.2.0.qualifier";

	/** @param folder of the bundle; what it holds from an earlier version stays */
	BundleSources(Path folder) {
		this.folder = folder;
	}

	BundleSources exports(String clauses) {
		exports = clauses;
		return this;
	}

	BundleSources version(String bundleVersion) {
		version = bundleVersion;
		return this;
	}

	/** @param source without its package line */
	BundleSources type(String name, String source) {
		return type(NAME, name, source);
	}

	BundleSources type(String packageName, String name, String source) {
		sources.put(packageName.replace('.', '/') + "/" + name + ".java", "package " + packageName + ";\n" + source);
		return this;
	}

	/** Packs it where the build puts a bundle's jar. */
	Path jar() {
		try {
			var classes = Files.createTempDirectory(folder.getParent(), "classes");
			compile(classes);
			var target = Files.createDirectories(folder.resolve("target")).resolve(folder.getFileName() + "-1.2.0-SNAPSHOT.jar");
			try (var out = new JarOutputStream(Files.newOutputStream(target), manifest()); var files = Files.walk(classes)) {
				for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
					out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
					Files.copy(file, out);
				}
			}
			return target;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Api api() {
		try {
			return Api.ofJar(jar());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Manifest manifest() {
		var manifest = new Manifest();
		var main = manifest.getMainAttributes();
		main.putValue("Manifest-Version", "1.0");
		main.putValue("Bundle-ManifestVersion", "2");
		main.putValue("Bundle-SymbolicName", NAME + ";singleton:=true");
		main.putValue("Bundle-Version", version);
		main.putValue("Export-Package", exports);
		return manifest;
	}

	private void compile(Path classes) throws IOException {
		var compiler = ToolProvider.getSystemJavaCompiler();
		try (var files = compiler.getStandardFileManager(null, null, null)) {
			var written = Files.createTempDirectory(folder.getParent(), "sources");
			for (var source : sources.entrySet()) {
				var file = written.resolve(source.getKey());
				Files.createDirectories(file.getParent());
				Files.writeString(file, source.getValue());
			}
			try (var walk = Files.walk(written)) {
				var units = files.getJavaFileObjectsFromPaths(walk.filter(file -> file.toString().endsWith(".java")).toList());
				var options = List.of("-d", classes.toString(), "-proc:none", "--release", "21", "-classpath",
						System.getProperty("java.class.path"));
				assertTrue(compiler.getTask(null, files, null, options, null, units).call());
			}
		}
	}
}
