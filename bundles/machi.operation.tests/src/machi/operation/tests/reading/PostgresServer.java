package machi.operation.tests.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of these tests alone, of what is installed on the machine: on a free port of the loopback addresses, with
 * its data in a temporary folder. It refuses to run as root and is then run as the user {@code postgres}.
 */
final class PostgresServer implements AutoCloseable {

	static final String USER = "machi";
	static final String PASSWORD = "himitsu-1234";
	private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
	private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

	private final Path programs;
	private final Path folder;
	private final int port;
	private boolean encrypts;

	private PostgresServer(Path programs, Path folder, int port) {
		this.programs = programs;
		this.folder = folder;
		this.port = port;
	}

	/** Skips the test where no server is installed. */
	static PostgresServer start() throws IOException, InterruptedException {
		var programs = programs();
		assumeTrue(programs.isPresent(), "no PostgreSQL server is installed (Debian's package postgresql)");
		assumeTrue(!ROOT || Files.readString(Path.of("/etc/passwd")).contains("\npostgres:"),
				"as root, a user postgres is needed to run the server");
		int port;
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		var folder = Files.createTempDirectory("machi-postgres");
		var server = new PostgresServer(programs.get(), folder, port);
		Files.writeString(folder.resolve("password"), PASSWORD + "\n");
		if (ROOT) {
			run(List.of("chown", "-R", "postgres", folder.toString()));
		}
		server.program("initdb", "-D", server.data(), "-U", USER, "--pwfile=" + folder.resolve("password"), "-A",
				"scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync");
		server.restart();
		return server;
	}

	private static Optional<Path> programs() throws IOException {
		if (Files.isDirectory(DEBIAN)) {
			try (Stream<Path> versions = Files.list(DEBIAN)) {
				var found = versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
						.max(Comparator.naturalOrder());
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of)
				.filter(bin -> Files.isExecutable(bin.resolve("initdb"))).findFirst();
	}

	int port() {
		return port;
	}

	private String data() {
		return folder.resolve("data").toString();
	}

	void restart() throws IOException, InterruptedException {
		program("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-t", "60", "-o",
				"-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1,127.0.0.2" + (encrypts ? " -c ssl=on" : ""), "start");
	}

	/** As after the power has failed. */
	void kill() throws IOException, InterruptedException {
		program("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
	}

	/** Lets it encrypt, with a certificate for localhost that it signs itself; returns the file with that certificate. */
	Path encrypt() throws IOException, InterruptedException {
		var certificate = Path.of(data(), "server.crt");
		command(List.of("openssl", "req", "-new", "-x509", "-days", "2", "-nodes", "-subj", "/CN=localhost", "-addext",
				"subjectAltName=DNS:localhost", "-out", certificate.toString(), "-keyout", Path.of(data(), "server.key").toString()));
		command(List.of("chmod", "600", Path.of(data(), "server.key").toString()));
		encrypts = true;
		kill();
		restart();
		var copy = Files.createTempFile("machi-server", ".crt");
		Files.write(copy, Files.readAllBytes(certificate));
		return copy;
	}

	private void program(String name, String... arguments) throws IOException, InterruptedException {
		var command = new ArrayList<String>();
		command.add(programs.resolve(name).toString());
		command.addAll(List.of(arguments));
		command(command);
	}

	private static void command(List<String> command) throws IOException, InterruptedException {
		var asUser = new ArrayList<String>(ROOT ? List.of("runuser", "-u", "postgres", "--") : List.of());
		asUser.addAll(command);
		run(asUser);
	}

	private static void run(List<String> command) throws IOException, InterruptedException {
		var output = Files.createTempFile("machi-postgres", ".log");
		try {
			var process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true)
					.redirectOutput(output.toFile()).start();
			if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new IOException(command + ": " + Files.readString(output));
			}
		} finally {
			Files.delete(output);
		}
	}

	@Override
	public void close() throws IOException, InterruptedException {
		kill();
		try (var files = Files.walk(folder)) {
			for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
