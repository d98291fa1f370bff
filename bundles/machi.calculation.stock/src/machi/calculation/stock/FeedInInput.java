package machi.calculation.stock;

import java.util.List;

/** Input of {@code stock.feedin}. */
public record FeedInInput(List<FeedInCohort> cohorts) {

	public FeedInInput {
		cohorts = List.copyOf(cohorts);
	}
}
