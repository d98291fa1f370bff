package machi.hardware.mqtt.points;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.hardware.DeviceException;

/**
 * What the values of a connection mean.
 *
 * @param rows     by id, in the order of the file; empty when there is no table
 * @param given    whether a person gave a table; then only what it names is taken
 * @param problems lines of the file that were left out, with line and column
 */
public record PointTable(Map<String, PointRow> rows, boolean given, List<DeviceException> problems) {

	public PointTable {
		rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
		problems = List.copyOf(problems);
	}

	/** Without a table every point is taken, and means what its name says. */
	public static PointTable none() {
		return new PointTable(Map.of(), false, List.of());
	}

	/** The line for a point of a device; empty when it is not wanted. */
	public Optional<PointRow> row(String device, String id) {
		var row = rows.get(id);
		if (row != null) {
			return Optional.of(row).filter(known -> known.isFor(device));
		}
		return given ? Optional.empty() : Optional.of(PointRow.named(id));
	}

	/** All lines, in the order of the file. */
	public Collection<PointRow> all() {
		return rows.values();
	}
}
