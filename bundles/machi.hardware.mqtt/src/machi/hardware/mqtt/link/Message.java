package machi.hardware.mqtt.link;

/**
 * What a broker delivered.
 *
 * @param retained kept by the broker from an earlier time, and sent because we have just subscribed
 */
public record Message(String topic, byte[] payload, boolean retained) {
}
