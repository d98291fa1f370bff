package machi.partner;

import java.util.Objects;

import machi.model.partner.PartnerCategory;

/**
 * The application form of a partner. Texts may be empty, except the name.
 *
 * @param sdgCodes  goals and targets as entered
 * @param published whether the applicant agrees to the public register
 * @param contact   personal data, which the register of the town keeps and nothing publishes
 */
public record Application(String name, String nameEn, PartnerCategory category, String address, String website, String profile,
		boolean outside, boolean esgNetwork, boolean published, String sdgCodes, Contact contact) {

	/** Who can be reached at the partner. */
	public record Contact(String representative, String name, String mail, String phone) {

		public static final Contact NONE = new Contact("", "", "", "");

		public Contact {
			Objects.requireNonNull(representative);
			Objects.requireNonNull(name);
			Objects.requireNonNull(mail);
			Objects.requireNonNull(phone);
		}
	}

	public Application {
		Objects.requireNonNull(name);
		Objects.requireNonNull(nameEn);
		Objects.requireNonNull(category);
		Objects.requireNonNull(address);
		Objects.requireNonNull(website);
		Objects.requireNonNull(profile);
		Objects.requireNonNull(sdgCodes);
		Objects.requireNonNull(contact);
	}
}
