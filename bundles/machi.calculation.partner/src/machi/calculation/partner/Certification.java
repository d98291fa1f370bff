package machi.calculation.partner;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;

/**
 * An application and what became of it.
 *
 * @param scheme      id of the scheme; empty when none is named
 * @param number      certificate number as issued; may be empty
 * @param validUntil  last day on which the certification holds, as entered
 * @param renews      id of the certification that this one renews; empty for a first application
 * @param withdrawnOn first day on which it no longer holds
 */
public record Certification(Subject subject, String scheme, Stage stage, Optional<LocalDate> appliedOn,
		Optional<LocalDate> reviewedOn, Optional<LocalDate> certifiedOn, Optional<LocalDate> validUntil,
		Optional<LocalDate> withdrawnOn, String number, String renews) {

	/** How far an application has come by now. */
	public enum Stage {
		APPLIED, UNDER_REVIEW, CERTIFIED, REFUSED, WITHDRAWN
	}

	public Certification {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(scheme);
		Objects.requireNonNull(stage);
		Objects.requireNonNull(appliedOn);
		Objects.requireNonNull(reviewedOn);
		Objects.requireNonNull(certifiedOn);
		Objects.requireNonNull(validUntil);
		Objects.requireNonNull(withdrawnOn);
		Objects.requireNonNull(number);
		Objects.requireNonNull(renews);
	}
}
