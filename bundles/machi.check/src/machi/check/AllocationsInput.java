package machi.check;

import java.util.List;

/** Input of {@code check.allocation}. */
public record AllocationsInput(List<PlaceAllocation> places) {

	public AllocationsInput {
		places = List.copyOf(places);
	}
}
