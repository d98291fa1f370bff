package machi.hardware.mqtt.link;

/** What the broker says in our place when the connection breaks. */
public record Will(String topic, byte[] payload, int qos, boolean retain) {
}
