package machi.calculation.energybalance;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;

/**
 * What the net-zero balance is made of.
 *
 * @param savingRounding  of the saving of each measure
 * @param energyRounding  of the energies
 * @param percentRounding of the parts of the demand
 * @param shareRounding   of the shares of the municipality
 * @param register        the register of sites
 */
public record BalanceInput(List<Zone> zones, List<SiteDemand> sites, List<SavingMeasure> measures,
		List<ShareOfWhole> shares, RoundingPolicy savingRounding, RoundingPolicy energyRounding,
		Rounding percentRounding, Rounding shareRounding, Subject register) {

	public BalanceInput {
		zones = List.copyOf(zones);
		sites = List.copyOf(sites);
		measures = List.copyOf(measures);
		shares = List.copyOf(shares);
		Objects.requireNonNull(savingRounding);
		Objects.requireNonNull(energyRounding);
		Objects.requireNonNull(percentRounding);
		Objects.requireNonNull(shareRounding);
		Objects.requireNonNull(register);
	}
}
