package machi.products.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project of a vendor, made by the script of the tree and built by Maven. */
record VendorProject(Path folder, Path root) {

	/** A build takes a minute; the first one also fetches what only vendors need. */
	private static final Duration LIMIT = Duration.ofMinutes(20);

	static VendorProject make(String kind, String name, House house, Path scratch) {
		var root = house.samples().getParent();
		var folder = scratch.resolve("vendor").resolve(name);
		run(scratch, Map.of("MACHI_SITE", house.repository().toUri().toString()), root.resolve("machi").toString(), "new-" + kind, name,
				folder.toString());
		return new VendorProject(folder, root);
	}

	/** What a town installs from. */
	Path site() {
		return folder.resolve("site/target/repository");
	}

	/**
	 * Runs Maven. What it takes from the site is kept beside the project and not in the repository of this machine, where it
	 * would be found by other builds of the same version.
	 */
	void build(String... arguments) {
		var home = Path.of(System.getProperty("user.home"), ".m2/repository");
		var command = new ArrayList<>(List.of(maven(), "verify", "-Dmaven.repo.local=" + folder.resolveSibling("kept"),
				"-Dmaven.repo.local.tail=" + home, "-Dmaven.repo.local.tail.ignoreAvailability=true"));
		command.addAll(List.of(arguments));
		run(folder, Map.of(), command.toArray(String[]::new));
	}

	/**
	 * Signs a copy of the site.
	 *
	 * @return the fingerprint of the key, which is one that no product trusts
	 */
	String sign(Path copy, House house) {
		Copies.of(site(), copy);
		var libraries = new StringBuilder(root.resolve("releng/machi.release/target/classes").toString());
		for (var library : List.of("bcpg", "bcprov", "bcutil", "org.tukaani.xz")) {
			libraries.append(File.pathSeparator).append(jar(house.full().resolve("plugins"), library));
		}
		// a folder without a key gets one
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		var said = run(folder, Map.of("MACHI_SIGNING_KEY", ""), java, "-classpath", libraries.toString(), "machi.release.RepositorySigner",
				copy.toString(), folder.resolveSibling("key").toString(), "2026-01-01T00:00:00Z").out();
		var key = Pattern.compile("with key (\\p{XDigit}+)").matcher(said);
		if (!key.find()) {
			throw new IllegalStateException("no key in: " + said);
		}
		return key.group(1);
	}

	private static Path jar(Path plugins, String name) {
		try (Stream<Path> files = Files.list(plugins)) {
			return files.filter(file -> file.getFileName().toString().startsWith(name + "_")).findFirst().orElseThrow();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The Maven that the tree has fetched for itself, else that of the machine. */
	private String maven() {
		var tools = root.resolve(".tools");
		if (!Files.isDirectory(tools)) {
			return "mvn";
		}
		try (Stream<Path> files = Files.list(tools)) {
			return files.map(file -> file.resolve("bin/mvn")).filter(Files::isExecutable).map(Path::toString).findFirst().orElse("mvn");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Run run(Path folder, Map<String, String> more, String... command) {
		var environment = new HashMap<>(Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C.UTF-8"));
		environment.putAll(more);
		return Running.start(List.of(command), folder, environment).end(LIMIT).expect(0);
	}
}
