package machi.calculation.plant;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which a plant stands still or runs with less.
 *
 * @param first    the first day
 * @param last     the last day
 * @param capacity part of the throughput that goes on, 0 to 1; 0.5 where one of two furnaces rests
 */
public record PlantOutage(LocalDate first, LocalDate last, double capacity) {

	public PlantOutage {
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
	}
}
