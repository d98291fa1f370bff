package machi.calculation.governance;

import java.util.List;

/** Input of {@code governance.risks}. */
public record RisksInput(List<Risk> risks, List<ReviewedInitiative> initiatives, List<Review> reviews) {

	public RisksInput {
		risks = List.copyOf(risks);
		initiatives = List.copyOf(initiatives);
		reviews = List.copyOf(reviews);
	}
}
