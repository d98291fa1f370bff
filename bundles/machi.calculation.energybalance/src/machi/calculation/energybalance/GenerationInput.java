package machi.calculation.energybalance;

import java.util.List;
import java.util.Objects;

import machi.quantity.RoundingPolicy;

/**
 * The plants and potentials of a program.
 *
 * @param plants            new and existing ones
 * @param plantRounding     of the table of new plants
 * @param existingRounding  of the table of existing plants
 * @param potentialRounding of the table of potentials
 */
public record GenerationInput(List<Zone> zones, List<Plant> plants, List<RenewablePotential> potentials,
		RoundingPolicy plantRounding, RoundingPolicy existingRounding, RoundingPolicy potentialRounding) {

	public GenerationInput {
		zones = List.copyOf(zones);
		plants = List.copyOf(plants);
		potentials = List.copyOf(potentials);
		Objects.requireNonNull(plantRounding);
		Objects.requireNonNull(existingRounding);
		Objects.requireNonNull(potentialRounding);
	}
}
