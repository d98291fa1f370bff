package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * How a share of the renewable supply reaches the customers.
 *
 * @param zoneId       zone that it supplies; empty: every zone that has no contract of its own
 * @param sharePercent share of the supply of each site; empty: it takes what the others leave
 * @param local        whether the electricity is generated within the municipality
 */
public record SupplyContract(String id, LocalizedText name, SupplyKind kind, String zoneId,
		Optional<BigDecimal> sharePercent, boolean local, Subject subject) {

	public SupplyContract {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(zoneId);
		Objects.requireNonNull(sharePercent);
		Objects.requireNonNull(subject);
	}

	/** The same contract with another share. */
	public SupplyContract withShare(BigDecimal percent) {
		return new SupplyContract(id, name, kind, zoneId, Optional.of(percent), local, subject);
	}
}
