package machi.hardware.ocpp.central;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Role;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.extensions.IExtension;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.protocols.IProtocol;
import org.java_websocket.protocols.Protocol;

import machi.hardware.ocpp.rpc.OcppVersion;

/**
 * The WebSocket handshake of OCPP-J: the newest version that both sides know, and an HTTP status in place of the upgrade
 * for those who may not connect. A client that offers no version we know is let in without one, to be told why it is
 * closed (OCPP-J 1.6, section 3.1.2).
 */
final class OcppDraft extends Draft_6455 {

	private static final int LARGEST_HANDSHAKE = 16384;
	private static final String ANY = "";

	private final int frameLimit;
	private int refusal;

	/** @param frameLimit most bytes of a message */
	OcppDraft(int frameLimit) {
		super(List.<IExtension>of(), protocols(), frameLimit);
		this.frameLimit = frameLimit;
	}

	private static List<IProtocol> protocols() {
		return List.of(new Protocol(OcppVersion.V2_0_1.subprotocol()), new Protocol(OcppVersion.V1_6.subprotocol()), new Protocol(ANY));
	}

	/** The handshake that runs will be answered with an HTTP status. */
	void refuse(int status) {
		refusal = status;
	}

	@Override
	public Draft copyInstance() {
		return new OcppDraft(frameLimit);
	}

	@Override
	public Handshakedata translateHandshake(ByteBuffer bytes) throws InvalidHandshakeException {
		if (bytes.remaining() > LARGEST_HANDSHAKE) {
			throw new InvalidHandshakeException("a handshake of more than " + LARGEST_HANDSHAKE + " bytes");
		}
		return super.translateHandshake(bytes);
	}

	@Override
	public List<ByteBuffer> createHandshake(Handshakedata handshake) {
		return getRole() == Role.SERVER && refusal != 0 ? List.of(refusal()) : super.createHandshake(handshake);
	}

	private ByteBuffer refusal() {
		var status = switch (refusal) {
		case 401 -> "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"OCPP\", charset=\"UTF-8\"";
		case 404 -> "404 Not Found";
		default -> "400 Bad Request";
		};
		return ByteBuffer.wrap(("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}
}
