package machi.hardware.tests.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.hardware.DeviceException;
import machi.hardware.PointRole;
import machi.hardware.peer.Disturbance;

/** Modbus Security: a site behind an end of TLS that asks for certificates on both sides. */
class TlsTest {

	private static final String PASSWORD = "of-this-test";

	@TempDir
	static Path folder;

	@BeforeAll
	static void makeCertificates() throws Exception {
		certificate("server", "SAN=ip:127.0.0.1");
		certificate("other", "SAN=dns:elsewhere.example");
		certificate("client", "SAN=dns:client.example");
	}

	/** A key with a certificate that it has signed itself, and the certificate alone. */
	private static void certificate(String name, String extension) throws Exception {
		keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", extension, "-validity", "2");
		keytool("-exportcert", "-alias", name, "-rfc", "-file", folder.resolve(name + ".pem").toString());
	}

	private static void keytool(String... arguments) throws Exception {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		command.addAll(List.of("-keystore", folder.resolve(arguments[2] + ".p12").toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
		var process = new ProcessBuilder(command).redirectErrorStream(true).start();
		var said = new String(process.getInputStream().readAllBytes());
		assertEquals(0, process.waitFor(), said);
	}

	private static KeyStore store(String name) throws Exception {
		var store = KeyStore.getInstance("PKCS12");
		try (var in = Files.newInputStream(folder.resolve(name + ".p12"))) {
			store.load(in, PASSWORD.toCharArray());
		}
		return store;
	}

	/** Takes TLS on one side and passes plain bytes to the site. */
	private static final class TlsEnd implements AutoCloseable {

		private final SSLServerSocket server;
		private final int site;

		TlsEnd(String certificate, int site) throws Exception {
			this.site = site;
			var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(store(certificate), PASSWORD.toCharArray());
			var trusted = KeyStore.getInstance("PKCS12");
			trusted.load(null, null);
			trusted.setCertificateEntry("client", store("client").getCertificate("client"));
			var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(trusted);
			var context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
			server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
			server.setNeedClientAuth(true);
			start(this::accept);
		}

		private static void start(Runnable work) {
			var thread = new Thread(work, "tls-end");
			thread.setDaemon(true);
			thread.start();
		}

		private void accept() {
			while (!server.isClosed()) {
				try {
					var secured = server.accept();
					var plain = new Socket(InetAddress.getLoopbackAddress(), site);
					start(() -> pump(secured, plain));
					start(() -> pump(plain, secured));
				} catch (IOException ended) {
					// the handshake failed, or the test is over
				}
			}
		}

		private static void pump(Socket from, Socket to) {
			try (from; to) {
				from.getInputStream().transferTo(to.getOutputStream());
			} catch (IOException ended) {
				// one side has left
			}
		}

		Map<String, String> settings(Map<String, String> more) {
			var settings = new HashMap<>(Map.of("port", Integer.toString(server.getLocalPort()), "tls", "true"));
			settings.putAll(more);
			return settings;
		}

		@Override
		public void close() throws IOException {
			server.close();
		}
	}

	private static Map<String, String> identity(String authority) {
		return Map.of("authorities", folder.resolve(authority + ".pem").toString(), "identity", folder.resolve("client.p12").toString(),
				"identityPassword", PASSWORD);
	}

	@Test
	void devicesAreReadThroughTls() throws Exception {
		try (var site = new Site(Map.of()); var end = new TlsEnd("server", site.peer.port());
				var connection = site.connect(end.settings(identity("server")))) {
			var devices = connection.discover();
			assertEquals(3, devices.size());
			assertTrue(site.read(devices.getFirst(), PointRole.POWER) > 40);
		}
	}

	@Test
	void aCertificateOfANobodyIsRefused() throws Exception {
		try (var site = new Site(Map.of()); var end = new TlsEnd("server", site.peer.port())) {
			var refused = assertThrows(DeviceException.class, () -> site.connect(end.settings(Map.of())));
			assertSame(DeviceException.Kind.REFUSED, refused.kind());
			var other = assertThrows(DeviceException.class, () -> site.connect(end.settings(identity("other"))));
			assertSame(DeviceException.Kind.REFUSED, other.kind());
		}
	}

	@Test
	void aCertificateForAnotherHostIsRefused() throws Exception {
		try (var site = new Site(Map.of()); var end = new TlsEnd("other", site.peer.port())) {
			var refused = assertThrows(DeviceException.class, () -> site.connect(end.settings(identity("other"))));
			assertSame(DeviceException.Kind.REFUSED, refused.kind());
		}
	}

	@Test
	void aWrongPasswordIsAMatterOfSettingsAndIsNotShown() throws Exception {
		try (var site = new Site(Map.of()); var end = new TlsEnd("server", site.peer.port())) {
			var settings = new HashMap<>(end.settings(identity("server")));
			settings.put("identityPassword", "s3cret-that-is-wrong");
			var wrong = assertThrows(DeviceException.class, () -> site.connect(settings));
			assertSame(DeviceException.Kind.CONFIGURATION, wrong.kind());
			assertFalse(wrong.reason().toString().contains("s3cret"), wrong.getMessage());
		}
	}

	@Test
	void aSlowAnswerThroughTlsIsWaitedFor() throws Exception {
		try (var site = new Site(Map.of()); var end = new TlsEnd("server", site.peer.port());
				var connection = site.connect(end.settings(identity("server")))) {
			var inverter = connection.discover().getFirst();
			site.peer.disturb(Disturbance.SLOW);
			var answer = new Thread(() -> {
				try {
					Thread.sleep(500);
					site.peer.disturb(Disturbance.NONE);
				} catch (InterruptedException ended) {
					Thread.currentThread().interrupt();
				}
			});
			answer.start();
			// several slices of waiting pass before the answer comes
			assertTrue(site.read(inverter, PointRole.POWER) > 40);
			answer.join();
		}
	}
}
