package machi.process.tests;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A class of the tests that runs in a Java machine of its own, so that it can be killed or kept short of memory, inside OSGi or
 * not.
 *
 * @param main        has the main method
 * @param libraries   one class of each further bundle that is needed
 * @param javaOptions for the Java machine
 */
public record TestProgram(Class<?> main, List<Class<?>> libraries, List<String> javaOptions) {

	/** @param output receives all that the program prints, complete also when it is killed */
	public Process start(Path output, String... arguments) throws IOException {
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(javaOptions);
		command.addAll(List.of("-cp", classPath(), main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
	}

	private String classPath() throws IOException {
		var places = new LinkedHashSet<String>();
		places.add(place(main));
		for (var library : libraries) {
			places.add(place(library));
		}
		return String.join(File.pathSeparator, places);
	}

	private static String place(Class<?> type) throws IOException {
		try {
			var place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
			var classes = place.resolve("target/classes"); // of a bundle that is run from its project
			return (Files.isDirectory(classes) ? classes : place).toString();
		} catch (URISyntaxException e) {
			throw new IOException(type.getName(), e);
		}
	}
}
