package machi.calculation.cost;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import machi.quantity.FiscalYear;

/**
 * How the amount of a cost item falls on its years: as its phases say, else spread evenly from its first to its last year.
 */
public final class CostPhasing {

	private CostPhasing() {
	}

	/**
	 * An amount spread evenly. What cannot be divided goes to the first years, one unit each, so that the parts always sum to
	 * the amount: 5,000 over three years is 1,667, 1,667 and 1,666.
	 *
	 * @param scale decimals of the parts; raised when the amount itself has more
	 */
	public static List<BigDecimal> evenly(BigDecimal amount, int parts, int scale) {
		if (parts == 1) {
			return List.of(amount);
		}
		int digits = Math.max(scale, amount.signum() == 0 ? scale : amount.stripTrailingZeros().scale());
		var units = amount.movePointRight(digits).toBigIntegerExact().divideAndRemainder(BigInteger.valueOf(parts));
		var spread = new ArrayList<BigDecimal>();
		int over = units[1].intValueExact();
		for (int part = 0; part < parts; part++) {
			var unit = part < Math.abs(over) ? BigInteger.valueOf(Integer.signum(over)) : BigInteger.ZERO;
			var exact = new BigDecimal(units[0].add(unit)).movePointLeft(digits);
			spread.add(exact.scale() < 0 ? exact.setScale(0) : exact);
		}
		return List.copyOf(spread);
	}

	/** The amount by year from the first to the last year, both included; a last year before the first gives nothing. */
	public static SortedMap<FiscalYear, BigDecimal> evenly(BigDecimal amount, FiscalYear first, FiscalYear last, int scale) {
		var years = new TreeMap<FiscalYear, BigDecimal>();
		int count = last.year() - first.year() + 1;
		if (count > 0) {
			var parts = evenly(amount, count, scale);
			for (int i = 0; i < count; i++) {
				years.put(new FiscalYear(first.year() + i), parts.get(i));
			}
		}
		return years;
	}

	/** The phases by year; those of one year are added. */
	public static SortedMap<FiscalYear, BigDecimal> of(Collection<CostPhase> phases) {
		var years = new TreeMap<FiscalYear, BigDecimal>();
		phases.forEach(phase -> years.merge(phase.fiscalYear(), phase.amountThousandYen(), BigDecimal::add));
		return years;
	}

	/** The years of a cost item: its phases, else the even spread; empty when it names no year. */
	public static SortedMap<FiscalYear, BigDecimal> of(BigDecimal cost, Optional<FiscalYear> first, Optional<FiscalYear> last,
			Collection<CostPhase> phases, int scale) {
		if (!phases.isEmpty()) {
			return of(phases);
		}
		return first.map(start -> evenly(cost, start, last.orElse(start), scale)).orElseGet(TreeMap::new);
	}

	/**
	 * Another amount of the same item, in the proportions of its years: rounded so that the parts sum to the amount.
	 *
	 * @param scale decimals of the parts; raised when the amount itself has more
	 */
	public static SortedMap<FiscalYear, BigDecimal> inProportion(BigDecimal amount, SortedMap<FiscalYear, BigDecimal> years, int scale) {
		var whole = years.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		int digits = Math.max(scale, amount.scale());
		var parts = new TreeMap<FiscalYear, BigDecimal>();
		var passed = BigDecimal.ZERO;
		var given = BigDecimal.ZERO;
		for (var year : years.entrySet()) {
			passed = passed.add(year.getValue());
			boolean last = year.getKey().equals(years.lastKey());
			var upToHere = last || whole.signum() == 0 ? amount
					: amount.multiply(passed).divide(whole, digits, RoundingMode.HALF_UP);
			parts.put(year.getKey(), upToHere.subtract(given));
			given = upToHere;
		}
		return parts;
	}
}
