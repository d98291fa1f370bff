package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * The public facilities of a municipality.
 *
 * @param siteKwh annual demand of each facility whose demand is entered
 * @param missing facilities whose demand is not entered
 */
public record PublicDemand(String id, LocalizedText name, List<BigDecimal> siteKwh, List<Subject> missing, Subject subject) {

	public PublicDemand {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		siteKwh = List.copyOf(siteKwh);
		missing = List.copyOf(missing);
		Objects.requireNonNull(subject);
	}

	public BigDecimal demandKwh() {
		return siteKwh.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Whether every facility that is entered has a demand, and there is one. */
	public boolean isComplete() {
		return !siteKwh.isEmpty() && missing.isEmpty();
	}
}
