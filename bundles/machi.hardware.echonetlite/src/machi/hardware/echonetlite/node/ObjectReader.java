package machi.hardware.echonetlite.node;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import machi.hardware.ConnectionEvents;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.echonetlite.definition.DescribedObject;
import machi.hardware.echonetlite.definition.DevicePoint;
import machi.hardware.echonetlite.definition.IntervalDefinition;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;
import machi.quantity.text.LocalizedText;

/** Turns properties of an object into readings. */
final class ObjectReader {

	private final Exchanges exchanges;
	private final PropertyReader reader;
	private final HalfHours halfHours;
	private final ConnectionEvents events;
	private final ZoneId zone;
	private final Clock clock;

	ObjectReader(Exchanges exchanges, PropertyReader reader, HalfHours halfHours, ConnectionEvents events, ZoneId zone,
			Clock clock) {
		this.exchanges = exchanges;
		this.reader = reader;
		this.halfHours = halfHours;
		this.events = events;
		this.zone = zone;
		this.clock = clock;
	}

	/** Asks for points; what cannot be had is left out unless nothing can. */
	List<Reading> read(InetSocketAddress node, DescribedObject object, List<Point> points)
			throws DeviceException, InterruptedException {
		var plain = new ArrayList<DevicePoint>();
		var lists = new LinkedHashMap<Integer, List<DevicePoint>>();
		var intervals = new ArrayList<IntervalDefinition>();
		for (var point : points) {
			var known = object.points().get(point.id());
			if (known != null && known.list().isPresent()) {
				lists.computeIfAbsent(known.property(), property -> new ArrayList<>()).add(known);
			} else if (known != null) {
				plain.add(known);
			} else if (object.intervals().containsKey(point.id())) {
				intervals.add(object.intervals().get(point.id()));
			}
		}
		var properties = new TreeSet<Integer>();
		plain.forEach(point -> properties.add(point.property()));
		intervals.forEach(interval -> properties.add(interval.fixed()));
		var readings = new ArrayList<Reading>();
		var values = PropertyReader.await(reader.get(node, object.code(), properties));
		plain.forEach(point -> add(readings, object, point, values.get(point.property())));
		try {
			for (var list : lists.values()) {
				readLists(readings, node, object, list);
			}
			readIntervals(readings, node, object, intervals, values);
		} catch (DeviceException incomplete) {
			if (readings.isEmpty()) {
				throw incomplete;
			}
			events.problem(incomplete);
		}
		if (readings.isEmpty()) {
			throw nothing(object, properties);
		}
		return readings;
	}

	private void readLists(List<Reading> readings, InetSocketAddress node, DescribedObject object, List<DevicePoint> points)
			throws DeviceException, InterruptedException {
		var list = points.getFirst().list().orElseThrow();
		int property = points.getFirst().property();
		var left = new TreeSet<Integer>();
		points.forEach(point -> left.add(point.channel()));
		while (!left.isEmpty()) {
			int first = left.first();
			int count = Math.min(list.most(), left.last() - first + 1);
			if (object.writable().contains(list.selector())) {
				PropertyReader.await(exchanges.request(node, object.code(), Service.SET_C,
						List.of(Property.of(list.selector(), first, count))));
			}
			var data = PropertyReader.await(reader.get(node, object.code(), Set.of(property))).get(property);
			points.stream().filter(point -> point.channel() >= first && point.channel() < first + count)
					.forEach(point -> add(readings, object, point, data));
			left.headSet(first + count).clear();
		}
	}

	private void readIntervals(List<Reading> readings, InetSocketAddress node, DescribedObject object,
			List<IntervalDefinition> intervals, Map<Integer, byte[]> values) throws DeviceException, InterruptedException {
		for (var interval : intervals) {
			var fixed = values.get(interval.fixed());
			if (fixed != null) {
				readings.add(halfHours.last(node, object, interval, fixed, clock.instant()));
			}
		}
	}

	private void add(List<Reading> readings, DescribedObject object, DevicePoint point, byte[] data) {
		if (data == null) {
			return;
		}
		try {
			point.reading(object.device().address(), data, clock.instant(), zone).ifPresent(readings::add);
		} catch (DeviceException malformed) {
			events.problem(malformed);
		}
	}

	/** The readings that an announcement of an object holds. */
	List<Reading> announced(DescribedObject object, Frame frame) {
		var readings = new ArrayList<Reading>();
		for (var property : frame.properties()) {
			if (!property.isEmpty()) {
				object.pointsOf(property.code()).stream().filter(point -> point.point().access().canRead())
						.forEach(point -> add(readings, object, point, property.data()));
			}
		}
		return readings;
	}


	private static DeviceException nothing(DescribedObject object, Set<Integer> properties) {
		var codes = PropertyReader.text(properties);
		return new DeviceException(DeviceException.Kind.REFUSED,
				LocalizedText.of(object.device().address() + " gives none of the properties asked for " + codes,
						object.device().address() + " は要求したプロパティ " + codes + " のいずれにも応答しません"));
	}
}
