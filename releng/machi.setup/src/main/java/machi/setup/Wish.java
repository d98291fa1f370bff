package machi.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param to the folder to install into
 * @param features names of features as they were written
 */
record Wish(Kind kind, Path to, boolean all, List<String> features) {
	enum Kind {
		INSTALL, LIST, HELP
	}

	/** @throws SetupException where an option is unknown, lacks its value or takes no such value */
	static Wish of(List<String> arguments, Path home, Texts texts) throws SetupException {
		var kind = Kind.INSTALL;
		var to = home.resolve("machi");
		var all = false;
		var features = new ArrayList<String>();
		var rest = new ArrayDeque<>(arguments);
		while (!rest.isEmpty()) {
			var argument = rest.poll();
			switch (argument) {
			case "--help", "-h" -> kind = Kind.HELP;
			case "--list" -> kind = Kind.LIST;
			case "--all" -> all = true;
			case "--lang" -> language(value(argument, rest.poll(), texts), texts);
			case "--to" -> to = path(value(argument, rest.poll(), texts), texts);
			default -> {
				if (argument.startsWith("-")) {
					throw new SetupException(texts.say("option.unknown", argument));
				}
				features.add(argument);
			}
			}
		}
		return new Wish(kind, to.toAbsolutePath().normalize(), all, List.copyOf(features));
	}

	/** The language is chosen before anything is read; here it only has to be one that there is. */
	private static void language(String value, Texts texts) throws SetupException {
		if (!value.equals("ja") && !value.equals("en")) {
			throw new SetupException(texts.say("option.lang", value));
		}
	}

	private static Path path(String value, Texts texts) throws SetupException {
		try {
			return Path.of(value);
		} catch (InvalidPathException e) {
			throw new SetupException(texts.say("option.path", value));
		}
	}

	private static String value(String option, String value, Texts texts) throws SetupException {
		if (value == null || value.isBlank()) {
			throw new SetupException(texts.say("option.value", option));
		}
		return value;
	}
}
