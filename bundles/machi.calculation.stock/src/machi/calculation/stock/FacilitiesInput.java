package machi.calculation.stock;

import java.util.List;

/**
 * Input of {@code stock.facilities}.
 *
 * @param existing   what stands before the plan
 * @param additions  what is added
 * @param statements what documents say of the stock
 */
public record FacilitiesInput(List<StockEntry> existing, List<StockEntry> additions, List<StatedStock> statements) {

	public FacilitiesInput {
		existing = List.copyOf(existing);
		additions = List.copyOf(additions);
		statements = List.copyOf(statements);
	}
}
