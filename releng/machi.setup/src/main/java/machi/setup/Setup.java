package machi.setup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Installs the base product and the features that a town names from the offline archive, without a network. What is not
 * finished leaves nothing behind: it grows in a folder beside, which gets its name at the end.
 */
public final class Setup {
	/** What the framework takes for parts of a web address, in the name of a folder as well. */
	private static final Pattern UNUSABLE = Pattern.compile("[%#?]");
	private static final String FEATURE_UNIT = ".feature.group";

	private final Path archive;
	private final Texts texts;
	private final PrintStream out;
	private final PrintStream err;

	private Setup(Path archive, Texts texts, PrintStream out, PrintStream err) {
		this.archive = archive;
		this.texts = texts;
		this.out = out;
		this.err = err;
	}

	/** @param arguments see --help */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		var words = Arrays.asList(arguments);
		int named = words.lastIndexOf("--lang");
		var texts = Texts.of(named >= 0 && named + 1 < words.size() ? words.get(named + 1) : null, System.getenv());
		var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
		var archive = Path.of(System.getProperty("machi.archive", ".")).toAbsolutePath().normalize();
		System.exit(new Setup(archive, texts, out, err).run(words));
	}

	private int run(List<String> words) throws IOException, InterruptedException {
		try {
			var wish = Wish.of(words, Path.of(System.getProperty("user.home")), texts);
			switch (wish.kind()) {
			case HELP -> out.println(texts.say("help"));
			case LIST -> list();
			case INSTALL -> install(wish);
			}
			return 0;
		} catch (SetupException reason) {
			err.println("setup: " + reason.getMessage());
			return 1;
		} catch (IOException reason) {
			err.println("setup: " + texts.say("failed", reason(reason)));
			return 1;
		}
	}

	/** Files are named by exceptions that say no more. */
	private String reason(IOException failure) {
		return switch (failure) {
		case AccessDeniedException denied -> texts.say("file.denied", denied.getFile());
		case NoSuchFileException missing -> texts.say("file.missing", missing.getFile());
		default -> String.valueOf(failure.getMessage());
		};
	}

	private void list() throws IOException {
		var catalogue = Catalogue.read(archive.resolve("repository"));
		out.println(texts.say("list.head"));
		for (var id : catalogue.optional()) {
			out.printf("  %-22s %s%n", Catalogue.shortName(id), catalogue.label(id, texts.language()));
		}
	}

	private void install(Wish wish) throws IOException, InterruptedException, SetupException {
		var name = System.getProperty("os.name");
		var system = SystemName.of(name, System.getProperty("os.arch"))
				.orElseThrow(() -> new SetupException(texts.say("system.unknown", name, System.getProperty("os.arch"))));
		checkFolder(wish.to(), system);
		var damaged = Checksums.wrong(archive);
		if (!damaged.isEmpty()) {
			throw new SetupException(texts.say("archive.damaged", damaged.size(), "\n  " + String.join("\n  ", damaged)));
		}
		var catalogue = Catalogue.read(archive.resolve("repository"));
		var features = catalogue.find(wish.features(), texts);
		var units = new ArrayList<String>();
		units.add(wish.all() ? "machi" : "machi.base");
		features.forEach(id -> units.add(id + FEATURE_UNIT));
		out.println(texts.say("install.begins", wish.to(), wish.all() ? texts.say("all") : names(features)));
		materialise(units, wish.to(), system);
		out.println(texts.say("install.done", wish.to().resolve(system.inside()).resolve(system.startScript())));
	}

	/** An empty folder may be there. */
	private void checkFolder(Path to, SystemName system) throws IOException, SetupException {
		for (var folder : new Path[] { to, archive }) {
			if (UNUSABLE.matcher(folder.toString()).find()) {
				throw new SetupException(texts.say("folder.name", folder));
			}
		}
		var product = to.resolve(system.inside());
		if (Files.exists(product.resolve(system.startScript()))) {
			throw new SetupException(texts.say("folder.installed", to, product.resolve(system.commandLine()), archive));
		}
		if (Files.exists(to) && (!Files.isDirectory(to) || !isEmpty(to))) {
			throw new SetupException(texts.say("folder.exists", to));
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (var content = Files.list(folder)) {
			return content.findAny().isEmpty();
		}
	}

	private String names(List<String> features) {
		return features.isEmpty() ? texts.say("base.only") : features.stream().map(Catalogue::shortName).collect(Collectors.joining(", "));
	}

	private void materialise(List<String> units, Path to, SystemName system) throws IOException, InterruptedException, SetupException {
		Files.createDirectories(to.getParent());
		var over = new AtomicBoolean();
		var director = new Director(archive);
		var unfinished = to.resolveSibling(to.getFileName() + ".setup-" + ProcessHandle.current().pid());
		var cleaning = new Thread(() -> clear(director, unfinished, over));
		Runtime.getRuntime().addShutdownHook(cleaning);
		try {
			Files.createDirectory(unfinished);
			var product = unfinished.resolve(system.inside());
			var outcome = director.install(units, product, system);
			if (outcome.code() != 0 && outcome.isDiskFull()) {
				throw new SetupException(texts.say("disk.full", to));
			}
			if (outcome.code() != 0) {
				throw new SetupException(texts.say("install.failed", to, String.join("\n  ", outcome.reasons())));
			}
			Origin.record(product, director.repository().toUri());
			Files.deleteIfExists(to);
			Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			clear(director, unfinished, over);
		}
	}

	private void clear(Director director, Path unfinished, AtomicBoolean over) {
		if (over.getAndSet(true)) {
			return;
		}
		try {
			director.close();
			Director.remove(unfinished);
		} catch (IOException e) {
			err.println(texts.say("clear.failed", unfinished));
		}
	}
}
