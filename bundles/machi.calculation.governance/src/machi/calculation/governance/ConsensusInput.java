package machi.calculation.governance;

import java.util.List;

/**
 * Input of {@code governance.consensus}.
 *
 * @param records   in the order in which they were entered: of two with the same date the later one counts
 * @param decisions those that settle an item
 */
public record ConsensusInput(List<Counterparty> counterparties, List<ConsensusItem> items, List<ConsensusRecord> records,
		List<ItemDecision> decisions) {

	public ConsensusInput {
		counterparties = List.copyOf(counterparties);
		items = List.copyOf(items);
		records = List.copyOf(records);
		decisions = List.copyOf(decisions);
	}
}
