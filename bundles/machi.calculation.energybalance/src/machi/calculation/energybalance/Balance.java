package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import machi.quantity.RoundingPolicy;

/**
 * Demand, supply and saving of some sites, rounded so that demand = supply + saving holds for the printed values.
 */
public record Balance(BigDecimal demandKwh, BigDecimal supplyKwh, BigDecimal savingKwh) {

	public Balance {
		Objects.requireNonNull(demandKwh);
		Objects.requireNonNull(supplyKwh);
		Objects.requireNonNull(savingKwh);
	}

	/** Demand and saving are totals of that policy; the supply is what the saving leaves. */
	public static Balance of(List<SiteSupply> supplies, RoundingPolicy policy) {
		var demand = policy.total(supplies.stream().map(supply -> supply.site().demandKwh()).toList());
		var saving = policy.total(supplies.stream().map(SiteSupply::savingKwh).toList());
		return new Balance(demand, demand.subtract(saving), saving);
	}
}
