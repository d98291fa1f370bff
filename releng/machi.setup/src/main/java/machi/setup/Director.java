package machi.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** p2's director, run straight from the jars of the archive's repository in a Java of its own. */
final class Director implements AutoCloseable {
	/** What the director also prints when it fails. */
	private static final List<String> HEADINGS = List.of("at ", "!", "session context was", "There were errors. See log file", "Installing ",
			"Installation failed.", "Can't download artifact ", "file:/", "Caused by:", "An error occurred while ");
	private static final int MOST_REASONS = 10;

	private final Path repository;
	private final Path configuration;
	private final String trustedKey;
	private Process running;

	/** @param archive the folder with repository/ and setup.ini */
	Director(Path archive) throws IOException {
		repository = archive.resolve("repository");
		configuration = Files.createTempDirectory("machi-setup");
		var ini = archive.resolve("setup.ini");
		Files.copy(ini, configuration.resolve("config.ini"));
		var settings = new Properties();
		try (InputStream in = Files.newInputStream(ini)) {
			settings.load(in);
		}
		trustedKey = settings.getProperty("machi.signing.key");
	}

	Path repository() {
		return repository;
	}

	/** What the director printed, and its exit code. */
	record Outcome(int code, List<String> lines) {
		/** As Linux and macOS say it, and Windows in English; elsewhere it is among the reasons. */
		boolean isDiskFull() {
			return lines.stream().anyMatch(line -> line.contains("No space left on device") || line.contains("not enough space on the disk"));
		}

		/** The sentences meant for a person, without traces, headings of the framework, and lists of everything that was to come. */
		List<String> reasons() {
			return lines.stream().map(String::strip).filter(line -> !line.isEmpty() && HEADINGS.stream().noneMatch(line::startsWith)).distinct()
					.limit(MOST_REASONS).toList();
		}
	}

	/** @param units ids of what is to be installed into the empty folder */
	Outcome install(List<String> units, Path folder, SystemName system) throws IOException, InterruptedException {
		var arguments = new ArrayList<>(List.of("-installIU", String.join(",", units), "-destination", folder.toString(), "-bundlepool",
				folder.toString(), "-profile", "machi", "-roaming", "-profileProperties", "org.eclipse.update.install.features=true",
				"-p2.os", system.os(), "-p2.ws", system.ws(), "-p2.arch", system.arch()));
		arguments.addAll(List.of("-trustSignedContentOnly", "-trustedPGPKeys", trustedKey));
		return run(arguments);
	}

	private Outcome run(List<String> arguments) throws IOException, InterruptedException {
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-jar", launcher().toString(),
				"-configuration", configuration.toString(), "-data", "@none", "-nosplash", "-repository", repository.toUri().toString()));
		command.addAll(arguments);
		running = new ProcessBuilder(command).redirectErrorStream(true).start();
		running.getOutputStream().close();
		List<String> lines;
		try (var out = running.inputReader(StandardCharsets.UTF_8)) {
			lines = out.lines().toList();
		}
		return new Outcome(running.waitFor(), lines);
	}

	private Path launcher() throws IOException {
		try (var jars = Files.newDirectoryStream(repository.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
			return jars.iterator().next();
		}
	}

	/** Ends the director and removes its own files. */
	@Override
	public void close() throws IOException {
		if (running != null) {
			running.destroyForcibly();
			// it may still be writing
			running.onExit().join();
		}
		remove(configuration);
	}

	static void remove(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (var files = Files.walk(folder)) {
				for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}
}
