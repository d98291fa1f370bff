package machi.calculation.cost;

import java.util.List;

/**
 * Input of {@code cost.funding}.
 *
 * @param initiatives in the order of the tables
 * @param budget      what documents state by initiative and year
 * @param spreadScale decimals of thousand yen to which an even spread over years is rounded
 */
public record FundingInput(List<FundedInitiative> initiatives, List<BudgetAmount> budget, List<PhasedItem> items,
		List<FundingSource> sources, List<PlannedFunding> planned, int spreadScale) {

	public FundingInput {
		initiatives = List.copyOf(initiatives);
		budget = List.copyOf(budget);
		items = List.copyOf(items);
		sources = List.copyOf(sources);
		planned = List.copyOf(planned);
	}
}
