package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.Rounding;

/**
 * Input of {@code energy.publicsupply}.
 *
 * @param currentYenPerKwh price the facilities pay now; empty when not entered
 * @param energy           how energies in kWh are rounded
 * @param percent          how shares are rounded
 * @param price            how prices in yen per kWh are rounded
 */
public record PublicSupplyInput(List<SurplusPlant> plants, List<PublicDemand> demands, List<SupplyOffer> offers,
		Optional<BigDecimal> currentYenPerKwh, Rounding energy, Rounding percent, Rounding price) {

	public PublicSupplyInput {
		plants = List.copyOf(plants);
		demands = List.copyOf(demands);
		offers = List.copyOf(offers);
		Objects.requireNonNull(currentYenPerKwh);
		Objects.requireNonNull(energy);
		Objects.requireNonNull(percent);
		Objects.requireNonNull(price);
	}
}
