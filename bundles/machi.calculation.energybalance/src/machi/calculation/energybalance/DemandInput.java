package machi.calculation.energybalance;

import java.util.List;
import java.util.Objects;

import machi.quantity.RoundingPolicy;

/**
 * The demand of all sites.
 */
public record DemandInput(List<Zone> zones, List<SiteDemand> sites, RoundingPolicy rounding) {

	public DemandInput {
		zones = List.copyOf(zones);
		sites = List.copyOf(sites);
		Objects.requireNonNull(rounding);
	}
}
