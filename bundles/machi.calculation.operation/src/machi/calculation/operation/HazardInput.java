package machi.calculation.operation;

import java.util.List;

/** Input of {@code operation.danger}. */
public record HazardInput(List<WatchedArea> areas) {

	public HazardInput {
		areas = List.copyOf(areas);
	}
}
