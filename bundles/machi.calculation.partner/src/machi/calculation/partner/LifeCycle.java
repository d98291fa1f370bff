package machi.calculation.partner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The life of certifications: which dates follow from the term of the scheme, and how a partner stands at a date. Kaga
 * states neither term nor renewal (l.719-725); both are data of the scheme.
 */
public final class LifeCycle {

	private static final Comparator<Optional<LocalDate>> EARLIEST_FIRST = Comparator
			.comparing((Optional<LocalDate> date) -> date.orElse(LocalDate.MIN));

	private final Map<String, Scheme> schemes = new HashMap<>();

	public LifeCycle(Collection<Scheme> schemes) {
		schemes.forEach(scheme -> this.schemes.put(scheme.subject().elementId(), scheme));
	}

	/**
	 * The last day of a term in years that begins with the first day: the eve of the same day of the last year, and where
	 * that year has no such day, the last day of its month (Civil Code, article 143, paragraph 2).
	 *
	 * @param years at least 1
	 */
	public static LocalDate lastDay(LocalDate first, int years) {
		var sameDay = first.plusYears(years);
		return sameDay.getDayOfMonth() == first.getDayOfMonth() ? sameDay.minusDays(1) : sameDay;
	}

	/**
	 * The last day of a certification; empty when the scheme sets no term, or one of 0 years.
	 *
	 * @param renewedUntil last day of the certification that is renewed; the new term begins on the day after, so that
	 *                     nobody loses days by renewing early
	 */
	public static Optional<LocalDate> validUntil(LocalDate certifiedOn, Optional<LocalDate> renewedUntil,
			Optional<Integer> termYears) {
		var first = renewedUntil.map(last -> last.plusDays(1)).filter(certifiedOn::isBefore).orElse(certifiedOn);
		return termYears.filter(years -> years > 0).map(years -> lastDay(first, years));
	}

	/** The last day on which the certification holds: as entered, else by the term. Empty when it has no end. */
	public Optional<LocalDate> validUntil(Certification certification, List<Certification> ofPartner) {
		return certification.validUntil().or(() -> termEnd(certification, ofPartner));
	}

	/** The last day by the term of the scheme, whatever is entered. */
	public Optional<LocalDate> termEnd(Certification certification, List<Certification> ofPartner) {
		return termEnd(certification, ofPartner, new HashSet<>());
	}

	/** @param passed ids on the way, so that certifications entered as renewing each other end somewhere */
	private Optional<LocalDate> termEnd(Certification certification, List<Certification> ofPartner, Set<String> passed) {
		var scheme = schemes.get(certification.scheme());
		if (scheme == null || certification.certifiedOn().isEmpty() || !passed.add(certification.subject().elementId())) {
			return Optional.empty();
		}
		var renewed = ofPartner.stream().filter(other -> other.subject().elementId().equals(certification.renews())).findFirst();
		var renewedUntil = renewed.flatMap(other -> other.validUntil().or(() -> termEnd(other, ofPartner, passed)));
		return validUntil(certification.certifiedOn().get(), renewedUntil, scheme.termYears());
	}

	/** First day on which the certification may be renewed; empty when its scheme states none or it has no end. */
	public Optional<LocalDate> renewalOpens(Certification certification, List<Certification> ofPartner) {
		return Optional.ofNullable(schemes.get(certification.scheme())).flatMap(Scheme::renewalDays)
				.flatMap(days -> validUntil(certification, ofPartner).map(last -> last.minusDays(days)));
	}

