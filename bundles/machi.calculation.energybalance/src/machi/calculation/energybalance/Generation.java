package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.calculation.Subject;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;

/**
 * What a plant generates in a year: capacity × specific yield (Kasai T08: 1,050 kWh/kW in every row; l.964).
 *
 * @param exactKwh not rounded
 */
public record Generation(Plant plant, BigDecimal specificYieldKwhPerKw, BigDecimal exactKwh) implements Located {

	public Generation {
		Objects.requireNonNull(plant);
		Objects.requireNonNull(specificYieldKwhPerKw);
		Objects.requireNonNull(exactKwh);
	}

	/**
	 * @param yieldOverride replaces the specific yield of every photovoltaic plant
	 * @throws CalculationException when a capacity or a yield is missing or negative
	 */
	public static List<Generation> of(List<Plant> plants, Optional<BigDecimal> yieldOverride)
			throws CalculationException {
		InputCheck.unique(plants, Plant::id, Plant::subject);
		var generations = new ArrayList<Generation>();
		for (var plant : plants) {
			var capacity = InputCheck.notNegative(plant.capacityKw(), plant.subject().at("capacityKw"));
			if (plant.quantity().isPresent()) {
				InputCheck.notNegative(plant.quantity().get(), plant.subject().at("quantity"));
			}
			var override = plant.photovoltaic() ? yieldOverride : Optional.<BigDecimal>empty();
			var yield = override.isPresent() ? override.get() : entered(plant);
			generations.add(new Generation(plant, yield, capacity.multiply(yield)));
		}
		return List.copyOf(generations);
	}

	private static BigDecimal entered(Plant plant) throws CalculationException {
		var subject = plant.subject().at("specificYieldKwhPerKw");
		if (plant.specificYieldKwhPerKw().isEmpty()) {
			throw new CalculationException(LocalizedText.of("The annual generation per kW is missing",
					"1kW当たりの年間発電量が入力されていません"), subject, "");
		}
		return InputCheck.notNegative(plant.specificYieldKwhPerKw().get(), subject);
	}

	/** The generation of all plants in a zone, as a table of that rounding prints it. */
	public static BigDecimal inZone(String zoneId, List<Generation> generations, RoundingPolicy policy) {
		return policy.total(generations.stream().filter(generation -> generation.zoneId().equals(zoneId))
				.map(Generation::exactKwh).toList());
	}

	@Override
	public String id() {
		return plant.id();
	}

	@Override
	public String zoneId() {
		return plant.zoneId();
	}

	@Override
	public Subject subject() {
		return plant.subject();
	}
}
