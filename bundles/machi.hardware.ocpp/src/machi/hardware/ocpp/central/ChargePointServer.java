package machi.hardware.ocpp.central;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.enums.ReadyState;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

import machi.hardware.DeviceException;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.quantity.text.LocalizedText;

/** The sockets of a central system. */
final class ChargePointServer extends WebSocketServer {

	private static final int DECODERS = 2;
	private static final int MOST_SOCKETS = 2000;
	/** Each of at most 16 KiB. */
	private static final int MOST_HANDSHAKE_READS = 16;
	private static final long HANDSHAKE_NANOS = TimeUnit.SECONDS.toNanos(10);
	private static final long START_SECONDS = 10;
	private static final long FAREWELL_MILLIS = 500;
	private static final int STOP_MILLIS = 2000;

	private final Admission admission;
	private final SocketListener listener;
	private final CompletableFuture<Void> started = new CompletableFuture<>();
	/** All sockets with the time when they were taken, also those that have not said who they are. */
	private final Map<WebSocket, Long> sockets = new ConcurrentHashMap<>();

	/** How often something was read from those that have not. */
	private final Map<WebSocket, Integer> handshakeReads = new ConcurrentHashMap<>();

	ChargePointServer(InetSocketAddress address, int frameLimit, Admission admission, SocketListener listener) {
		super(address, DECODERS, List.of(new OcppDraft(frameLimit)));
		this.admission = admission;
		this.listener = listener;
		setReuseAddr(true);
		setTcpNoDelay(true);
		setDaemon(true);
		// signs of life are watched by the sessions
		setConnectionLostTimeout(0);
	}

