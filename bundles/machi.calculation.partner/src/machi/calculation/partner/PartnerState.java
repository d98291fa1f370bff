package machi.calculation.partner;

import machi.quantity.text.LocalizedText;

/** How a partner stands at a date, derived from its applications and certifications. */
public enum PartnerState {
	/** Entered, but no application has been made by the date. */
	REGISTERED("Registered only", "登録のみ"),
	APPLIED("Applied", "申請中"),
	UNDER_REVIEW("Under review", "審査中"),
	CERTIFIED("Certified", "認証"),
	/** Certified, and the time to apply for renewal has come. */
	RENEWAL_DUE("Certified, renewal due", "認証(更新時期)"),
	EXPIRED("Expired", "期限切れ"),
	REFUSED("Refused", "不認証"),
	WITHDRAWN("Withdrawn", "取消・辞退");

	private final LocalizedText title;

	PartnerState(String english, String japanese) {
		title = LocalizedText.of(english, japanese);
	}

	public LocalizedText title() {
		return title;
	}

	/** Whether the certification is in force. */
	public boolean isCertified() {
		return this == CERTIFIED || this == RENEWAL_DUE;
	}
}
