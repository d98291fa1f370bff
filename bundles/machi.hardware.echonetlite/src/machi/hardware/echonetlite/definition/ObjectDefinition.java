package machi.hardware.echonetlite.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import machi.hardware.DeviceKind;
import machi.quantity.text.LocalizedText;

/** What objects of a class have. */
public final class ObjectDefinition {

	private final DeviceKind kind;
	private final LocalizedText title;
	private final List<PointDefinition> points;
	private final Optional<StorageDefinition> storage;
	private final List<IntervalDefinition> intervals;

	ObjectDefinition(DeviceKind kind, LocalizedText title, List<PointDefinition> points,
			Optional<StorageDefinition> storage, List<IntervalDefinition> intervals) {
		this.kind = kind;
		this.title = title;
		this.points = List.copyOf(points);
		this.storage = storage;
		this.intervals = List.copyOf(intervals);
	}

	public DeviceKind kind() {
		return kind;
	}

	public LocalizedText title() {
		return title;
	}

	List<PointDefinition> points() {
		return points;
	}

	public Optional<StorageDefinition> storage() {
		return storage;
	}

	List<IntervalDefinition> intervals() {
		return intervals;
	}

	/** Properties that must be known before the values can be understood: coefficients, digits, channels and ranges. */
	public Set<Integer> parameters() {
		var parameters = new TreeSet<Integer>();
		for (var point : points) {
			parameters.addAll(point.coefficients());
			point.digits().ifPresent(parameters::add);
			point.list().ifPresent(list -> parameters.add(list.count()));
		}
		storage.ifPresent(power -> parameters.addAll(Set.of(power.chargeRange(), power.dischargeRange())));
		return parameters;
	}

	/** Whether a value of the property is understood. */
	public boolean describes(int property) {
		return points.stream().anyMatch(point -> property >= point.firstProperty() && property <= point.lastProperty());
	}
}
