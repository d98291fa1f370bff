package machi.products.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

/** The bundle that tells what an open workbench offers; its source is shared with the benchmark of the start. */
final class Probe {

	private static final Path SOURCE = Path.of(System.getProperty("machi.root"), "releng/machi.benchmarks/startup/probe");

	private final Path jar;

	private Probe(Path jar) {
		this.jar = jar;
	}

	/** @param scratch a folder for the jar */
	static Probe compiled(Town town, Path scratch) {
		try (Stream<Path> jars = Files.list(town.product().resolve("plugins")); Stream<Path> sources = Files.walk(SOURCE)) {
			var classes = Files.createDirectories(scratch.resolve("probe"));
			var path = jars.filter(jar -> jar.toString().endsWith(".jar")).map(Path::toString).collect(Collectors.joining(":"));
			var words = new ArrayList<>(List.of("-nowarn", "-proc:none", "--release", "21", "-cp", path, "-d", classes.toString()));
			sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(words::add);
			if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)) != 0) {
				throw new AssertionError("the probe cannot be compiled");
			}
			return new Probe(jar(classes, scratch.resolve("probe.jar")));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path jar(Path classes, Path jar) throws IOException {
		Manifest manifest;
		try (var in = Files.newInputStream(SOURCE.resolve("META-INF/MANIFEST.MF"))) {
			manifest = new Manifest(in);
		}
		try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest); Stream<Path> compiled = Files.walk(classes)) {
			add(out, "OSGI-INF/probe.xml", SOURCE.resolve("OSGI-INF/probe.xml"));
			for (var file : compiled.filter(Files::isRegularFile).toList()) {
				add(out, classes.relativize(file).toString(), file);
			}
		}
		return jar;
	}

	private static void add(JarOutputStream out, String name, Path file) throws IOException {
		out.putNextEntry(new ZipEntry(name));
		Files.copy(file, out);
		out.closeEntry();
	}

	/** Makes the next start load it, and no other: the installer knows nothing of it. */
	void listIn(Path info) throws IOException {
		if (!Files.readString(info).contains("machi.probe,")) {
			Files.writeString(info, "machi.probe,1.0.0," + jar.toUri() + ",4,false\n", StandardOpenOption.APPEND);
		}
	}
}
