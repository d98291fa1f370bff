package machi.installation.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A question to the person at the terminal. */
@FunctionalInterface
interface Question {

	Set<String> YES = Set.of("y", "yes", "はい");

	/** The answer; empty when nobody is there to give one. */
	Optional<Boolean> ask(String text);

	/** At the terminal that the command was started from, if it was started from one. */
	static Question atTerminal() {
		var console = System.console();
		return console == null ? text -> Optional.empty() : answers(text -> console.readLine("%s [y/N] ", text));
	}

	/** @param lines gives the line that answers a text, or null at the end of input */
	static Question answers(Function<String, String> lines) {
		return text -> Optional.ofNullable(lines.apply(text)).map(line -> YES.contains(line.strip().toLowerCase(Locale.ROOT)));
	}
}
