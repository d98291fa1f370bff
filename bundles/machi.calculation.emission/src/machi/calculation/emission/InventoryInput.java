package machi.calculation.emission;

import java.util.List;
import java.util.Objects;

import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;

/**
 * The emission inventory by sector.
 *
 * @param emissionRounding of the emissions and their total
 * @param actualRounding   of the change from the base year to the actual value, in percent
 * @param targetRounding   of the change from the base year to the target, in percent
 */
public record InventoryInput(List<InventorySector> sectors, RoundingPolicy emissionRounding, Rounding actualRounding,
		Rounding targetRounding) {

	public InventoryInput {
		sectors = List.copyOf(sectors);
		Objects.requireNonNull(emissionRounding);
		Objects.requireNonNull(actualRounding);
		Objects.requireNonNull(targetRounding);
	}
}
