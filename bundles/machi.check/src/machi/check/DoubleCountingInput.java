package machi.check;

import java.util.List;

/** Input of {@code check.doublecounting}. */
public record DoubleCountingInput(List<AvoidanceClaim> claims) {

	public DoubleCountingInput {
		claims = List.copyOf(claims);
	}
}
