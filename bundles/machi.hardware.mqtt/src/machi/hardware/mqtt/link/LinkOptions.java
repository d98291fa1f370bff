package machi.hardware.mqtt.link;

import java.util.Objects;
import java.util.Optional;

/**
 * How to reach a broker.
 *
 * @param five           MQTT 5 instead of 3.1.1
 * @param tls            empty for a plain connection
 * @param cleanSession   whether the broker forgets us when we leave
 * @param maximumPayload bytes; MQTT 5 brokers are told so and send nothing larger
 */
public record LinkOptions(boolean five, String host, int port, Optional<TlsMaterial> tls, Optional<String> user,
		Optional<String> password, String clientId, boolean cleanSession, int maximumPayload, Optional<Will> will) {

	/** After so many seconds without a sign the broker is asked for one, after half as many more it is taken for lost. */
	static final int KEEP_ALIVE = 20;

	/** Longest topic (65,535 bytes) with the fixed header and room for properties. */
	private static final int PACKET_OVERHEAD = 70_000;

	/** @throws NullPointerException when something is missing */
	public LinkOptions {
		Objects.requireNonNull(host);
		Objects.requireNonNull(tls);
		Objects.requireNonNull(user);
		Objects.requireNonNull(password);
		Objects.requireNonNull(clientId);
		Objects.requireNonNull(will);
	}

	int maximumPacket() {
		return maximumPayload + PACKET_OVERHEAD;
	}

	/** Where it goes and as whom, without the password. */
	@Override
	public String toString() {
		return (tls.isPresent() ? "mqtts://" : "mqtt://") + host + ":" + port + " (" + clientId + ")";
	}
}
