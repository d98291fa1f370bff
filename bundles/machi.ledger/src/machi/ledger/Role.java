package machi.ledger;

import machi.quantity.text.LocalizedText;

/** What an account is for. */
public enum Role {
	/** Where units come from: its balance is what was given out, negative. */
	ISSUER("Issuer", "発行元", false),
	/** A resident or visitor. */
	HOLDER("Holder", "利用者", true),
	/** A shop that takes units. */
	MERCHANT("Merchant", "加盟店", true),
	/** Where units go that were changed into money. */
	REDEEMED("Redeemed", "換金済", false),
	/** Where units go that were not used in time. */
	EXPIRED("Expired", "失効", false);

	private final LocalizedText title;
	private final boolean circulating;

	Role(String english, String japanese, boolean circulating) {
		title = LocalizedText.of(english, japanese);
		this.circulating = circulating;
	}

	public LocalizedText title() {
		return title;
	}

	/** Whether the units of such an account are in circulation. Of these accounts there are many, of the others one each. */
	public boolean circulating() {
		return circulating;
	}
}
