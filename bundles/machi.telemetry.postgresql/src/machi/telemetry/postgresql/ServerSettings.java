package machi.telemetry.postgresql;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

import org.postgresql.ds.PGSimpleDataSource;

import machi.quantity.text.LocalizedText;
import machi.telemetry.SeriesException;

/** Where the server is and how it is talked to. */
final class ServerSettings {

	/** Name or address of the server; needed. */
	static final String HOST = "host";
	/** Number of its port; 5432 without it. */
	static final String PORT = "port";
	/** Name of the database; {@code machi} without it. */
	static final String DATABASE = "database";
	/** Whom the server knows; {@code machi} without it. */
	static final String USER = "user";
	/** What the user proves it with; a server may not want one. */
	static final String PASSWORD = "password";
	/**
	 * {@code verify-full} encrypts and makes sure that the server is the one named; {@code verify-ca}, {@code require} and
	 * {@code disable} do less. Without it {@code verify-full}, but {@code disable} for a server on this computer.
	 */
	static final String SSL_MODE = "sslMode";
	/** File with the certificates that are trusted; those of the user's {@code .postgresql/root.crt} without it. */
	static final String SSL_ROOT_CERTIFICATE = "sslRootCert";
	/** Names the program among those that share the database; the name of its folder without it. */
	static final String PROGRAM = "program";

	private static final List<String> SSL_MODES = List.of("verify-full", "verify-ca", "require", "disable");
	private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1", "[::1]");
	private static final int USUAL_PORT = 5432;
	private static final int LARGEST_PORT = 65_535;
	private static final int CONNECT_SECONDS = 10;
	private static final int SILENCE_SECONDS = 180;
	/** PostgreSQL cuts names off after 63 bytes. */
	private static final int LONGEST_PLAIN = 40;

	private final String host;
	private final int port;
	private final String schema;
	private final Map<String, String> settings;

	private ServerSettings(String host, int port, String schema, Map<String, String> settings) {
		this.host = host;
		this.port = port;
		this.schema = schema;
		this.settings = Map.copyOf(settings);
	}

	/** @throws SeriesException when a setting is missing or cannot be */
	static ServerSettings of(Path program, Map<String, String> settings) throws SeriesException {
		var host = settings.getOrDefault(HOST, "").strip();
		if (host.isEmpty()) {
			throw wrong("The PostgreSQL store needs the name of its server", "PostgreSQL のサーバー名が指定されていません");
		}
		var mode = settings.getOrDefault(SSL_MODE, SSL_MODES.getFirst());
		if (!SSL_MODES.contains(mode)) {
			throw wrong("The encryption of the PostgreSQL store is one of " + String.join(", ", SSL_MODES) + ", not " + mode,
					"PostgreSQL の暗号化方式は " + String.join("、", SSL_MODES) + " のいずれかです。" + mode + " は使えません");
		}
		var folder = program.toAbsolutePath().normalize().getFileName();
		return new ServerSettings(host, port(settings), schema(settings.getOrDefault(PROGRAM, String.valueOf(folder))), settings);
	}

	private static int port(Map<String, String> settings) throws SeriesException {
		var text = settings.getOrDefault(PORT, Integer.toString(USUAL_PORT)).strip();
		if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LARGEST_PORT) {
			return Integer.parseInt(text);
		}
		throw wrong("The port of the PostgreSQL store is a number from 1 to 65535, not " + text,
				"PostgreSQL のポートは 1 から 65535 の数です。" + text + " は使えません");
	}

	private static SeriesException wrong(String english, String japanese) {
		return new SeriesException(LocalizedText.of(english, japanese), null);
	}

	/** Lower-case letters, digits and _ only; another name keeps a number that tells it from similar ones. */
	private static String schema(String program) {
		var plain = program.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
		if (plain.equals(program) && plain.length() <= LONGEST_PLAIN) {
			return "machi_" + plain;
		}
		var checksum = new CRC32();
		checksum.update(program.getBytes(StandardCharsets.UTF_8));
		return "machi_%s_%08x".formatted(plain.substring(0, Math.min(LONGEST_PLAIN, plain.length())), checksum.getValue());
	}

	/** Whether both have the same tables and user. */
	boolean isOfSameTables(ServerSettings other) {
		return toString().equals(other.toString()) && schema.equals(other.schema) && user().equals(other.user());
	}

	boolean hasPassword() {
		return settings.containsKey(PASSWORD);
	}

	/** The same again, as another one. */
	ServerSettings copy() {
		return new ServerSettings(host, port, schema, settings);
	}

	private String user() {
		return settings.getOrDefault(USER, "machi");
	}

	String schema() {
		return schema;
	}

	/** For messages; tells no secret. */
	@Override
	public String toString() {
		return host + ":" + port + "/" + database();
	}

	private String database() {
		return settings.getOrDefault(DATABASE, "machi");
	}

	PGSimpleDataSource source() {
		var source = new PGSimpleDataSource();
		source.setServerNames(new String[] { host });
		source.setPortNumbers(new int[] { port });
		source.setDatabaseName(database());
		source.setUser(user());
		source.setPassword(settings.get(PASSWORD));
		source.setSslMode(settings.getOrDefault(SSL_MODE, LOOPBACK.contains(host) ? "disable" : SSL_MODES.getFirst()));
		if (settings.containsKey(SSL_ROOT_CERTIFICATE)) {
			source.setSslRootCert(settings.get(SSL_ROOT_CERTIFICATE));
		}
		source.setCurrentSchema(schema);
		source.setApplicationName("Machi");
		source.setConnectTimeout(CONNECT_SECONDS);
		source.setLoginTimeout(CONNECT_SECONDS);
		source.setSocketTimeout(SILENCE_SECONDS);
		source.setTcpKeepAlive(true);
		// values of rows would stand in its messages otherwise
		source.setLogServerErrorDetail(false);
		return source;
	}
}
