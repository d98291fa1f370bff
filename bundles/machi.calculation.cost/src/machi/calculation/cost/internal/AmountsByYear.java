package machi.calculation.cost.internal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import machi.calculation.cost.Side;
import machi.quantity.FiscalYear;

/** Amounts by side and year, and those of a side that name no year. The same amounts give the sums of rows and of columns. */
final class AmountsByYear {

	private final Map<Side, SortedMap<FiscalYear, BigDecimal>> dated = new EnumMap<>(Side.class);
	private final Map<Side, BigDecimal> undated = new EnumMap<>(Side.class);

	void add(Side side, FiscalYear year, BigDecimal amount) {
		dated.computeIfAbsent(side, any -> new TreeMap<>()).merge(year, amount, BigDecimal::add);
	}

	void addUndated(Side side, BigDecimal amount) {
		undated.merge(side, amount, BigDecimal::add);
	}

	SortedSet<FiscalYear> years() {
		var years = new TreeSet<FiscalYear>();
		dated.values().forEach(amounts -> years.addAll(amounts.keySet()));
		return years;
	}

	Set<Side> sides() {
		var sides = new TreeSet<>(dated.keySet());
		sides.addAll(undated.keySet());
		return sides;
	}

	boolean isEmpty() {
		return dated.isEmpty() && undated.isEmpty();
	}

	boolean hasUndated() {
		return undated.values().stream().anyMatch(amount -> amount.signum() != 0);
	}

	/** Empty when nothing was entered there. */
	Optional<BigDecimal> cell(Side side, FiscalYear year) {
		return Optional.ofNullable(dated.getOrDefault(side, new TreeMap<>()).get(year));
	}

	Optional<BigDecimal> undated(Side side) {
		return Optional.ofNullable(undated.get(side));
	}

	/** Of all years and of none. */
	BigDecimal of(Side side) {
		return dated.getOrDefault(side, new TreeMap<>()).values().stream().reduce(undated(side).orElse(BigDecimal.ZERO), BigDecimal::add);
	}

	BigDecimal of(FiscalYear year) {
		return dated.values().stream().map(amounts -> amounts.getOrDefault(year, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal undated() {
		return undated.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	BigDecimal total() {
		return sides().stream().map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
