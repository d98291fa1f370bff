package machi.calculation.simulation;

import java.math.BigDecimal;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * What the plan promises for a zone.
 *
 * @param zone               the place
 * @param name              what the place is called
 * @param supplyKwh          what the zone is to be supplied with in a year
 * @param sharePercent       of it, by its own renewable energy
 * @param contract           where the share is stated
 */
public record PromiseInput(Subject zone, LocalizedText name, BigDecimal supplyKwh, BigDecimal sharePercent, Subject contract) {

	public PromiseInput {
		Objects.requireNonNull(zone);
		Objects.requireNonNull(name);
		Objects.requireNonNull(supplyKwh);
		Objects.requireNonNull(sharePercent);
		Objects.requireNonNull(contract);
	}

	/** The promised own consumption, kWh, not rounded. */
	public BigDecimal selfConsumptionKwh() {
		return supplyKwh.multiply(sharePercent).movePointLeft(2);
	}
}
