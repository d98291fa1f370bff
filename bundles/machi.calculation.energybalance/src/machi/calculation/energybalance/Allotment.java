package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A supply and how the contracts share it, as printed: the parts always add up to the supply.
 *
 * @param supplyKwh     of a site, a zone, a group or all
 * @param kwhByContract by contract id, in the order of the contracts
 */
public record Allotment(BigDecimal supplyKwh, Map<String, BigDecimal> kwhByContract) {

	public Allotment {
		Objects.requireNonNull(supplyKwh);
		kwhByContract = Collections.unmodifiableMap(new LinkedHashMap<>(kwhByContract));
	}

	/** What the contract gives, zero when it gives nothing here. */
	public BigDecimal of(SupplyContract contract) {
		return kwhByContract.getOrDefault(contract.id(), BigDecimal.ZERO);
	}

	/** What all contracts of the kind give. */
	public BigDecimal of(SupplyKind kind, List<SupplyContract> contracts) {
		return contracts.stream().filter(contract -> contract.kind() == kind).map(this::of)
				.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	Allotment plus(Allotment other) {
		var sums = new LinkedHashMap<>(kwhByContract);
		other.kwhByContract.forEach((contract, kwh) -> sums.merge(contract, kwh, BigDecimal::add));
		return new Allotment(supplyKwh.add(other.supplyKwh), sums);
	}
}
