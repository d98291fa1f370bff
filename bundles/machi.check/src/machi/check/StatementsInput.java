package machi.check;

import java.util.List;

/** Input of {@code check.statements}. */
public record StatementsInput(List<StatedAmount> amounts) {

	public StatementsInput {
		amounts = List.copyOf(amounts);
	}
}
