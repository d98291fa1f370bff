package machi.calculation.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;

/**
 * A plant of the program.
 *
 * @param kind         as the program calls it, for example {@code PHOTOVOLTAIC}
 * @param zone         where it stands
 * @param siteIds      behind whose meters; empty: none, or not said
 * @param line         id of the private line it feeds when it stands at none of the sites, or empty
 * @param offSite      it feeds the public grid for the zone's sites
 * @param ratedKw      rated power
 * @param planKwh      what the plan says it gives in a year
 * @param output       how its output is found
 */
public record PlantInput(Subject subject, String kind, String zone, List<String> siteIds, String line, boolean offSite,
		double ratedKw, BigDecimal planKwh, PlantOutput output) {

	public PlantInput {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(zone);
		siteIds = List.copyOf(siteIds);
		Objects.requireNonNull(line);
		Objects.requireNonNull(planKwh);
		Objects.requireNonNull(output);
	}
}
