package machi.hardware.mqtt.sparkplug;

import java.util.Arrays;
import java.util.Optional;

/**
 * A topic of Sparkplug B: {@code spBv1.0/group/NDATA/node} or {@code spBv1.0/group/DDATA/node/device}.
 *
 * @param device empty for messages of the node itself
 */
public record SparkplugTopic(String group, Kind kind, String node, Optional<String> device) {

	/** First level of all topics. */
	public static final String NAMESPACE = "spBv1.0";
	private static final int NODE_LEVELS = 4;

	/** What is sent; D for devices, N for nodes. */
	public enum Kind {
		NBIRTH, NDATA, NDEATH, NCMD, DBIRTH, DDATA, DDEATH, DCMD;

		boolean ofDevice() {
			return name().charAt(0) == 'D';
		}
	}

	/** Takes a topic apart; empty when it is none of Sparkplug. */
	static Optional<SparkplugTopic> of(String text) {
		var levels = text.split("/", NODE_LEVELS + 2);
		if (levels.length < NODE_LEVELS || !levels[0].equals(NAMESPACE)) {
			return Optional.empty();
		}
		var kind = Arrays.stream(Kind.values()).filter(value -> value.name().equals(levels[2])).findFirst();
		if (kind.isEmpty() || levels.length != (kind.get().ofDevice() ? NODE_LEVELS + 1 : NODE_LEVELS)) {
			return Optional.empty();
		}
		return Optional.of(new SparkplugTopic(levels[1], kind.get(), levels[3],
				kind.get().ofDevice() ? Optional.of(levels[NODE_LEVELS]) : Optional.empty()));
	}

	/** Address of the node. */
	String nodeAddress() {
		return group + "/" + node;
	}

	/** Address of the device, or of the node when it is about the node. */
	String address() {
		return nodeAddress() + device.map(name -> "/" + name).orElse("");
	}

	/** As MQTT has it. */
	@Override
	public String toString() {
		return NAMESPACE + "/" + group + "/" + kind + "/" + node + device.map(name -> "/" + name).orElse("");
	}
}
