package machi.calculation.cost.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.calculation.cost.CostLine;
import machi.calculation.cost.FundingProgram;
import machi.calculation.cost.GrantShare;
import machi.calculation.cost.StatedFunding;
import machi.quantity.RoundingPolicy;

/**
 * What one source pays for one initiative in one year.
 *
 * @param rule   the grant by the rule of the program; empty when it is no grant or states no rule for an item
 * @param stated the amount that a document states; empty when it states none
 */
record Funding(FundingProgram program, List<CostLine> lines, List<StatedFunding> statedLines, Optional<BigDecimal> rule,
		Optional<BigDecimal> stated) {

	static Funding of(FundingProgram program, List<CostLine> lines, List<StatedFunding> stated, RoundingPolicy policy) {
		var rule = program.grant() ? shares(program, lines).map(shares -> GrantShare.total(shares, policy))
				: Optional.<BigDecimal>empty();
		var sum = stated.isEmpty() ? Optional.<BigDecimal>empty()
				: Optional.of(stated.stream().map(StatedFunding::amountThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add));
		return new Funding(program, List.copyOf(lines), List.copyOf(stated), rule, sum);
	}

	/** The exact shares of all items; empty when the program states no rule for one of them. */
	static Optional<List<GrantShare>> shares(FundingProgram program, List<CostLine> lines) {
		var shares = new ArrayList<GrantShare>();
		for (var line : lines) {
			var share = GrantShare.of(line, program);
			if (share.isEmpty()) {
				return Optional.empty();
			}
			shares.add(share.get());
		}
		return Optional.of(shares);
	}

	BigDecimal eligible() {
		return lines.stream().map(CostLine::eligibleThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal cost() {
		return lines.stream().map(CostLine::costThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
