package machi.hardware.mqtt.sparkplug;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Tells nodes whether their primary host is there (Sparkplug 3.0.0, section 6.4.30): a retained JSON text under
 * {@code spBv1.0/STATE/host}, with the time of our connecting in both the birth and the will.
 */
final class HostState {

	private static final int LONGEST = 1_000;

	private final String id;
	private final long since;

	HostState(String id, Clock clock) {
		this.id = id;
		this.since = clock.millis();
	}

	String topic() {
		return SparkplugTopic.NAMESPACE + "/STATE/" + id;
	}

	byte[] online() {
		return text(true);
	}

	byte[] offline() {
		return text(false);
	}

	/** Whether somebody, such as the will of our own last session, says that we are away. */
	boolean isContradictedBy(byte[] payload) {
		return payload.length < LONGEST && new String(payload, StandardCharsets.UTF_8).replaceAll("\\s", "").contains("\"online\":false");
	}

	private byte[] text(boolean online) {
		return ("{\"online\":" + online + ",\"timestamp\":" + since + "}").getBytes(StandardCharsets.UTF_8);
	}
}
