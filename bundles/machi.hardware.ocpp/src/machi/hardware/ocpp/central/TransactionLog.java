package machi.hardware.ocpp.central;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Numbers of the transactions of a charge point. What is sent again, as after a time without a connection, is recognised: a
 * start has the number that it had, an event of 2.0.1 is taken in once. Callable from any thread.
 */
final class TransactionLog {

	private static final int MOST_REMEMBERED = 500;
	private static final int MOST_EVENTS = 20_000;

	private final IntSupplier next;
	private final Map<String, Integer> numbers = new Remembered<>();
	private final Map<String, BitSet> events = new Remembered<>();
	private final Map<String, Boolean> ended = new Remembered<>();
	private final Map<String, Integer> places = new Remembered<>();

	/** @param next gives numbers that no other transaction has */
	TransactionLog(IntSupplier next) {
		this.next = next;
	}

	private static final class Remembered<V> extends LinkedHashMap<String, V> {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
			return size() > MOST_REMEMBERED;
		}
	}

	/** The number of the transaction that a start describes. */
	synchronized int number(String start) {
		return numbers.computeIfAbsent(start, unknown -> next.getAsInt());
	}

	/** Notes at which connector a transaction runs. */
	synchronized void place(String transaction, int connector) {
		places.put(transaction, connector);
	}

	/** The connector of a transaction, if it was ever named. */
	synchronized Optional<Integer> place(String transaction) {
		return Optional.ofNullable(places.get(transaction));
	}

	/** Notes that a transaction has ended; false when that was known. */
	synchronized boolean end(String transaction) {
		return ended.put(transaction, true) == null;
	}

	/** Whether a transaction is known to have ended. */
	synchronized boolean hasEnded(String transaction) {
		return ended.containsKey(transaction);
	}

	/** Notes an event by its number in the sequence; false when it was known. */
	synchronized boolean event(String transaction, int sequence) {
		if (sequence >= MOST_EVENTS) {
			return true;
		}
		var seen = events.computeIfAbsent(transaction, unknown -> new BitSet());
		boolean known = seen.get(sequence);
		seen.set(sequence);
		return !known;
	}

	/** How many events before a number have never come. */
	synchronized int missing(String transaction, int sequence) {
		var seen = events.getOrDefault(transaction, new BitSet());
		int until = Math.min(sequence, MOST_EVENTS);
		return until - seen.get(0, until).cardinality();
	}
}
