package machi.hardware.ocpp.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.extensions.IExtension;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/** The WebSocket of a simulated charge point. */
final class PeerSocket extends WebSocketClient {

	private static final long END_SECONDS = 5;
	private static final int CONNECT_MILLIS = 10_000;

	/** Is told what happens, on a thread of the socket. */
	interface Listener {
		void opened();

		void received(String text);

		void closed();
	}

	private final Listener listener;
	private final CountDownLatch ended = new CountDownLatch(1);
	private volatile boolean dropped;

	PeerSocket(URI address, PeerConfiguration configuration, String identity, Listener listener) throws DeviceException {
		super(address, new Draft_6455(List.<IExtension>of(), List.of(new Protocol(configuration.version().subprotocol()))), null, CONNECT_MILLIS);
		this.listener = listener;
		setConnectionLostTimeout(0);
		setTcpNoDelay(true);
		setDaemon(true);
		if (configuration.password().isPresent()) {
			var user = identity + ":" + configuration.password().get();
			addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
		}
		if (configuration.tls() && configuration.trust().isPresent()) {
			setSocketFactory(trusting(Path.of(configuration.trust().get())).getSocketFactory());
		}
	}

	private static SSLContext trusting(Path file) throws DeviceException {
		try {
			var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
			trusted.load(null, null);
			int number = 0;
			for (var certificate : CertificateFactory.getInstance("X.509")
					.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
				trusted.setCertificateEntry(String.valueOf(number++), certificate);
			}
			var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(trusted);
			var context = SSLContext.getInstance("TLS");
			context.init(null, factory.getTrustManagers(), null);
			return context;
		} catch (IOException | GeneralSecurityException unusable) {
			throw new DeviceException(DeviceException.Kind.CONFIGURATION,
					LocalizedText.of("Setting " + PeerConfiguration.TRUST + ": " + file + " cannot be read as certificates in PEM",
							"設定 " + PeerConfiguration.TRUST + ": " + file + " を PEM 形式の証明書として読めません"),
					unusable);
		}
	}

	/** Sends a text; one that can no longer be sent is lost. */
	void transmit(String text) {
		try {
			send(text);
		} catch (WebsocketNotConnectedException gone) {
			// its end is told to the listener
		}
	}

	/** Sends the first half of a frame and breaks off. */
	void breakOff(String text) {
		var draft = getDraft();
		try {
			for (var frame : draft.createFrames(text, true)) {
				ByteBuffer bytes = draft.createBinaryFrame(frame);
				getSocket().getOutputStream().write(bytes.array(), 0, bytes.limit() / 2);
			}
			getSocket().getOutputStream().flush();
		} catch (IOException gone) {
			// broken off all the same
		}
		drop();
	}

	@Override
	public void run() {
		try {
			if (!dropped) {
				super.run();
			}
		} finally {
			ended.countDown();
		}
	}

	boolean hasEnded() {
		return ended.getCount() == 0;
	}

	/** Waits for its thread. */
	void awaitEnd() {
		try {
			ended.await(END_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** Ends the connection at once. */
	void drop() {
		dropped = true;
		closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
		try {
			if (getSocket() != null) {
				getSocket().close();
			}
		} catch (IOException closed) {
			// that is what was wanted
		}
	}

	@Override
	public void onOpen(ServerHandshake handshake) {
		if (dropped) {
			drop();
			return;
		}
		listener.opened();
	}

	@Override
	public void onMessage(String message) {
		listener.received(message);
	}

	@Override
	public void onClose(int code, String reason, boolean remote) {
		listener.closed();
	}

	@Override
	public void onError(Exception failure) {
		// the end of the socket follows and is told to the listener
	}
}
