package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.Fraction;
import machi.quantity.text.LocalizedText;

/**
 * Where money comes from, and what limits it.
 *
 * @param ownFunds true for the municipality's own money, which is what remains when all other sources are taken away
 * @param rate     share of the eligible cost that it pays at most; empty when it states none or one per kind of equipment
 * @param cap      most that it pays in all years together, in thousand yen
 * @param first    first fiscal year it pays in; empty: from the beginning
 * @param last     last fiscal year it pays in; empty: without end
 */
public record FundingSource(Subject subject, LocalizedText name, boolean ownFunds, Optional<Fraction> rate, Optional<BigDecimal> cap,
		Optional<FiscalYear> first, Optional<FiscalYear> last) {

	public FundingSource {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(rate);
		Objects.requireNonNull(cap);
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
	}

	public String id() {
		return subject.elementId();
	}

	public boolean paysIn(FiscalYear year) {
		return first.map(start -> start.compareTo(year) <= 0).orElse(true) && last.map(end -> end.compareTo(year) >= 0).orElse(true);
	}
}
