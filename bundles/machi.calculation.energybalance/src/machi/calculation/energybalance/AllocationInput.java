package machi.calculation.energybalance;

import java.util.List;
import java.util.Objects;

import machi.quantity.RoundingPolicy;

/**
 * Demand, savings and the contracts that share the remaining supply.
 *
 * @param savingRounding of the saving of each measure
 * @param siteRounding   of sites, zones and their total
 * @param groupRounding  of the total of the groups
 */
public record AllocationInput(List<Zone> zones, List<CustomerGroup> groups, List<SiteDemand> sites,
		List<SavingMeasure> measures, List<SupplyContract> contracts, RoundingPolicy savingRounding,
		RoundingPolicy siteRounding, RoundingPolicy groupRounding) {

	public AllocationInput {
		zones = List.copyOf(zones);
		groups = List.copyOf(groups);
		sites = List.copyOf(sites);
		measures = List.copyOf(measures);
		contracts = List.copyOf(contracts);
		Objects.requireNonNull(savingRounding);
		Objects.requireNonNull(siteRounding);
		Objects.requireNonNull(groupRounding);
	}
}
