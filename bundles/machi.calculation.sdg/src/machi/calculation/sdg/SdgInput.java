package machi.calculation.sdg;

import java.util.List;

/** Input of {@code sdg.matrix}: all that may name goals, in the order of the registers. */
public record SdgInput(List<SdgItem> items) {

	public SdgInput {
		items = List.copyOf(items);
	}
}
