package machi.ledger;

import java.util.Objects;

/**
 * What is to be entered.
 *
 * @param amount  whole units that move
 * @param premium how many of the units are a premium that nobody paid for; only of an issue
 * @param undoes  number of the entry that is undone; 0 for everything but a reversal
 * @param note    for the reader; no names, since a ledger is kept for good
 */
public record Posting(Operation operation, Account from, Account to, long amount, long premium, long undoes, String note) {

	public Posting {
		Objects.requireNonNull(operation);
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
		Objects.requireNonNull(note);
	}

	/**
	 * Units that a holder pays for, and the premium on top.
	 *
	 * @throws ArithmeticException when there are more units than a ledger can hold
	 */
	public static Posting issue(Account holder, long paid, long premium, String note) {
		return new Posting(Operation.ISSUE, Account.ISSUER, holder, Math.addExact(paid, premium), premium, 0, note);
	}

	public static Posting pay(Account from, Account merchant, long amount, String note) {
		return new Posting(Operation.PAY, from, merchant, amount, 0, 0, note);
	}

	public static Posting redeem(Account merchant, long amount, String note) {
		return new Posting(Operation.REDEEM, merchant, Account.REDEEMED, amount, 0, 0, note);
	}

	public static Posting expire(Account account, long amount, String note) {
		return new Posting(Operation.EXPIRE, account, Account.EXPIRED, amount, 0, 0, note);
	}

	/** The same units back. */
	public static Posting reverse(Entry wrong, String note) {
		return new Posting(Operation.REVERSE, wrong.to(), wrong.from(), wrong.amount(), wrong.premium(), wrong.number(), note);
	}
}
