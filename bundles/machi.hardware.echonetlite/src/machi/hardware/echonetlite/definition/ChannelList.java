package machi.hardware.echonetlite.definition;

/**
 * A property that lists the same value of several channels: first channel, number of channels, then the values.
 *
 * @param count    property that says how many channels there are
 * @param selector property that says which channels are wanted
 * @param most     channels that fit into one answer
 */
public record ChannelList(int count, int selector, int most) {
}
