package machi.check.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import machi.calculation.Severity;
import machi.check.StatedFact;
import machi.check.internal.FactReading.Conflict;
import machi.check.internal.FactReading.Spread;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Numbers that documents state several times. */
final class NumberFact {

	/** Values this close would be told as one order of magnitude... */
	private static final BigDecimal NEAR = BigDecimal.valueOf(2);
	/** ...and values this far apart are not. */
	private static final BigDecimal FAR = BigDecimal.valueOf(5);

	private final List<Optional<PrintedNumber>> read;
	private final List<PrintedNumber> numbers;
	private final Unit unit;

	private NumberFact(StatedFact fact) {
		var printed = fact.occurrences().stream().map(place -> PrintedNumber.read(place.text(), place.unit())).toList();
		unit = printed.stream().flatMap(Optional::stream).map(number -> number.quantity().unit()).filter(each -> !each.equals(Unit.ONE))
				.findFirst().orElse(Unit.ONE);
		read = printed.stream().map(number -> number.map(each -> each.in(unit))).toList();
		numbers = read.stream().flatMap(Optional::stream).toList();
	}

	static FactReading read(StatedFact fact) {
		return new NumberFact(fact).reading();
	}

	private FactReading reading() {
		var texts = read.stream().map(number -> number.map(NumberFact::text)).toList();
		boolean comparable = numbers.stream().allMatch(number -> number.isComparableTo(numbers.getFirst()));
		if (numbers.isEmpty() || !comparable) {
			return FactReading.of(texts, numbers.isEmpty() ? Optional.empty() : Optional.of(otherUnits()));
		}
		var order = Comparator.comparing((PrintedNumber number) -> number.value(unit));
		var spread = new Spread(inUnit(numbers.stream().min(order).orElseThrow()), inUnit(numbers.stream().max(order).orElseThrow()));
		boolean agree = numbers.stream().allMatch(a -> numbers.stream().allMatch(a::agreesWith));
		return new FactReading(texts, Optional.of(spread), agree ? Optional.empty() : Optional.of(conflict(spread)));
	}

	private Quantity inUnit(PrintedNumber number) {
		return new Quantity(number.value(unit), unit);
	}

	private static LocalizedText text(PrintedNumber number) {
		var value = number.quantity().grouped();
		return number.approximate() ? LocalizedText.of("about " + value, "約" + value) : LocalizedText.same(value);
	}

	private static Conflict otherUnits() {
		return new Conflict(Conflict.UNIT_SUSPECT, Severity.WARNING,
				LocalizedText.of("the units cannot be compared", "単位が互いに比較できません"));
	}

	private Conflict conflict(Spread spread) {
		if (unitsAloneDiffer(spread)) {
			return new Conflict(Conflict.UNIT_SUSPECT, Severity.WARNING,
					LocalizedText.of("the numbers are close to each other only when their units are taken to be the same; one of the units is doubtful",
							"単位を同じと見なしたときだけ近い値になります。いずれかの単位が疑わしい値です"));
		}
		boolean approximate = numbers.stream().anyMatch(PrintedNumber::approximate);
		long values = numbers.stream().map(number -> number.value(unit).stripTrailingZeros()).distinct().count();
		return new Conflict(Conflict.DIFFERS, approximate ? Severity.WARNING : Severity.ERROR,
				LocalizedText.of(values + " different values from " + spread.lowest().grouped() + " to " + spread.highest().grouped()
						+ ", difference " + spread.difference().grouped(),
						values + "通りの値、最小 " + spread.lowest().grouped() + "、最大 " + spread.highest().grouped() + "、差 "
								+ spread.difference().grouped()));
	}

	/** Whether the values differ by an order of magnitude, but not so the bare numbers. */
	private boolean unitsAloneDiffer(Spread spread) {
		boolean oneUnit = numbers.stream().map(number -> number.quantity().unit()).distinct().count() < 2;
		return !oneUnit && spread.lowest().value().signum() > 0
				&& spread.highest().value().compareTo(spread.lowest().value().multiply(FAR)) > 0
				&& highestBare().compareTo(lowestBare().multiply(NEAR)) < 0;
	}

	private BigDecimal highestBare() {
		return numbers.stream().map(number -> number.quantity().value()).max(Comparator.naturalOrder()).orElseThrow();
	}

	private BigDecimal lowestBare() {
		return numbers.stream().map(number -> number.quantity().value()).min(Comparator.naturalOrder()).orElseThrow();
	}
}
