package machi.hardware.ocpp.central;

import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;

/** A WebSocket as a link. */
final class SocketLink implements Link {

	private final WebSocketImpl socket;

	SocketLink(WebSocketImpl socket) {
		this.socket = socket;
	}

	@Override
	public void send(String text) {
		try {
			socket.send(text);
		} catch (WebsocketNotConnectedException closed) {
			// the session is told by the end of the socket
		}
	}

	@Override
	public int backlog() {
		return socket.outQueue.size();
	}

	@Override
	public void ping() {
		try {
			socket.sendPing();
		} catch (WebsocketNotConnectedException closed) {
			// the session is told by the end of the socket
		}
	}

	@Override
	public void close(int code, String reason) {
		socket.close(code, reason);
	}

	@Override
	public void drop(String reason) {
		socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, reason);
	}
}
