package machi.calculation.partner;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How a partner stands at a date.
 *
 * @param certification the application or certification that decides it; empty when there is none by that date
 * @param validUntil    last day on which that certification holds; empty when it has no end or is not certified
 * @param renewalOpens  first day on which it may be renewed; empty when its scheme states none
 * @param pending       an application that waits for a decision beside it, such as one for renewal
 */
public record Standing(PartnerState state, Optional<Certification> certification, Optional<LocalDate> validUntil,
		Optional<LocalDate> renewalOpens, Optional<Certification> pending) {

	public Standing {
		Objects.requireNonNull(state);
		Objects.requireNonNull(certification);
		Objects.requireNonNull(validUntil);
		Objects.requireNonNull(renewalOpens);
		Objects.requireNonNull(pending);
	}
}
