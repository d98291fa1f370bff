package machi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

/** Makes, out of a product, an application that has the same platform and nothing of it but a window with an empty view. */
final class BareApplication {

	private static final String NAME = "machi.bare";
	/** What no manifest asks for and a workbench needs: its drawing, its services, its start. */
	private static final List<String> ROOTS = List.of("org.eclipse.ui", "org.eclipse.core.runtime", "org.eclipse.e4.ui.workbench.addons.swt",
			"org.eclipse.e4.ui.workbench.renderers.swt", "org.eclipse.e4.ui.css.swt.theme", "org.eclipse.equinox.event", "org.apache.felix.scr",
			"org.eclipse.equinox.simpleconfigurator", "org.eclipse.osgi", "org.eclipse.osgi.compatibility.state",
			"org.eclipse.equinox.launcher", "org.apache.aries.spifly.dynamic.bundle");
	/** Their fragments and implementations, which depend on the system. */
	private static final List<String> FAMILIES = List.of("org.eclipse.swt.", "org.eclipse.e4.ui.swt.", "org.eclipse.e4.ui.workbench.renderers.swt.");

	private BareApplication() {
	}

	/** @param product a copy of a product, which becomes the bare application */
	static void replace(StartedProduct product, Path jar) throws IOException {
		var folder = product.product();
		var bundles = new BundleClosure(folder.resolve("plugins"));
		var roots = new ArrayList<>(ROOTS);
		bundles.names().stream().filter(name -> FAMILIES.stream().anyMatch(name::startsWith)).forEach(roots::add);
		var needed = bundles.of(roots);
		var info = folder.resolve(StartedProduct.INFO);
		Files.write(info, Files.readAllLines(info).stream().filter(line -> line.startsWith("#") || needed.contains(line.split(",")[0])).toList());
		var configuration = folder.resolve("configuration/config.ini");
		var lines = new ArrayList<>(Files.readAllLines(configuration));
		lines.removeIf(line -> line.startsWith("eclipse.p2.") || line.startsWith("eclipse.product=") || line.startsWith("osgi.splash"));
		lines.replaceAll(line -> line.startsWith("eclipse.application=") ? "eclipse.application=machi.bare.application" : line);
		Files.write(configuration, lines);
		product.add(NAME, jar);
	}

	/**
	 * Compiles a bundle.
	 *
	 * @param source its folder, laid out as its jar will be
	 * @param plugins the bundles that it is compiled against
	 */
	static Path bundle(Path source, Path plugins, Path target) throws IOException {
		var classes = Files.createDirectories(target.resolve(source.getFileName() + "-classes"));
		var compiler = ToolProvider.getSystemJavaCompiler();
		String path;
		List<Path> files;
		try (Stream<Path> jars = Files.list(plugins); Stream<Path> sources = Files.walk(source)) {
			path = jars.filter(jar -> jar.toString().endsWith(".jar")).map(Path::toString).collect(Collectors.joining(":"));
			files = sources.filter(Files::isRegularFile).toList();
		}
		var words = new ArrayList<>(List.of("-nowarn", "-proc:none", "--release", "21", "-encoding", "UTF-8", "-cp", path, "-d", classes.toString()));
		files.stream().map(Path::toString).filter(file -> file.endsWith(".java")).forEach(words::add);
		if (compiler.run(null, null, null, words.toArray(String[]::new)) != 0) {
			throw new IOException(source + " cannot be compiled");
		}
		return jar(source, files, classes, target.resolve(source.getFileName() + ".jar"));
	}

	private static Path jar(Path source, List<Path> files, Path classes, Path jar) throws IOException {
		Manifest manifest;
		try (var in = Files.newInputStream(source.resolve("META-INF/MANIFEST.MF"))) {
			manifest = new Manifest(in);
		}
		try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest); Stream<Path> compiled = Files.walk(classes)) {
			for (var file : files) {
				if (!file.endsWith("MANIFEST.MF") && !file.toString().endsWith(".java")) {
					entry(out, source, file);
				}
			}
			for (var file : compiled.filter(Files::isRegularFile).toList()) {
				entry(out, classes, file);
			}
		}
		return jar;
	}

	private static void entry(JarOutputStream out, Path root, Path file) throws IOException {
		out.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
		Files.copy(file, out);
		out.closeEntry();
	}
}
