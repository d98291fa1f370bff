package machi.calculation.partner;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCode;

/**
 * A partner with all its applications and activities. Holds nothing that reaches a person.
 *
 * @param outside    whether it has its seat outside the municipality
 * @param esgNetwork whether it takes part in the network for ESG investment
 * @param published  whether it agreed to be shown in the public register
 * @param targets    goals and targets that the partner itself names, in the official order
 */
public record Partner(Subject subject, LocalizedText name, PartnerCategory category, boolean outside, boolean esgNetwork,
		boolean published, List<SdgCode> targets, List<Certification> certifications, List<Activity> activities) {

	public Partner {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(category);
		targets = List.copyOf(targets);
		certifications = List.copyOf(certifications);
		activities = List.copyOf(activities);
	}
}
