package machi.calculation.energybalance;

import java.util.Objects;

import machi.quantity.Rounding;

/**
 * The allocation whose local part is sought.
 *
 * @param rounding of the ratio in percent
 */
public record LocalProductionInput(AllocationInput allocation, Rounding rounding) {

	public LocalProductionInput {
		Objects.requireNonNull(allocation);
		Objects.requireNonNull(rounding);
	}
}
