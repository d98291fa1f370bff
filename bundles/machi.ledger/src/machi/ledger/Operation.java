package machi.ledger;

import java.util.Set;

import machi.quantity.text.LocalizedText;

/** What an entry does. */
public enum Operation {
	/** Units are given out, with or without a premium. */
	ISSUE("Issue", "発行", Set.of(Role.ISSUER), Set.of(Role.HOLDER)),
	/** A holder, or a merchant that buys from another, pays. */
	PAY("Pay", "支払", Set.of(Role.HOLDER, Role.MERCHANT), Set.of(Role.MERCHANT)),
	/** A merchant changes units into money. */
	REDEEM("Redeem", "換金", Set.of(Role.MERCHANT), Set.of(Role.REDEEMED)),
	/** Units that were not used in time. */
	EXPIRE("Expire", "失効", Set.of(Role.HOLDER, Role.MERCHANT), Set.of(Role.EXPIRED)),
	/** Undoes an entry that was wrong. Nothing is ever deleted. */
	REVERSE("Reverse", "取消", Set.of(), Set.of());

	private final LocalizedText title;
	private final Set<Role> from;
	private final Set<Role> to;

	Operation(String english, String japanese, Set<Role> from, Set<Role> to) {
		title = LocalizedText.of(english, japanese);
		this.from = from;
		this.to = to;
	}

	public LocalizedText title() {
		return title;
	}

	/** Whether units may move so. A reversal moves them back as the entry that it undoes moved them. */
	public boolean allows(Role source, Role target) {
		return this == REVERSE || from.contains(source) && to.contains(target);
	}
}
