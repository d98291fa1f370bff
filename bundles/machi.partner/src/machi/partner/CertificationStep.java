package machi.partner;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import machi.model.partner.Certification;
import machi.model.partner.CertificationState;
import machi.model.partner.Partner;

/** What may be done next with an application or certification. */
public enum CertificationStep {
	REVIEW, CERTIFY, REFUSE, RENEW, WITHDRAW;

	private static final Set<CertificationState> PENDING = EnumSet.of(CertificationState.APPLIED, CertificationState.UNDER_REVIEW);

	/** The steps that its state allows; dates and numbers are checked when a step is taken. */
	public static List<CertificationStep> next(Certification certification) {
		return switch (certification.getState()) {
		case APPLIED -> List.of(REVIEW, WITHDRAW);
		case UNDER_REVIEW -> List.of(CERTIFY, REFUSE, WITHDRAW);
		case CERTIFIED -> isRenewed(certification, EnumSet.of(CertificationState.CERTIFIED)) ? List.of()
				: isRenewed(certification, PENDING) ? List.of(WITHDRAW) : List.of(RENEW, WITHDRAW);
		case REFUSED, WITHDRAWN -> List.of();
		};
	}

	/** Whether a certification of the partner in one of the states names this one as what it renews. */
	private static boolean isRenewed(Certification certification, Set<CertificationState> by) {
		return certification.getId() != null && certification.eContainer() instanceof Partner partner && partner.getCertifications().stream()
				.anyMatch(other -> certification.getId().equals(other.getRenews()) && by.contains(other.getState()));
	}
}
