package machi.hardware.mqtt.template;

import java.time.Instant;
import java.util.Optional;

import machi.hardware.mqtt.points.PointRow;

/**
 * A value that a device sent.
 *
 * @param value in the unit of the point; not a number when the device says that there is none
 * @param time  when it was true, if the device says so
 */
public record SentValue(PointRow row, double value, Optional<Instant> time) {
}
