package machi.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The units of a scheme in figures. What was undone does not count; it is taken out of the month in which it was undone.
 *
 * @param issued        units given out, the premium among them
 * @param premium       units given out that nobody paid for
 * @param paid          units that changed hands in payments
 * @param redeemed      units changed into money
 * @param expired       units that were not used in time
 * @param inCirculation units that holders and merchants have
 * @param velocity      payments ÷ mean circulation, from the first entry to the last; empty when there was none
 */
public record Circulation(long issued, long premium, long paid, long redeemed, long expired, long inCirculation, Optional<BigDecimal> velocity,
		List<Month> months) {

	/** Months begin and end in the time of Japan. */
	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	/** A month; circulation as at its end. */
	public record Month(YearMonth month, long issued, long paid, long redeemed, long expired, long inCirculation) {
	}

	public Circulation {
		months = List.copyOf(months);
	}

	public static Circulation of(LedgerBook book) {
		var sum = new Flows();
		var byMonth = new TreeMap<YearMonth, Flows>();
		var circulation = new TreeMap<YearMonth, Long>();
		long now = 0;
		var unitSeconds = BigDecimal.ZERO;
		Entry before = null;
		for (var entry : book.entries()) {
			if (before != null) {
				unitSeconds = unitSeconds.add(BigDecimal.valueOf(now).multiply(BigDecimal.valueOf(Duration.between(before.time(), entry.time()).toSeconds())));
			}
			var month = YearMonth.from(entry.time().atZone(JAPAN));
			sum.add(book, entry);
			byMonth.computeIfAbsent(month, key -> new Flows()).add(book, entry);
			now += change(entry);
			circulation.put(month, now);
			before = entry;
		}
		return new Circulation(sum.issued, sum.premium, sum.paid, sum.redeemed, sum.expired, now, velocity(book, sum.paid, unitSeconds),
				months(byMonth, circulation));
	}

	private static long change(Entry entry) {
		return (entry.to().role().circulating() ? entry.amount() : 0) - (entry.from().role().circulating() ? entry.amount() : 0);
	}

	/** Every month from the first to the last, also those without an entry. */
	private static List<Month> months(TreeMap<YearMonth, Flows> flows, TreeMap<YearMonth, Long> circulation) {
		var months = new ArrayList<Month>();
		if (!flows.isEmpty()) {
			var none = new Flows();
			for (var month = flows.firstKey(); !month.isAfter(flows.lastKey()); month = month.plusMonths(1)) {
				var flow = flows.getOrDefault(month, none);
				months.add(new Month(month, flow.issued, flow.paid, flow.redeemed, flow.expired, circulation.floorEntry(month).getValue()));
			}
		}
		return months;
	}

	private static Optional<BigDecimal> velocity(LedgerBook book, long paid, BigDecimal unitSeconds) {
		if (unitSeconds.signum() <= 0) {
			return Optional.empty();
		}
		var span = Duration.between(book.entries().getFirst().time(), book.entries().getLast().time()).toSeconds();
		return Optional.of(BigDecimal.valueOf(paid).multiply(BigDecimal.valueOf(span)).divide(unitSeconds, 2, RoundingMode.HALF_UP));
	}

	/** Sums of what moved. */
	private static final class Flows {

		private long issued;
		private long premium;
		private long paid;
		private long redeemed;
		private long expired;

		private void add(LedgerBook book, Entry entry) {
			boolean back = entry.operation() == Operation.REVERSE;
			var operation = back ? book.entry(entry.undoes()).orElseThrow().operation() : entry.operation();
			long amount = back ? -entry.amount() : entry.amount();
			switch (operation) {
			case ISSUE -> {
				issued += amount;
				premium += back ? -entry.premium() : entry.premium();
			}
			case PAY -> paid += amount;
			case REDEEM -> redeemed += amount;
			case EXPIRE -> expired += amount;
			case REVERSE -> throw new IllegalStateException("a reversal undoes no reversal");
			}
		}
	}
}
