package machi.calculation.partner;

import machi.quantity.text.LocalizedText;

/** What a partner is (Kaga l.620-636: finance, companies, related bodies, universities). */
public enum PartnerCategory {
	COMPANY("Company", "民間企業"), FINANCE("Finance", "金融機関"), ASSOCIATION("Association", "関係団体"),
	UNIVERSITY("University", "大学"), NPO("Non-profit organisation", "NPO"), PUBLIC("Public body", "公的機関"),
	INDIVIDUAL("Individual", "個人");

	private final LocalizedText title;

	PartnerCategory(String english, String japanese) {
		title = LocalizedText.of(english, japanese);
	}

	public LocalizedText title() {
		return title;
	}
}
