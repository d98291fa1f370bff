package machi.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * Which units of holders are due to expire. A holder spends the oldest units first; units that come back from a payment
 * that was undone begin anew.
 */
public final class Expiry {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	/** Units that came to a holder on one day. */
	private record Lot(LocalDate day, long units) {
	}

	private Expiry() {
	}

	/**
	 * @param day    units whose last day was before it are due
	 * @param months how long units are valid, at least 1
	 * @return one posting for each holder who has such units, in the order of the accounts
	 */
	public static List<Posting> due(LedgerBook book, LocalDate day, int months, String note) {
		var lots = new TreeMap<Account, Deque<Lot>>();
		for (var entry : book.entries()) {
			if (entry.from().role() == Role.HOLDER) {
				spend(lots.get(entry.from()), entry.amount());
			}
			if (entry.to().role() == Role.HOLDER) {
				lots.computeIfAbsent(entry.to(), account -> new ArrayDeque<>()).add(new Lot(entry.time().atZone(JAPAN).toLocalDate(), entry.amount()));
			}
		}
		var postings = new ArrayList<Posting>();
		lots.forEach((account, held) -> {
			long due = held.stream().filter(lot -> lot.day().plusMonths(months).isBefore(day)).mapToLong(Lot::units).sum();
			if (due > 0) {
				postings.add(Posting.expire(account, due, note));
			}
		});
		return postings;
	}

	private static void spend(Deque<Lot> held, long amount) {
		long left = amount;
		while (left > 0) {
			var oldest = held.removeFirst();
			if (oldest.units() > left) {
				held.addFirst(new Lot(oldest.day(), oldest.units() - left));
			}
			left -= Math.min(left, oldest.units());
		}
	}
}
