package machi.telemetry;

import java.util.List;

/**
 * What a store holds.
 *
 * @param series   sorted by id
 * @param problems one for each file that cannot be read; the others are not affected
 */
public record SeriesListing(List<SeriesInfo> series, List<SeriesProblem> problems) {

	public SeriesListing {
		series = List.copyOf(series);
		problems = List.copyOf(problems);
	}
}