	/**
	 * How a partner stands at a date. What happened later is not known then. A certification in force decides before an
	 * application that waits, and that before one that has ended; a certification that was renewed no longer counts once
	 * its renewal is certified.
	 */
	public Standing standing(Partner partner, LocalDate date) {
		var all = partner.certifications();
		var counting = all.stream().filter(one -> !isRenewed(one, all, date))
				.filter(one -> state(one, all, date) != PartnerState.REGISTERED).toList();
		var inForce = counting.stream().filter(one -> state(one, all, date).isCertified())
				.max(Comparator.comparing(one -> validUntil(one, all).orElse(LocalDate.MAX)));
		var pending = counting.stream().filter(one -> isPending(state(one, all, date)))
				.max(Comparator.comparing(Certification::appliedOn, EARLIEST_FIRST));
		var ended = counting.stream().max(Comparator.comparing(one -> end(one, all), EARLIEST_FIRST));
		var deciding = inForce.or(() -> pending).or(() -> ended);
		var state = deciding.map(one -> state(one, all, date)).orElse(PartnerState.REGISTERED);
		boolean wasCertified = state.isCertified() || state == PartnerState.EXPIRED;
		return new Standing(state, deciding, deciding.filter(one -> wasCertified).flatMap(one -> validUntil(one, all)),
				deciding.filter(one -> wasCertified).flatMap(one -> renewalOpens(one, all)),
				inForce.isPresent() ? pending : Optional.empty());
	}

	private static boolean isPending(PartnerState state) {
		return state == PartnerState.APPLIED || state == PartnerState.UNDER_REVIEW;
	}

	private static boolean isRenewed(Certification certification, List<Certification> all, LocalDate date) {
		return all.stream().filter(other -> other != certification && other.renews().equals(certification.subject().elementId()))
				.filter(other -> wasCertified(other) && hasCome(other.certifiedOn(), date))
				.anyMatch(other -> !isBefore(other.certifiedOn(), certification.certifiedOn()));
	}

	private static boolean isBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
		return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
	}

	private static boolean wasCertified(Certification certification) {
		return certification.stage() == Certification.Stage.CERTIFIED
				|| certification.stage() == Certification.Stage.WITHDRAWN && certification.certifiedOn().isPresent();
	}

	/** How one certification stands at a date; {@link PartnerState#REGISTERED} when it had not been applied for. */
	private PartnerState state(Certification one, List<Certification> all, LocalDate date) {
		boolean withdrawn = one.stage() == Certification.Stage.WITHDRAWN && hasCome(one.withdrawnOn(), date);
		if (withdrawn) {
			return PartnerState.WITHDRAWN;
		}
		if (wasCertified(one) && hasCome(one.certifiedOn(), date)) {
			return certifiedState(one, all, date);
		}
		if (one.stage() == Certification.Stage.REFUSED && hasCome(one.reviewedOn(), date)) {
			return PartnerState.REFUSED;
		}
		if (one.appliedOn().stream().anyMatch(date::isBefore)) {
			return PartnerState.REGISTERED;
		}
		boolean reviewed = one.stage() != Certification.Stage.APPLIED
				&& (one.stage() == Certification.Stage.UNDER_REVIEW ? hasCome(one.reviewedOn(), date)
						: one.reviewedOn().stream().anyMatch(day -> !date.isBefore(day)));
		return reviewed ? PartnerState.UNDER_REVIEW : PartnerState.APPLIED;
	}

	private PartnerState certifiedState(Certification one, List<Certification> all, LocalDate date) {
		if (validUntil(one, all).stream().anyMatch(date::isAfter)) {
			return PartnerState.EXPIRED;
		}
		boolean due = renewalOpens(one, all).stream().anyMatch(first -> !date.isBefore(first));
		return due ? PartnerState.RENEWAL_DUE : PartnerState.CERTIFIED;
	}

	/** Whether the day has come; what has no date is taken to have happened. */
	private static boolean hasCome(Optional<LocalDate> day, LocalDate date) {
		return day.stream().noneMatch(date::isBefore);
	}

	private Optional<LocalDate> end(Certification one, List<Certification> all) {
		return switch (one.stage()) {
		case WITHDRAWN -> one.withdrawnOn();
		case REFUSED -> one.reviewedOn();
		case CERTIFIED -> validUntil(one, all);
		case APPLIED, UNDER_REVIEW -> one.appliedOn();
		};
	}
}
