package machi.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares every bundle that has an {@value #FILE} with it, after the bundles have been built: the file is what was released.
 * A bundle belongs to the published API when it has one.
 */
public final class BaselineCheck {

	static final String FILE = "api.txt";

	private BaselineCheck() {
	}

	/**
	 * Ends with code 1 when a change lacks its version step, or a bundle or its release cannot be read.
	 *
	 * @param args {@code check} or {@code write}, and the folder of the bundles
	 */
	public static void main(String[] args) {
		try {
			var folder = Path.of(args[1]);
			var problems = args[0].equals("write") ? writeAll(folder) : checkAll(folder);
			if (problems.isEmpty()) {
				return;
			}
			error("the published API changed without the version step that others need (Export-Package in META-INF/MANIFEST.MF;"
					+ " docs/api.md):\n" + String.join("\n", problems));
		} catch (IOException e) {
			error(e.getMessage());
		}
		System.exit(1);
	}

	/** As Maven marks them, so that they are found in its log. */
	private static void error(String text) {
		text.lines().forEach(line -> System.err.println("[ERROR] " + line));
	}

	static List<String> checkAll(Path folder) throws IOException {
		var problems = new ArrayList<String>();
		for (var bundle : published(folder)) {
			problems.addAll(check(bundle));
		}
		return problems;
	}

	private static List<String> writeAll(Path folder) throws IOException {
		for (var bundle : published(folder)) {
			write(bundle);
		}
		return List.of();
	}

	static List<Path> published(Path folder) throws IOException {
		try (Stream<Path> bundles = Files.list(folder)) {
			return bundles.filter(bundle -> Files.exists(bundle.resolve(FILE))).sorted().toList();
		}
	}

	static List<String> check(Path bundle) throws IOException {
		var file = bundle.resolve(FILE);
		try {
			return Comparison.problems(ApiText.read(Files.readAllLines(file)), Api.ofJar(jar(bundle)));
		} catch (IOException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}

	static void write(Path bundle) throws IOException {
		var fresh = bundle.resolve(FILE + ".new");
		Files.writeString(fresh, ApiText.write(Api.ofJar(jar(bundle))), StandardCharsets.UTF_8);
		Files.move(fresh, bundle.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
	}

	private static Path jar(Path bundle) throws IOException {
		var target = bundle.resolve("target");
		if (Files.isDirectory(target)) {
			try (Stream<Path> files = Files.list(target)) {
				var jars = files.filter(file -> isJarOf(bundle, file.getFileName().toString())).toList();
				if (jars.size() == 1) {
					return jars.getFirst();
				}
			}
		}
		throw new IOException("no jar of " + bundle.getFileName() + " in " + target + ", or several");
	}

	/** Not that of its sources. */
	private static boolean isJarOf(Path bundle, String file) {
		return file.matches("\\Q" + bundle.getFileName() + "\\E-[0-9][^/]*\\.jar") && !file.endsWith("-sources.jar");
	}
}
