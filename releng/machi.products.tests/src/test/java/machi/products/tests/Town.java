package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A town's copy of a product, used by its scripts. */
final class Town {

	/** Far more than any command takes, also on a machine that does much else. */
	static final Duration LIMIT = Duration.ofMinutes(10);

	private static final Pattern FEATURE = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"[^{}]*?\"version\"\\s*:\\s*\"([^\"]+)\"");
	private static final Pattern ERROR = Pattern.compile("!ENTRY \\S+ 4 .*");
	private static final String INFO = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

	private final Path product;
	private final Path desk;
	private final Shell shell;

	private Town(Path product, Path desk, Shell shell) {
		this.product = product;
		this.desk = desk;
		this.shell = shell;
	}

	/** @param scratch an empty folder for the product, for what it keeps outside of it, and for what its processes say */
	static Town with(Path product, Path scratch) {
		return with(product, scratch, Shell.USUAL);
	}

	/** @param shell what its commands run in */
	static Town with(Path product, Path scratch, Shell shell) {
		try {
			return new Town(Copies.of(product, scratch.resolve("machi")), Files.createDirectories(scratch.resolve("desk")), shell);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path product() {
		return product;
	}

	/** Runs a command of the command line. */
	Run machi(String... words) {
		return start(words).end(LIMIT);
	}

	Running start(String... words) {
		return start(environment(), words);
	}

	private Running start(Map<String, String> environment, String... words) {
		var command = new ArrayList<>(List.of(product.resolve("machi").toString()));
		command.addAll(List.of(words));
		return Running.start(shell.command(command), desk, environment);
	}

	/** Runs a line of the shell, in which $machi is the command line of this town; what it mounts is gone with it. */
	Run alone(String line) {
		var environment = new HashMap<>(environment());
		environment.put("machi", product.resolve("machi").toString());
		environment.put("product", product.toString());
		return Running.start(List.of("unshare", "-m", "sh", "-c", line), desk, environment).end(LIMIT);
	}

	void install(Path repository, String... features) {
		change("install", repository, features).expect(0);
	}

	void uninstall(String... features) {
		machi(Stream.concat(Stream.of("uninstall", "--yes"), Stream.of(features)).toArray(String[]::new)).withoutTrace().expect(0);
	}

	/** Does what a command of the installer says, from one repository and without asking. */
	Run change(String command, Path repository, String... words) {
		return machi(Stream.concat(Stream.of(command, "--yes", "--from", repository.toString()), Stream.of(words)).toArray(String[]::new))
				.withoutTrace();
	}

	/** Ids and versions of the features, as `installed` tells them. */
	TreeSet<String> installed() {
		var run = machi("installed", "--json").withoutTrace().expect(0);
		var features = new TreeSet<String>();
		var matcher = FEATURE.matcher(run.out());
		while (matcher.find()) {
			features.add(matcher.group(1) + " " + matcher.group(2));
		}
		return features;
	}

	/** Opens the workbench, waits until the probe has closed it, and tells what its window offered: the texts of its tools. */
	List<String> open(Probe probe) {
		try {
			probe.listIn(product.resolve(INFO));
			var found = desk.resolve("offered.txt");
			Files.deleteIfExists(found);
			var run = start(environment("-Dmachi.probe.file=" + found), "open", "-data", workspace().toString()).end(LIMIT);
			if (!Files.exists(found)) {
				throw new AssertionError("the workbench did not open: " + run);
			}
			return Files.readAllLines(found).stream().filter(line -> line.startsWith("tool ")).map(line -> line.substring(5)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Opens the workbench and does steps in it, one after the other; the last is "close". A step is
	 * <pre>
	 * open FOLDER               a program
	 * see TEXT, miss TEXT       waits until the text is on the screen, or is not
	 * choose MENU > ITEM
	 * select NODE > NODE        in the explorer
	 * type LABEL = TEXT         into the field after a label
	 * press DIALOG/BUTTON, tick DIALOG/TABLE/ROW, untick DIALOG/TABLE/ROW
	 * restart DIALOG/BUTTON     a button that starts the workbench again; the next steps are done in the new one
	 * </pre>
	 */
	void use(Probe driver, List<String> steps) {
		try {
			driver.listIn(product.resolve(INFO));
			var file = Files.write(Files.createTempFile(desk, "steps", ".txt"), steps);
			var run = start(environment("-Dmachi.driver.steps=" + file), "open", "-data", workspace().toString()).end(LIMIT);
			var done = file.resolveSibling(file.getFileName() + ".done");
			assertEquals(steps, Files.exists(done) ? Files.readAllLines(done) : List.of(), () -> "steps that were done; " + run);
			run.expect(0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What the workbench logged as an error, in this and earlier starts. */
	List<String> logged() {
		var errors = new ArrayList<String>();
		var log = workspace().resolve(".metadata/.log");
		var lines = Files.exists(log) ? lines(log) : List.<String>of();
		for (int i = 0; i < lines.size(); i++) {
			if (ERROR.matcher(lines.get(i)).matches()) {
				errors.addAll(lines.subList(i, Math.min(i + 4, lines.size())));
			}
		}
		return errors;
	}

	private Path workspace() {
		return desk.resolve("workspace");
	}

	/** Whether a change has begun and has not ended. */
	boolean isChanging() {
		return Files.isDirectory(product.resolve("p2/before"));
	}

	/** One start each: keeping what makes later starts fast would cost more than it saves. */
	private Map<String, String> environment(String... options) {
		var java = Path.of(System.getProperty("java.home"));
		var environment = new HashMap<>(Map.of("JAVA_HOME", java.toString(), "LC_ALL", "C.UTF-8", "MACHI_CACHE", desk.resolve("cache").toString()));
		environment.putAll(shell.environment());
		environment.merge("MACHI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-AutoCreateSharedArchive -XX:SharedArchiveFile="
				+ java.resolve("lib/server/classes.jsa") + " " + String.join(" ", options), (own, usual) -> own + " " + usual);
		return environment;
	}

	/** Names and versions of the bundles that the next start loads. */
	TreeSet<String> bundles() {
		var bundles = new TreeSet<String>();
		for (var line : lines(product.resolve(INFO))) {
			if (!line.startsWith("#")) {
				var parts = line.split(",");
				bundles.add(parts[0] + " " + parts[1]);
			}
		}
		return bundles;
	}

	/** Bundles that the next start would look for in vain. */
	List<String> missingBundles() {
		return lines(product.resolve(INFO)).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(",")[2])
				.filter(place -> !Files.exists(product.resolve(place))).toList();
	}

	/** Size and time of every file of the bundles, by its path. */
	Map<String, String> plugins() {
		var files = new TreeMap<String, String>();
		try (Stream<Path> walk = Files.walk(product.resolve("plugins"))) {
			for (var file : walk.filter(Files::isRegularFile).toList()) {
				files.put(product.relativize(file).toString(), Files.size(file) + " bytes of " + Files.getLastModifiedTime(file));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return files;
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
