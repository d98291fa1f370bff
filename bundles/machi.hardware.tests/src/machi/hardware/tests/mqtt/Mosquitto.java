package machi.hardware.tests.mqtt;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's mosquitto as a process of our own on loopback; tests are skipped where it is not installed. */
final class Mosquitto implements AutoCloseable {

	private static final long PATIENCE = 60_000_000_000L;

	private final Path folder;
	private final List<String> settings;
	private final int port;
	private Process process;

	/** @param settings further lines of its configuration */
	Mosquitto(Path folder, List<String> settings) throws Exception {
		this.folder = folder;
		this.settings = List.copyOf(settings);
		try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
		start();
	}

	static Path program(String name) {
		var found = Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/opt/homebrew/sbin").map(folder -> Path.of(folder, name))
				.filter(Files::isExecutable).findFirst();
		assumeTrue(found.isPresent(), name + " is not installed");
		return found.orElseThrow();
	}

	int port() {
		return port;
	}

	/** Starts it again after {@link #stop()}, on the same port. */
	void start() throws Exception {
		var lines = new ArrayList<>(List.of("listener " + port + " 127.0.0.1", "persistence false"));
		lines.addAll(settings);
		var configuration = Files.write(folder.resolve("mosquitto.conf"), lines);
		process = new ProcessBuilder(program("mosquitto").toString(), "-c", configuration.toString()).redirectErrorStream(true)
				.redirectOutput(folder.resolve("mosquitto.log").toFile()).start();
		for (long end = System.nanoTime() + PATIENCE; !answers();) {
			if (!process.isAlive() || System.nanoTime() > end) {
				throw new IOException("mosquitto does not run: " + Files.readString(folder.resolve("mosquitto.log")));
			}
			Thread.sleep(20);
		}
	}

	private boolean answers() {
		try (var socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
			return true;
		} catch (IOException notYet) {
			return false;
		}
	}

	void stop() throws InterruptedException {
		process.destroy();
		if (!process.waitFor(10, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}

	/** Runs a program to its end. */
	static void run(Path folder, String... command) throws Exception {
		var log = folder.resolve("command.log");
		var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
			process.destroyForcibly();
			throw new IOException(String.join(" ", command) + ": " + Files.readString(log));
		}
	}

	/** Publishes with mosquitto's own client. */
	void publish(String topic, String payload, boolean retain) throws Exception {
		var command = new ArrayList<>(List.of(program("mosquitto_pub").toString(), "-h", "127.0.0.1", "-p", Integer.toString(port), "-q", "1",
				"-t", topic, "-m", payload));
		if (retain) {
			command.add("-r");
		}
		run(folder, command.toArray(String[]::new));
	}

	@Override
	public void close() throws InterruptedException {
		stop();
	}
}
