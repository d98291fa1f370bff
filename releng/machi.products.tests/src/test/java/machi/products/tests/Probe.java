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

/** A bundle of ours in an open workbench. */
final class Probe {

	private static final Path ROOT = Path.of(System.getProperty("machi.root"));

	private final String name;
	private final Path jar;

	private Probe(String name, Path jar) {
		this.name = name;
		this.jar = jar;
	}

	/**
	 * One that tells what an open workbench offers; its source is shared with the benchmark of the start.
	 *
	 * @param scratch a folder for the jar
	 */
	static Probe compiled(Town town, Path scratch) {
		return compiled("machi.probe", ROOT.resolve("releng/machi.benchmarks/startup/probe"), town, scratch);
	}

	/** One that uses the workbench as a person would: {@link Town#use}. */
	static Probe driver(Town town, Path scratch) {
		return compiled("machi.driver", ROOT.resolve("releng/machi.products.tests/workbench/driver"), town, scratch);
	}

	private static Probe compiled(String name, Path source, Town town, Path scratch) {
		try (Stream<Path> jars = Files.list(town.product().resolve("plugins")); Stream<Path> sources = Files.walk(source)) {
			var classes = Files.createDirectories(scratch.resolve(name));
			var path = jars.filter(jar -> jar.toString().endsWith(".jar")).map(Path::toString).collect(Collectors.joining(":"));
			var words = new ArrayList<>(List.of("-nowarn", "-proc:none", "--release", "21", "-cp", path, "-d", classes.toString()));
			sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(words::add);
			if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)) != 0) {
				throw new AssertionError(name + " cannot be compiled");
			}
			return new Probe(name, jar(source, classes, scratch.resolve(name + ".jar")));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path jar(Path source, Path classes, Path jar) throws IOException {
		Manifest manifest;
		try (var in = Files.newInputStream(source.resolve("META-INF/MANIFEST.MF"))) {
			manifest = new Manifest(in);
		}
		try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest); Stream<Path> compiled = Files.walk(classes)) {
			var component = manifest.getMainAttributes().getValue("Service-Component");
			add(out, component, source.resolve(component));
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
		if (!Files.readString(info).contains(name + ",")) {
			Files.writeString(info, name + ",1.0.0," + jar.toUri() + ",4,false\n", StandardOpenOption.APPEND);
		}
	}
}
