package machi.hardware.mqtt.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.IAuthenticator;
import io.moquette.broker.security.PermitAllAuthorizatorPolicy;

/** A Moquette broker (MQTT 3.1.1) on loopback that keeps nothing on disk and reports nothing to anybody. */
final class EmbeddedBroker implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final long GLANCE = 10_000_000;

	private final Server server = new Server();
	private final int port;

	/** Who may log in; empty lets everybody in. */
	record Login(String user, String password) {
	}

	EmbeddedBroker(Optional<Login> login) throws IOException {
		port = freePort();
		var properties = new Properties();
		properties.setProperty(IConfig.HOST_PROPERTY_NAME, InetAddress.getLoopbackAddress().getHostAddress());
		properties.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
		properties.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
		properties.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
		properties.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, Boolean.toString(login.isEmpty()));
		properties.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "0");
		IAuthenticator authenticator = (client, user, password) -> login.isEmpty()
				|| login.get().user().equals(user) && password != null
						&& MessageDigest.isEqual(login.get().password().getBytes(StandardCharsets.UTF_8), password);
		server.startServer(new MemoryConfig(properties), List.of(), null, authenticator, new PermitAllAuthorizatorPolicy());
		awaitListening();
	}

	/** Told to choose a port itself, the broker sometimes never says which. */
	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** It begins to listen on another thread, a moment after it has started. */
	private void awaitListening() throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!isListening()) {
			if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
				server.stopServer();
				throw new IOException("the broker does not listen at port " + port);
			}
			LockSupport.parkNanos(GLANCE);
		}
	}

	private boolean isListening() {
		try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
			return probe.isConnected();
		} catch (IOException notYet) {
			return false;
		}
	}

	int port() {
		return port;
	}

	@Override
	public void close() {
		server.stopServer();
	}
}
