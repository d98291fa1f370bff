package machi.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Finding;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCode;

/**
 * What the public may read of the partners that are certified at a date and agreed to be shown. Holds no personal data: it
 * is filled from a list of attributes that may be public, none of which the model marks as personal.
 *
 * @param scheme   name of the scheme, or of the program where partners of several schemes are shown
 * @param entries  in the order of their categories, then as entered
 * @param findings texts in it that look like personal data, such as e-mail addresses
 */
public record PublicRegister(LocalizedText scheme, LocalDate date, List<Entry> entries, List<Finding> findings) {

	/**
	 * A partner.
	 *
	 * @param number     of the certificate; may be empty
	 * @param address    empty for individuals
	 * @param codes      of the partner and its activities, in the official order
	 * @param validUntil empty when the certification does not end
	 */
	public record Entry(LocalizedText name, LocalizedText category, String number, Optional<LocalDate> certifiedOn,
			Optional<LocalDate> validUntil, String address, String website, String profile, List<SdgCode> codes, List<Activity> activities) {

		public Entry {
			Objects.requireNonNull(name);
			Objects.requireNonNull(category);
			codes = List.copyOf(codes);
			activities = List.copyOf(activities);
		}
	}

	/** Something that a partner does for the goals at the date. */
	public record Activity(LocalizedText name, String description, List<SdgCode> codes) {

		public Activity {
			Objects.requireNonNull(name);
			codes = List.copyOf(codes);
		}
	}

	public PublicRegister {
		Objects.requireNonNull(scheme);
		Objects.requireNonNull(date);
		entries = List.copyOf(entries);
		findings = List.copyOf(findings);
	}
}
