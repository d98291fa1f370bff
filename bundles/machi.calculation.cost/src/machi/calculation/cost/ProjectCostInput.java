package machi.calculation.cost;

import java.util.List;
import java.util.Objects;

import machi.quantity.RoundingPolicy;

/**
 * Input of {@code cost.project}.
 *
 * @param initiatives   in the order of the tables
 * @param grantRounding how the grant of one year, initiative and program is rounded, and whether the total of its items or
 *                      each item
 */
public record ProjectCostInput(List<CostLine> lines, List<StatedFunding> stated, List<FundingProgram> programs,
		List<CostedInitiative> initiatives, RoundingPolicy grantRounding) {

	public ProjectCostInput {
		lines = List.copyOf(lines);
		stated = List.copyOf(stated);
		programs = List.copyOf(programs);
		initiatives = List.copyOf(initiatives);
		Objects.requireNonNull(grantRounding);
	}
}
