package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * A cost item and the years that its money is spent in.
 *
 * @param source              id of the source that pays for it; empty when none is named
 * @param costThousandYen     the whole cost, not negative
 * @param eligibleThousandYen part of the cost that the source may pay for
 * @param first               the year, or the first of the years it is spread over; empty when none is named
 * @param last                the last of the years it is spread over; empty for a single year
 * @param phases              amounts by year, which go before an even spread
 */
public record PhasedItem(Subject subject, LocalizedText name, String initiative, String source, BigDecimal costThousandYen,
		BigDecimal eligibleThousandYen, Optional<FiscalYear> first, Optional<FiscalYear> last, List<CostPhase> phases) {

	public PhasedItem {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(source);
		Objects.requireNonNull(costThousandYen);
		Objects.requireNonNull(eligibleThousandYen);
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
		phases = List.copyOf(phases);
	}

	/** Its amounts by year; empty when it names no year, or a last year before the first. */
	public SortedMap<FiscalYear, BigDecimal> years(int scale) {
		return CostPhasing.of(costThousandYen, first, last, phases, scale);
	}

	/** Phases that do not sum to the cost leave a difference. */
	public Optional<BigDecimal> phased() {
		return phases.isEmpty() ? Optional.empty()
				: Optional.of(phases.stream().map(CostPhase::amountThousandYen).reduce(BigDecimal.ZERO, BigDecimal::add));
	}
}
