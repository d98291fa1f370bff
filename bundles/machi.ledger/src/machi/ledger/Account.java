package machi.ledger;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An account of a ledger.
 *
 * @param id id of the account in the program; empty for the issuer, the redeemed and the expired units
 */
public record Account(Role role, String id) implements Comparable<Account> {

	public static final Account ISSUER = new Account(Role.ISSUER, "");
	public static final Account REDEEMED = new Account(Role.REDEEMED, "");
	public static final Account EXPIRED = new Account(Role.EXPIRED, "");

	private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}\",:]{1,100}");

	/** @throws IllegalArgumentException when the id cannot be written into a ledger */
	public Account {
		Objects.requireNonNull(role);
		if (role.circulating() ? !ID.matcher(id).matches() : !id.isEmpty()) {
			throw new IllegalArgumentException("account " + role + " " + id);
		}
	}

	public static Account holder(String id) {
		return new Account(Role.HOLDER, id);
	}

	public static Account merchant(String id) {
		return new Account(Role.MERCHANT, id);
	}

	/**
	 * Reads what {@link #toString} writes.
	 *
	 * @throws IllegalArgumentException when the text is no account
	 */
	public static Account parse(String text) {
		int colon = text.indexOf(':');
		return colon < 0 ? new Account(Role.valueOf(text), "") : new Account(Role.valueOf(text.substring(0, colon)), text.substring(colon + 1));
	}

	@Override
	public int compareTo(Account other) {
		int byRole = role.compareTo(other.role);
		return byRole == 0 ? id.compareTo(other.id) : byRole;
	}

	/** For example {@code HOLDER:account-12} or {@code ISSUER}. */
	@Override
	public String toString() {
		return id.isEmpty() ? role.name() : role.name() + ":" + id;
	}
}
