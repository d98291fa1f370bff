package machi.setup;

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

	/** @throws SetupException where an option is unknown or lacks its value */
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
			case "--lang" -> value(argument, rest.poll(), texts);
			case "--to" -> to = Path.of(value(argument, rest.poll(), texts));
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

	private static String value(String option, String value, Texts texts) throws SetupException {
		if (value == null || value.isBlank()) {
			throw new SetupException(texts.say("option.value", option));
		}
		return value;
	}
}
