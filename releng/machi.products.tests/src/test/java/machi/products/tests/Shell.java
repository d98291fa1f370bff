package machi.products.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What commands run in.
 *
 * @param before what is written before a command
 * @param environment what a command finds beside its own variables
 */
record Shell(List<String> before, Map<String, String> environment) {

	static final Shell USUAL = new Shell(List.of(), Map.of());

	/**
	 * A machine that has nothing but Java: no network, not even the loopback, an empty home, and none of these folders.
	 *
	 * @param home an empty folder
	 * @param hidden folders that are there and look empty
	 */
	static Shell withoutNetwork(Path home, List<Path> hidden) {
		var script = new StringBuilder();
		hidden.stream().filter(Files::isDirectory).forEach(folder -> script.append("mount -t tmpfs none '").append(folder).append("' && "));
		script.append("exec \"$@\"");
		var options = Map.of("HOME", home.toString(), "MACHI_JAVA_OPTS", "-Duser.home=" + home);
		return new Shell(List.of("unshare", "--map-root-user", "--net", "--mount", "sh", "-c", script.toString(), "sh"), options);
	}

	/** Why such a command cannot be run here; empty where it can. */
	String refusal(Path folder) {
		// the interfaces that there are, below two lines of heads
		var interfaces = command(List.of("sh", "-c", "sed 1,2d /proc/net/dev | grep -v '^ *lo:'"));
		var run = Running.start(interfaces, folder, Map.of()).end(Duration.ofMinutes(1));
		// grep finds none
		return run.code() == 1 && run.out().isEmpty() && run.err().isEmpty() ? "" : run.toString();
	}

	List<String> command(List<String> words) {
		var command = new ArrayList<>(before);
		command.addAll(words);
		return command;
	}
}
