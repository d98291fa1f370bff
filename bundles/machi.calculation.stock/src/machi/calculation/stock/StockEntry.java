package machi.calculation.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * Something that is part of a stock or will be added to it.
 *
 * @param years    fiscal years of the addition; empty when none is entered
 * @param quantity how many; empty when none is entered
 */
public record StockEntry(Subject subject, LocalizedText name, List<FiscalYear> years, Optional<BigDecimal> quantity) {

	public StockEntry {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		years = List.copyOf(years);
		Objects.requireNonNull(quantity);
	}
}
