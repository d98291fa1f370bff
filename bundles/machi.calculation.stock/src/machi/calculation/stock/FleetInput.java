package machi.calculation.stock;

import java.util.List;
import java.util.Objects;

import machi.quantity.Rounding;

/**
 * Input of {@code stock.fleet}.
 *
 * @param unitCost how the cost of a vehicle, in thousand yen, is rounded
 */
public record FleetInput(List<VehicleFleet> fleets, List<FleetCost> costs, Rounding unitCost) {

	public FleetInput {
		fleets = List.copyOf(fleets);
		costs = List.copyOf(costs);
		Objects.requireNonNull(unitCost);
	}
}
