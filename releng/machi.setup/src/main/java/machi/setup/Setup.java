package machi.setup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Installs the base product and the features that a town names from the offline archive, without a network. What is not
 * finished leaves nothing behind: it grows in a folder beside, which gets its name at the end.
 */
public final class Setup {
	private static final String FEATURE_UNIT = ".feature.group";

	private final Path archive;
	private final Texts texts;
	private final PrintStream out;

	private Setup(Path archive, Texts texts, PrintStream out) {
		this.archive = archive;
		this.texts = texts;
		this.out = out;
	}

	/** @param arguments see --help */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		var words = Arrays.asList(arguments);
		int named = words.indexOf("--lang");
		var texts = Texts.of(named >= 0 && named + 1 < words.size() ? words.get(named + 1) : null, System.getenv());
		var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		var archive = Path.of(System.getProperty("machi.archive", ".")).toAbsolutePath().normalize();
		System.exit(new Setup(archive, texts, out).run(words));
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
			out.println("setup: " + reason.getMessage());
			return 1;
		}
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
		if (Files.exists(wish.to())) {
			throw new SetupException(texts.say("folder.exists", wish.to()));
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

	private String names(List<String> features) {
		return features.isEmpty() ? texts.say("base.only") : features.stream().map(Catalogue::shortName).collect(Collectors.joining(", "));
	}

	private void materialise(List<String> units, Path to, SystemName system) throws IOException, InterruptedException, SetupException {
		Files.createDirectories(to.getParent());
		var unfinished = Files.createDirectory(to.resolveSibling(to.getFileName() + ".setup-" + ProcessHandle.current().pid()));
		var over = new AtomicBoolean();
		var director = new Director(archive);
		var cleaning = new Thread(() -> clear(director, unfinished, over));
		Runtime.getRuntime().addShutdownHook(cleaning);
		try {
			var product = unfinished.resolve(system.inside());
			var outcome = director.install(units, product, system);
			if (outcome.code() != 0) {
				throw new SetupException(texts.say("install.failed", to, String.join("\n  ", outcome.reasons())));
			}
			Origin.record(product, director.repository().toUri());
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
			out.println(texts.say("clear.failed", unfinished));
		}
	}
}
