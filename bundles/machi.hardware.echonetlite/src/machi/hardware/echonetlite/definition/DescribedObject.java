package machi.hardware.echonetlite.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import machi.hardware.Device;
import machi.hardware.echonetlite.frame.ObjectCode;

/**
 * An object of a node as it described itself.
 *
 * @param readable  codes of the properties that it gives
 * @param writable  codes of the properties that it takes
 * @param points    by id, without those of storage and intervals
 * @param storage   how it is told a power, if it can be
 * @param intervals by id of the point
 */
public record DescribedObject(ObjectCode code, Device device, Set<Integer> readable, Set<Integer> writable,
		Map<String, DevicePoint> points, Optional<StorageDefinition> storage, Map<String, IntervalDefinition> intervals) {

	/** The points whose values a property holds. */
	public List<DevicePoint> pointsOf(int property) {
		return points.values().stream().filter(point -> point.property() == property).toList();
	}
}
