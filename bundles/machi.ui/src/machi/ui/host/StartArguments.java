package machi.ui.host;

import java.util.Optional;
import java.util.Set;

/** Reads the arguments that the framework leaves to the application. */
final class StartArguments {

	private static final Set<String> WITH_VALUE = Set.of("-product", "-application", "-perspective", "-data", "-nl", "-name");

	private StartArguments() {
	}

	/** The program to open: the first argument that is neither an option nor the value of one. */
	static Optional<String> program(String... arguments) {
		for (int i = 0; i < arguments.length; i++) {
			if (WITH_VALUE.contains(arguments[i])) {
				i++;
			} else if (!arguments[i].startsWith("-")) {
				return Optional.of(arguments[i]);
			}
		}
		return Optional.empty();
	}
}
