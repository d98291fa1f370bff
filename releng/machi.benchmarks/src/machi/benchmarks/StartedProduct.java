package machi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of a product that tells when its workbench is open, started by its own script. */
final class StartedProduct {

	/**
	 * One start.
	 *
	 * @param millis from the start of the process to the open window
	 * @param used processor time of its Java until then, in milliseconds: what other work on the machine changes least
	 */
	record Start(long millis, long used, int bundles, int active) {
	}

	static final String INFO = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

	private static final long LIMIT_SECONDS = 300;

	private final Path product;
	private final Path desk;

	private StartedProduct(Path product, Path desk) {
		this.product = product;
		this.desk = desk;
	}

	/** @param folder a new folder for the product, its workspace and what it keeps for later starts */
	static StartedProduct copy(Path product, Path folder) throws IOException {
		var copy = folder.resolve("machi");
		try (Stream<Path> files = Files.walk(product)) {
			for (var file : files.toList()) {
				var target = copy.resolve(product.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
		return new StartedProduct(copy, Files.createDirectories(folder.resolve("desk")));
	}

	Path product() {
		return product;
	}

	/** Adds a bundle to those that the next start loads. */
	void add(String name, Path jar) throws IOException {
		Files.copy(jar, product.resolve("plugins/" + name + "_1.0.0.jar"));
		Files.writeString(product.resolve(INFO), name + ",1.0.0,plugins/" + name + "_1.0.0.jar,4,false\n", StandardOpenOption.APPEND);
	}

	/** Runs the product without a window. */
	void run(List<String> words) throws IOException, InterruptedException {
		int code = await(process(words, ""));
		if (code != 0) {
			throw new IOException(String.join(" ", words) + " ended with " + code + ":\n" + said());
		}
	}

	/** Opens the workbench, waits until it is closed again and tells how long it took to open. */
	Start open() throws IOException, InterruptedException {
		var time = desk.resolve("open.txt");
		Files.deleteIfExists(time);
		var process = process(List.of("-data", desk.resolve("workspace").toString()), "-Dmachi.probe.file=" + time);
		long begin = System.currentTimeMillis();
		int code = await(process);
		if (!Files.exists(time)) {
			throw new IOException("the workbench did not open, its process ended with " + code + ":\n" + said());
		}
		var words = Files.readAllLines(time).getFirst().split(" ");
		return new Start(Long.parseLong(words[0]) - begin, Long.parseLong(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
	}

	private ProcessBuilder process(List<String> words, String javaOptions) {
		var builder = new ProcessBuilder(product.resolve("machi-workbench").toString());
		builder.command().addAll(words);
		builder.redirectErrorStream(true).redirectOutput(desk.resolve("said.txt").toFile());
		builder.environment().put("MACHI_CACHE", desk.resolve("cache").toString());
		builder.environment().put("MACHI_JAVA_OPTS", javaOptions);
		return builder;
	}

	private static int await(ProcessBuilder builder) throws IOException, InterruptedException {
		var process = builder.start();
		if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			throw new IOException("no end after " + LIMIT_SECONDS + " s: " + String.join(" ", builder.command()));
		}
		return process.exitValue();
	}

	private String said() throws IOException {
		return Files.readString(desk.resolve("said.txt"));
	}
}
