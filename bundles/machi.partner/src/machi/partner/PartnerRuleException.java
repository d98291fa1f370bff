package machi.partner;

import machi.quantity.text.LocalizedText;

/** Says in words for the user which rule of the scheme a step would break; nothing has been changed then. */
public final class PartnerRuleException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient LocalizedText reason;

	PartnerRuleException(String english, String japanese) {
		super(english);
		reason = LocalizedText.of(english, japanese);
	}

	public LocalizedText reason() {
		return reason;
	}
}
