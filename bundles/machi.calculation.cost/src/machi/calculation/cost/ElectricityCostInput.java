package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;

/**
 * Input of {@code cost.electricity}.
 *
 * @param supplyKwh what would be bought in a year at the price paid now
 * @param current   price paid now
 * @param contracts what is to be bought instead
 * @param cost      how a cost in yen is rounded, and what the total of the contracts is the sum of
 * @param percent   how the ratio is rounded
 */
public record ElectricityCostInput(BigDecimal supplyKwh, ElectricityPrice current, List<ContractedSupply> contracts,
		RoundingPolicy cost, Rounding percent) {

	public ElectricityCostInput {
		Objects.requireNonNull(supplyKwh);
		Objects.requireNonNull(current);
		contracts = List.copyOf(contracts);
		Objects.requireNonNull(cost);
		Objects.requireNonNull(percent);
	}
}
