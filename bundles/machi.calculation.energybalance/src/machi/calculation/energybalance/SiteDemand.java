package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * The electricity demand of a site: a facility, or a number of houses entered as one row.
 *
 * @param groupId   id of the customer group, empty when it belongs to none
 * @param quantity  number of facilities or houses
 * @param basis     how the demand was estimated, in the words of the document
 * @param demandKwh per fiscal year, before any saving
 */
public record SiteDemand(String id, LocalizedText name, String zoneId, String groupId, Optional<BigDecimal> quantity,
		String basis, BigDecimal demandKwh, Subject subject) implements Located {

	public SiteDemand {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(zoneId);
		Objects.requireNonNull(groupId);
		Objects.requireNonNull(quantity);
		Objects.requireNonNull(basis);
		Objects.requireNonNull(demandKwh);
		Objects.requireNonNull(subject);
	}
}
