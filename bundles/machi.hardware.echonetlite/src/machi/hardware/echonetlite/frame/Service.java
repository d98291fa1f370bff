package machi.hardware.echonetlite.frame;

import java.util.Optional;

/** What a frame asks, answers or announces (ESV, ECHONET Lite Specification part II, 3.2.5). */
public enum Service {
	/** Writes without wanting an answer. */
	SET_I(0x60),
	/** Writes and wants an answer. */
	SET_C(0x61), GET(0x62),
	/** Asks for an announcement. */
	INF_REQ(0x63),
	/** Writes, then reads. */
	SET_GET(0x6E), SET_RES(0x71), GET_RES(0x72),
	/** Announces. */
	INF(0x73),
	/** Announces and wants an answer. */
	INFC(0x74), INFC_RES(0x7A), SET_GET_RES(0x7E), SET_I_SNA(0x50), SET_C_SNA(0x51), GET_SNA(0x52), INF_SNA(0x53),
	SET_GET_SNA(0x5E);

	private final int code;

	Service(int code) {
		this.code = code;
	}

	public int code() {
		return code;
	}

	static Optional<Service> of(int code) {
		for (var service : values()) {
			if (service.code == code) {
				return Optional.of(service);
			}
		}
		return Optional.empty();
	}

	/** Whether the frame has two lists of properties, one written and one read. */
	public boolean hasTwoLists() {
		return this == SET_GET || this == SET_GET_RES || this == SET_GET_SNA;
	}

	/** Whether it says that not all was possible; what was possible is there all the same. */
	public boolean isRefusal() {
		return switch (this) {
		case SET_I_SNA, SET_C_SNA, GET_SNA, INF_SNA, SET_GET_SNA -> true;
		default -> false;
		};
	}

	/** Whether it answers the given request. */
	public boolean answers(Service request) {
		return switch (request) {
		case SET_I -> this == SET_I_SNA;
		case SET_C -> this == SET_RES || this == SET_C_SNA;
		case GET -> this == GET_RES || this == GET_SNA;
		case INF_REQ -> this == INF || this == INF_SNA;
		case SET_GET -> this == SET_GET_RES || this == SET_GET_SNA;
		case INFC -> this == INFC_RES;
		default -> false;
		};
	}
}
