package machi.hardware.modbus.sunspec;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.text.LocalizedText;

/**
 * A model of which we know the points.
 *
 * @param id     number of the model
 * @param length registers after the number and the length
 * @param points those that are used, in the order of their registers
 */
public record ModelDefinition(int id, int length, LocalizedText title, List<PointDefinition> points) {

	public ModelDefinition {
		Objects.requireNonNull(title);
		points = List.copyOf(points);
	}

	public Optional<PointDefinition> point(String name) {
		return points.stream().filter(point -> point.name().equals(name)).findFirst();
	}

	boolean isInverter() {
		return id >= 101 && id <= 103 || id >= 111 && id <= 113 || id == 701;
	}

	boolean isMeter() {
		return id >= 201 && id <= 204 || id >= 211 && id <= 214;
	}

	boolean isStorage() {
		return id == 124 || id == 713 || id == 802;
	}
}
