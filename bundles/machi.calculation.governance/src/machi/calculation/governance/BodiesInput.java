package machi.calculation.governance;

import java.util.List;

/** Input of {@code governance.bodies}. */
public record BodiesInput(List<Body> bodies, List<Meeting> meetings) {

	public BodiesInput {
		bodies = List.copyOf(bodies);
		meetings = List.copyOf(meetings);
	}
}
