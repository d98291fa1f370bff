package machi.operation.tests.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import machi.telemetry.SeriesException;
import machi.telemetry.postgresql.PostgresReadingStores;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.StoredReading;

/** The same contract, in a real server. */
class PostgresReadingStoreTest extends ReadingStoreContract {

	private static PostgresServer server;

	@TempDir
	Path program;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		server = PostgresServer.start();
	}

	@AfterAll
	static void stop() throws IOException, InterruptedException {
		if (server != null) {
			server.close();
		}
	}

	@Override
	ReadingStore open() throws SeriesException {
		return open(Map.of());
	}

	private ReadingStore open(Map<String, String> more) throws SeriesException {
		var settings = new HashMap<>(Map.of("host", "127.0.0.1", "port", Integer.toString(server.port()), "database", "postgres",
				"user", PostgresServer.USER, "password", PostgresServer.PASSWORD));
		settings.putAll(more);
		return new PostgresReadingStores().open(program, settings);
	}

	@Test
	void afterTheServerHasBeenKilledTheStoreGoesOnWithAllThatWasAcknowledged() throws Exception {
		try (var store = open()) {
			store.append(counter(METER, APRIL, 500));
			server.kill();
			assertThrows(SeriesException.class, () -> store.append(counter(OTHER, APRIL, 5)));
			server.restart();
			store.append(counter(OTHER, APRIL, 10));
			assertEquals(counter(METER, APRIL, 500), store.readings(METER, Instant.MIN, Instant.MAX));
			assertEquals(10, store.readings(OTHER, Instant.MIN, Instant.MAX).size());
		}
	}

	@Test
	void computersThatWriteAtTheSameTimeKeepHalfHoursRight() throws Exception {
		var all = counter(METER, APRIL, 48 * 12);
		try (var one = open(); var other = open(); var threads = Executors.newFixedThreadPool(2)) {
			List<Callable<Void>> work = List.of(() -> interleaved(one, all, 0), () -> interleaved(other, all, 1));
			for (var result : threads.invokeAll(work)) {
				result.get();
			}
			var energy = one.energy(METER, APRIL, APRIL.plus(Duration.ofDays(11)), CounterLimits.UNKNOWN);
			assertTrue(energy.stream().allMatch(each -> each.kwh() == 2), energy::toString);
			assertEquals(all.size(), other.points().getFirst().readings());
		}
	}

	private static Void interleaved(ReadingStore store, List<StoredReading> all, int part)
			throws SeriesException {
		for (int i = 0; i < all.size(); i += 16) {
			var batch = all.subList(i, i + 16);
			store.append(part == 0 ? batch.subList(0, 10) : batch.subList(5, 16));
			store.energy(METER, APRIL, APRIL.plus(Duration.ofDays(12)), CounterLimits.UNKNOWN);
		}
		return null;
	}

	@Test
	void programsDoNotSeeEachOther() throws Exception {
		try (var kasai = open(Map.of("program", "kasai")); var other = open(Map.of("program", "加西")); var third = open(Map.of("program", "加東"))) {
			kasai.append(counter(METER, APRIL, 5));
			other.append(counter(OTHER, APRIL, 6));
			assertEquals(METER, kasai.points().getFirst().key());
			assertEquals(OTHER, other.points().getFirst().key());
			assertEquals(List.of(), third.points());
		}
	}

	@Test
	void aServerThatIsNotThereIsNamedInBothLanguages() {
		var reason = assertThrows(SeriesException.class, () -> open(Map.of("port", "1"))).reason();
		assertTrue(reason.english().contains("127.0.0.1:1/postgres"), reason.english());
		assertTrue(reason.in(Locale.JAPANESE).contains("127.0.0.1:1/postgres"), reason.in(Locale.JAPANESE));
	}

	@Test
	void aWrongPasswordIsRefusedAndNotRepeated() {
		var refused = assertThrows(SeriesException.class, () -> open(Map.of("password", "geheim-5678")));
		for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
			assertFalse(cause.toString().contains("geheim-5678"), cause.toString());
		}
		assertTrue(refused.reason().english().contains("password authentication failed"), refused.reason().english());
	}

	@Test
	void whoDoesNotKnowThePasswordMayReadWhileTheProgramIsOpen() throws Exception {
		var stores = new PostgresReadingStores();
		var without = new HashMap<>(Map.of("host", "127.0.0.1", "port", Integer.toString(server.port()), "database", "postgres",
				"user", PostgresServer.USER));
		var with = new HashMap<>(without);
		with.put("password", PostgresServer.PASSWORD);
		assertThrows(SeriesException.class, () -> stores.open(program, without));
		try (var owner = stores.open(program, with)) {
			owner.append(counter(METER, APRIL, 3));
			try (var calculation = stores.open(program, without)) {
				assertEquals(3, calculation.points().getFirst().readings());
			}
			without.put("program", "another");
			assertThrows(SeriesException.class, () -> stores.open(program, without));
			without.remove("program");
		}
		assertThrows(SeriesException.class, () -> stores.open(program, without));
	}

	@Test
	void settingsThatCannotBeAreNamed() {
		assertTrue(assertThrows(SeriesException.class, () -> open(Map.of("host", " "))).reason().english().contains("server"));
		assertTrue(assertThrows(SeriesException.class, () -> open(Map.of("port", "70000"))).reason().english().contains("70000"));
		assertTrue(assertThrows(SeriesException.class, () -> open(Map.of("sslMode", "prefer"))).reason().english().contains("prefer"));
	}

	@Test
	void aServerThatIsNotThisComputersMustProveWhoItIs() throws Exception {
		// the server answers there too, but the address is not one of those known as this computer's
		var unencrypted = assertThrows(SeriesException.class, () -> open(Map.of("host", "127.0.0.2"))).reason().english();
		assertTrue(unencrypted.contains("SSL"), unencrypted);
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is needed to make a certificate");
		var certificate = server.encrypt();
		try {
			assertThrows(SeriesException.class, () -> open(Map.of("host", "127.0.0.2")));
			var otherName = assertThrows(SeriesException.class,
					() -> open(Map.of("host", "127.0.0.2", "sslRootCert", certificate.toString()))).reason().english();
			assertTrue(otherName.contains("127.0.0.2"), otherName);
			try (var store = open(Map.of("host", "localhost", "sslMode", "verify-full", "sslRootCert", certificate.toString()))) {
				store.append(counter(METER, APRIL, 3));
				assertEquals(3, store.points().getFirst().readings());
			}
		} finally {
			Files.delete(certificate);
		}
	}

	@Test
	void tablesOfALaterReleaseAreLeftAlone() throws Exception {
		open(Map.of("program", "later")).close();
		try (var connection = administration().getConnection(); var statement = connection.createStatement()) {
			statement.execute("UPDATE machi_later.schema_version SET version = 99");
		}
		var reason = assertThrows(SeriesException.class, () -> open(Map.of("program", "later"))).reason();
		assertTrue(reason.english().contains("later release (version 99"), reason.english());
	}

	private static PGSimpleDataSource administration() {
		var source = new PGSimpleDataSource();
		source.setServerNames(new String[] { "127.0.0.1" });
		source.setPortNumbers(new int[] { server.port() });
		source.setDatabaseName("postgres");
		source.setUser(PostgresServer.USER);
		source.setPassword(PostgresServer.PASSWORD);
		source.setLoginTimeout(60);
		return source;
	}
}