	/** Binds; returns when charge points can connect. */
	void open() throws DeviceException, InterruptedException {
		start();
		try {
			started.get(START_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException | TimeoutException failed) {
			var why = failed.getCause() == null ? "" : String.valueOf(failed.getCause().getMessage());
			shut();
			throw new DeviceException(DeviceException.Kind.UNREACHABLE, LocalizedText.of("Cannot listen at " + place() + ": " + why,
					place() + " で待ち受けできません: " + why), failed);
		} catch (InterruptedException interrupted) {
			shut();
			throw interrupted;
		}
	}

	private String place() {
		return getAddress().getHostString() + ":" + getAddress().getPort();
	}

	/** Ends all sockets and threads; returns when they are gone. */
	void shut() {
		boolean interrupted = Thread.interrupted();
		sockets.keySet().forEach(socket -> socket.close(CloseFrame.GOING_AWAY));
		interrupted |= awaitFarewells();
		sockets.keySet().forEach(socket -> socket.closeConnection(CloseFrame.GOING_AWAY, ""));
		try {
			stop(STOP_MILLIS);
			for (var decoder : decoders) {
				decoder.interrupt();
				decoder.join(STOP_MILLIS);
			}
		} catch (InterruptedException again) {
			interrupted = true;
		}
		sockets.keySet().forEach(socket -> socket.closeConnection(CloseFrame.GOING_AWAY, ""));
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean awaitFarewells() {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
		try {
			while (!sockets.isEmpty() && System.nanoTime() < end) {
				TimeUnit.MILLISECONDS.sleep(5);
			}
			return false;
		} catch (InterruptedException inAHurry) {
			return true;
		}
	}

	/** Drops sockets that do not say who they are. */
	void dropSilent() {
		long now = System.nanoTime();
		sockets.forEach((socket, since) -> {
			if (!(socket.getAttachment() instanceof ChargePointSession) && now - since > HANDSHAKE_NANOS) {
				socket.closeConnection(CloseFrame.NEVER_CONNECTED, "no handshake");
			}
		});
	}

	@Override
	protected void allocateBuffers(WebSocket socket) throws InterruptedException {
		super.allocateBuffers(socket);
		sockets.put(socket, System.nanoTime());
		if (sockets.size() > MOST_SOCKETS) {
			socket.closeConnection(CloseFrame.TRY_AGAIN_LATER, "too many connections");
		}
	}

	/** Who is still to say who he is may not keep on sending: what he has sent is kept together until then. */
	@Override
	protected void queue(WebSocketImpl socket) throws InterruptedException {
		if (socket.getReadyState() == ReadyState.NOT_YET_CONNECTED && handshakeReads.merge(socket, 1, Integer::sum) > MOST_HANDSHAKE_READS) {
			socket.closeConnection(CloseFrame.NEVER_CONNECTED, "a handshake without end");
		}
		super.queue(socket);
	}

	@Override
	protected void releaseBuffers(WebSocket socket) throws InterruptedException {
		sockets.remove(socket);
		handshakeReads.remove(socket);
		super.releaseBuffers(socket);
	}

	@Override
	public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(WebSocket socket, Draft draft, ClientHandshake request)
			throws InvalidDataException {
		var decision = admission.decide(request.getResourceDescriptor(), request.getFieldValue("Authorization"));
		socket.setAttachment(decision);
		if (!decision.admitted() && draft instanceof OcppDraft ours) {
			ours.refuse(decision.status());
		}
		return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
	}

	@Override
	public void onOpen(WebSocket socket, ClientHandshake handshake) {
		if (!(socket.getAttachment() instanceof Admission.Decision decision)) {
			socket.closeConnection(CloseFrame.REFUSE, "");
		} else if (!decision.admitted()) {
			listener.problem(decision.reason());
			((WebSocketImpl) socket).flushAndClose(CloseFrame.REFUSE, "", false);
		} else {
			admit(socket, decision);
		}
	}

	private void admit(WebSocket socket, Admission.Decision decision) {
		var agreed = socket.getProtocol().getProvidedProtocol();
		for (var version : OcppVersion.values()) {
			if (version.subprotocol().equals(agreed)) {
				handshakeReads.remove(socket);
				socket.setAttachment(listener.opened(decision.identity(), version, new SocketLink((WebSocketImpl) socket)));
				return;
			}
		}
		listener.problem(LocalizedText.of("Charge point " + decision.identity() + " speaks neither OCPP 1.6 nor 2.0.1",
				"充電器 " + decision.identity() + " は OCPP 1.6 にも 2.0.1 にも対応していません"));
		socket.close(CloseFrame.PROTOCOL_ERROR, "ocpp1.6 or ocpp2.0.1 is needed");
	}

	@Override
	public void onMessage(WebSocket socket, String message) {
		if (socket.getAttachment() instanceof ChargePointSession session) {
			session.received(message);
		}
	}

	@Override
	public void onMessage(WebSocket socket, ByteBuffer message) {
		socket.close(CloseFrame.REFUSE, "OCPP-J is text");
	}

	@Override
	public void onWebsocketPong(WebSocket socket, Framedata frame) {
		super.onWebsocketPong(socket, frame);
		if (socket.getAttachment() instanceof ChargePointSession session) {
			session.heard();
		}
	}

	@Override
	public void onWebsocketPing(WebSocket socket, Framedata frame) {
		super.onWebsocketPing(socket, frame);
		if (socket.getAttachment() instanceof ChargePointSession session) {
			session.heard();
		}
	}

	@Override
	public void onClose(WebSocket socket, int code, String reason, boolean remote) {
		if (socket.getAttachment() instanceof ChargePointSession session) {
			listener.closed(session);
		}
	}

	@Override
	public void onError(WebSocket socket, Exception failure) {
		if (socket == null) {
			started.completeExceptionally(failure);
		} else if (failure instanceof InvalidDataException) {
			var who = socket.getAttachment() instanceof ChargePointSession session ? session.identity() : "?";
			listener.problem(LocalizedText.of("Charge point " + who + " sent what is no WebSocket frame",
					"充電器 " + who + " から WebSocket として解釈できないデータを受信しました"));
		}
	}

	@Override
	public void onStart() {
		started.complete(null);
	}
}
