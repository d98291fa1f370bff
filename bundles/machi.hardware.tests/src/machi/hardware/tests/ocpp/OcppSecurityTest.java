package machi.hardware.tests.ocpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.DeviceException;
import machi.hardware.ocpp.central.ChargerPoints;
import machi.hardware.tests.RecordedEvents;

/** Security profiles 1 and 2 with a key store that keytool makes for the test. */
class OcppSecurityTest {

	private static final String STORE_PASSWORD = "store-password";
	private static final String PASSWORD = "charger-password-1";

	@TempDir
	static Path folder;

	private static Path store;
	private static Path certificate;

	@BeforeAll
	static void makeKeyStore() throws IOException, InterruptedException {
		store = folder.resolve("central.p12");
		certificate = folder.resolve("central.pem");
		keytool("-genkeypair", "-alias", "central", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1,dns:localhost", "-validity",
				"30", "-storetype", "PKCS12");
		keytool("-exportcert", "-alias", "central", "-rfc", "-file", certificate.toString());
	}

	private static void keytool(String... options) throws IOException, InterruptedException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(options));
		command.addAll(List.of("-keystore", store.toString(), "-storepass", STORE_PASSWORD));
		var process = new ProcessBuilder(command).redirectErrorStream(true).start();
		var said = new String(process.getInputStream().readAllBytes());
		assertEquals(0, process.waitFor(), said);
	}

	private static Map<String, String> central() {
		return Map.of("keyStore", store.toString(), "keyStorePassword", STORE_PASSWORD);
	}

	@Test
	void aChargePointThatTrustsTheCertificateChargesByTls() throws Exception {
		for (var version : List.of("1.6", "2.0.1")) {
			var peer = Map.of("version", version, "tls", "true", "password", PASSWORD, "trustedCertificates", certificate.toString(), "meterInterval", "1");
			try (var site = OcppSite.started(peer, central())) {
				assertEquals("2", site.peer().adapterSettings().get("securityProfile"));
				site.recorder().awaitValue("CP1/1", ChargerPoints.POWER, power -> power > 0);
				assertEquals(List.of(), site.recorder().texts());
			}
		}
	}

	@Test
	void aChargePointThatDoesNotTrustTheCertificateDoesNotConnect() throws Exception {
		var peer = Map.of("tls", "true", "password", PASSWORD);
		try (var site = OcppSite.started(peer, central())) {
			// it has tried several times by then
			TimeUnit.SECONDS.sleep(4);
			assertEquals(List.of(), site.central().discover());
			assertFalse(site.recorder().devices().containsKey("CP1/1"));
		}
	}

	@Test
	void aWrongPasswordIsRefusedByTlsToo() throws Exception {
		var peer = Map.of("tls", "true", "password", PASSWORD, "trustedCertificates", certificate.toString());
		var settings = new HashMap<>(central());
		settings.put("passwords", "*:another-password");
		try (var site = OcppSite.started(peer, settings)) {
			site.recorder().await("it is refused", () -> site.recorder().texts().stream().anyMatch(text -> text.contains("wrong or no password")));
			assertEquals(List.of(), site.central().discover());
			assertFalse(site.recorder().texts().toString().contains(PASSWORD));
		}
	}

	@Test
	void oldVersionsOfTlsAreRefused() throws Exception {
		var settings = new HashMap<>(central());
		settings.putAll(Map.of("port", "0", "passwords", PASSWORD, "acceptUnknown", "true"));
		var trusted = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
		var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		var context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		try (var system = OcppSite.central(settings, new RecordedEvents())) {
			for (var version : List.of("TLSv1.2", "TLSv1.3")) {
				try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", system.port())) {
					socket.setEnabledProtocols(new String[] { version });
					socket.startHandshake();
					assertEquals(version, socket.getSession().getProtocol());
				}
			}
			try (var socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", system.port())) {
				socket.setEnabledProtocols(new String[] { "TLSv1.1" });
				assertThrows(SSLException.class, socket::startHandshake);
			}
		}
	}

	@Test
	void plainTextAtTheTlsPortIsNoConnection() throws Exception {
		var settings = new HashMap<>(central());
		settings.putAll(Map.of("port", "0", "passwords", PASSWORD, "acceptUnknown", "true"));
		try (var system = OcppSite.central(settings, new RecordedEvents())) {
			var raw = RawChargePoint.of(system.port(), "A", "ocpp1.6").password("A", PASSWORD);
			assertFalse(raw.connectBlocking(30, TimeUnit.SECONDS));
		}
	}

	@Test
	void aKeyStoreThatCannotBeOpenedIsNamedWithoutItsPassword() {
		for (var wrong : List.of(Map.of("keyStore", folder.resolve("none.p12").toString(), "keyStorePassword", STORE_PASSWORD),
				Map.of("keyStore", certificate.toString(), "keyStorePassword", STORE_PASSWORD),
				Map.of("keyStore", store.toString(), "keyStorePassword", "wrong-password"))) {
			var settings = new HashMap<>(wrong);
			settings.putAll(Map.of("port", "0", "passwords", PASSWORD, "acceptUnknown", "true"));
			var failure = assertThrows(DeviceException.class, () -> OcppSite.central(settings, new RecordedEvents()));
			assertEquals(DeviceException.Kind.CONFIGURATION, failure.kind());
			assertTrue(failure.reason().english().contains("keyStore"), failure.reason().english());
			assertFalse(failure.reason().english().contains("password-"), failure.reason().english());
			assertFalse(failure.reason().english().contains(STORE_PASSWORD), failure.reason().english());
		}
		assertTrue(Files.exists(store));
	}
}
