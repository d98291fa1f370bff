package machi.ledger;

import java.time.Instant;
import java.util.Objects;

/**
 * A line of a ledger.
 *
 * @param number  from 1, without gaps
 * @param time    never before that of the entry before
 * @param premium of an issue: how many of the units nobody paid for; of a reversal: as in the entry undone
 * @param undoes  number of the entry that is undone, or 0
 * @param hash    SHA-256 over the hash of the entry before and this line, in hexadecimal
 */
public record Entry(long number, Instant time, Operation operation, Account from, Account to, long amount, long premium, long undoes,
		String note, String hash) {

	public Entry {
		Objects.requireNonNull(time);
		Objects.requireNonNull(operation);
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
		Objects.requireNonNull(note);
		Objects.requireNonNull(hash);
	}
}
