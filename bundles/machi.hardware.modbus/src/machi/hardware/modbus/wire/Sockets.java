package machi.hardware.modbus.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/** Opens the socket of a line. */
final class Sockets {

	private Sockets() {
	}

	static Socket open(LineSettings settings) throws DeviceException {
		var context = settings.tls().isPresent() ? context(settings.tls().get()) : null;
		var socket = new Socket();
		try {
			int limit = Math.toIntExact(settings.answer().toMillis());
			socket.connect(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()), limit);
			socket.setTcpNoDelay(true);
			socket.setKeepAlive(true);
			socket.setSoTimeout(limit);
			return context == null ? socket : secured(context, socket, settings);
		} catch (UnknownHostException unknown) {
			close(socket);
			throw failed(DeviceException.Kind.UNREACHABLE, settings, "there is no host of this name", "この名前のホストは見つかりません", unknown);
		} catch (SSLException untrusted) {
			close(socket);
			throw failed(DeviceException.Kind.REFUSED, settings, "TLS was not agreed: " + untrusted.getMessage(),
					"TLS接続が成立しません: " + untrusted.getMessage(), untrusted);
		} catch (IOException unreachable) {
			close(socket);
			throw failed(DeviceException.Kind.UNREACHABLE, settings, "cannot connect: " + unreachable.getMessage(),
					"接続できません: " + unreachable.getMessage(), unreachable);
		}
	}

	/** The certificate must be valid, signed by a trusted authority and made for this host. */
	private static SSLSocket secured(SSLContext context, Socket socket, LineSettings settings) throws IOException {
		var secured = (SSLSocket) context.getSocketFactory().createSocket(socket, settings.host(), settings.port(), true);
		var parameters = secured.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		parameters.setProtocols(new String[] { "TLSv1.3", "TLSv1.2" });
		secured.setSSLParameters(parameters);
		secured.startHandshake();
		return secured;
	}

	private static SSLContext context(LineSettings.Tls tls) throws DeviceException {
		try {
			var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			if (tls.identity().isPresent()) {
				var store = KeyStore.getInstance("PKCS12");
				try (var in = Files.newInputStream(tls.identity().get())) {
					store.load(in, tls.password().toCharArray());
				}
				keys.init(store, tls.password().toCharArray());
			} else {
				keys.init(null, null);
			}
			var context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), tls.authorities().isPresent() ? trust(tls.authorities().get()) : null, null);
			return context;
		} catch (IOException | GeneralSecurityException unreadable) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION,
					LocalizedText.of("The certificates cannot be read: " + unreadable.getMessage(),
							"証明書を読めません: " + unreadable.getMessage()),
					unreadable);
		}
	}

	private static TrustManager[] trust(Path authorities) throws IOException, GeneralSecurityException {
		var store = KeyStore.getInstance(KeyStore.getDefaultType());
		store.load(null, null);
		try (var in = Files.newInputStream(authorities)) {
			for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
				store.setCertificateEntry("authority-" + store.size(), certificate);
			}
		}
		var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(store);
		return trust.getTrustManagers();
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException gone) {
			// nothing is left to close
		}
	}

	private static DeviceException failed(DeviceException.Kind kind, LineSettings settings, String english, String japanese,
			Exception cause) {
		return new DeviceException(kind,
				LocalizedText.of(settings.name() + ": " + english, settings.name() + ": " + japanese), cause);
	}
}
