package machi.calculation.region;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A municipality, or a wider region that contains municipalities of the list.
 *
 * @param id         of the element
 * @param wider      whether it is a region that contains others: it is never added to them
 * @param region     id of the region that contains it; empty when none is entered
 * @param populationDate when the population was counted, as printed; may be empty
 */
public record RegionMember(String id, Subject subject, LocalizedText name, LocalizedText role, boolean wider, String region,
		Optional<BigDecimal> population, String populationDate, Optional<BigDecimal> areaKm2, Optional<BigDecimal> households) {

	public RegionMember {
		Objects.requireNonNull(id);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(role);
		Objects.requireNonNull(region);
		Objects.requireNonNull(population);
		Objects.requireNonNull(populationDate);
		Objects.requireNonNull(areaKm2);
		Objects.requireNonNull(households);
	}
}
