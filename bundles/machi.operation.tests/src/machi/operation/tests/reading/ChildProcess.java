package machi.operation.tests.reading;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.duckdb.DuckDBDriver;

import machi.quantity.Unit;
import machi.telemetry.duckdb.DuckDbReadingStores;
import machi.telemetry.reading.ReadingStore;

/** Starts a class of these tests as a program of its own, with the bundles that the embedded store needs. */
final class ChildProcess {

	private static final List<Class<?>> LIBRARIES = List.of(DuckDbReadingStores.class, ReadingStore.class, Unit.class,
			DuckDBDriver.class);

	private ChildProcess() {
	}

	/** @param output file that receives all output */
	static Process start(Class<?> main, Path output, String... arguments) throws IOException {
		var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-cp", classPath(main), main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
	}

	private static String classPath(Class<?> main) throws IOException {
		var places = new LinkedHashSet<String>();
		places.add(place(main));
		for (var library : LIBRARIES) {
			places.add(place(library));
		}
		return String.join(File.pathSeparator, places);
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
