package machi.simulation.tests.series;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Starts a class of these tests as a program of its own, with the bundles that it needs on the class path. */
final class ChildProcess {

	private ChildProcess() {
	}

	/**
	 * @param main      has the main method
	 * @param output    file that receives all output
	 * @param libraries one class of each bundle that is needed
	 * @param arguments JVM options, then the arguments after an element "--"
	 */
	static Process start(Class<?> main, Path output, List<Class<?>> libraries, String... arguments) throws IOException {
		int split = Arrays.asList(arguments).indexOf("--");
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(Arrays.asList(arguments).subList(0, split));
		command.addAll(List.of("-cp", classPath(main, libraries), main.getName()));
		command.addAll(Arrays.asList(arguments).subList(split + 1, arguments.length));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
	}

	private static String classPath(Class<?> main, List<Class<?>> libraries) throws IOException {
		var places = new LinkedHashSet<String>();
		places.add(place(main));
		for (var library : libraries) {
			places.add(place(library));
		}
		return places.stream().collect(Collectors.joining(File.pathSeparator));
	}

	private static String place(Class<?> type) throws IOException {
		try {
			var place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
			var classes = place.resolve("target/classes");
			return (Files.isDirectory(classes) ? classes : place).toString();
		} catch (URISyntaxException e) {
			throw new IOException(e);
		}
	}
}
