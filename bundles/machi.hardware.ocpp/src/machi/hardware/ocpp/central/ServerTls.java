package machi.hardware.ocpp.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import org.java_websocket.server.SSLParametersWebSocketServerFactory;

import machi.hardware.DeviceException;
import machi.hardware.Settings;
import machi.hardware.ocpp.OcppSettings;
import machi.quantity.text.LocalizedText;

/** TLS of security profile 2: the central system shows a certificate, versions before 1.2 are refused. */
record ServerTls(SSLContext context) {

	static ServerTls of(Settings settings) throws DeviceException {
		var file = settings.text(OcppSettings.KEY_STORE).orElseThrow(() -> wrong(
				"security profile 2 needs a key store; profile 1 or 0 does without", "セキュリティプロファイル 2 にはキーストアが必要です", null));
		var password = settings.text(OcppSettings.KEY_STORE_PASSWORD).orElse("").toCharArray();
		try (var stream = Files.newInputStream(Path.of(file))) {
			var keys = KeyStore.getInstance("PKCS12");
			keys.load(stream, password);
			var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			factory.init(keys, password);
			var context = SSLContext.getInstance("TLS");
			context.init(factory.getKeyManagers(), null, null);
			return new ServerTls(context);
		} catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
			throw wrong(file + " cannot be opened as a PKCS#12 key store with this password", file + " をこのパスワードで PKCS#12 キーストアとして開けません",
					unusable);
		}
	}

	private static DeviceException wrong(String english, String japanese, Exception cause) {
		return new DeviceException(DeviceException.Kind.CONFIGURATION, LocalizedText.of("Setting " + OcppSettings.KEY_STORE + ": " + english,
				"設定 " + OcppSettings.KEY_STORE + ": " + japanese), cause);
	}

	/** Wraps sockets; the thread for handshakes ends when the server closes. */
	SSLParametersWebSocketServerFactory sockets() {
		var parameters = new SSLParameters();
		parameters.setProtocols(new String[] { "TLSv1.3", "TLSv1.2" });
		return new SSLParametersWebSocketServerFactory(context, handshakes(), parameters);
	}

	private static ExecutorService handshakes() {
		return Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("machi-ocpp-tls").unstarted(task));
	}
}
