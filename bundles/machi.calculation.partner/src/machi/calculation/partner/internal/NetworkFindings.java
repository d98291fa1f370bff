package machi.calculation.partner.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.partner.Certification;
import machi.calculation.partner.LifeCycle;
import machi.calculation.partner.Partner;
import machi.calculation.partner.PartnerState;
import machi.calculation.partner.Scheme;
import machi.quantity.text.LocalizedText;

/** What is wrong with certifications, or waits to be done. */
final class NetworkFindings {

	private final LifeCycle lifeCycle;
	private final Map<String, Scheme> schemes = new HashMap<>();
	private final List<Finding> findings = new ArrayList<>();

	NetworkFindings(LifeCycle lifeCycle, List<Scheme> schemes) {
		this.lifeCycle = lifeCycle;
		schemes.forEach(scheme -> this.schemes.put(scheme.subject().elementId(), scheme));
	}

	List<Finding> of(List<PartnerAt> partners) {
		for (var at : partners) {
			at.partner().certifications().forEach(one -> certification(at.partner(), one));
			standing(at);
			targets(at.partner());
		}
		numbers(partners);
		network(partners);
		return List.copyOf(findings);
	}

	private void certification(Partner partner, Certification one) {
		if (one.stage() == Certification.Stage.CERTIFIED && one.certifiedOn().isEmpty()) {
			add("partner.certified.undated", Severity.ERROR, one.subject().at("certifiedOn"), "",
					partner.name().english() + " is certified, but no date of certification is entered.",
					partner.name().japanese() + "は認証済みですが、認証日が入力されていません。");
		}
		order(partner, one, "appliedOn", one.appliedOn(), "reviewedOn", one.reviewedOn());
		order(partner, one, "appliedOn", one.appliedOn(), "certifiedOn", one.certifiedOn());
		order(partner, one, "reviewedOn", one.reviewedOn(), "certifiedOn", one.certifiedOn());
		order(partner, one, "certifiedOn", one.certifiedOn(), "validUntil", one.validUntil());
		order(partner, one, "appliedOn", one.appliedOn(), "withdrawnOn", one.withdrawnOn());
		var scheme = Optional.ofNullable(schemes.get(one.scheme()));
		scheme.ifPresent(known -> beforeScheme(partner, one, known));
		var term = lifeCycle.termEnd(one, partner.certifications());
		if (term.isPresent() && one.validUntil().isPresent() && !term.equals(one.validUntil())) {
			add("partner.validity.differs", Severity.WARNING, one.subject().at("validUntil"), one.validUntil().get().toString(),
					partner.name().english() + ": the end of validity is entered as " + one.validUntil().get()
							+ ", the term of the scheme gives " + term.get() + ".",
					partner.name().japanese() + ": 有効期限の記載は " + one.validUntil().get() + " ですが、認証期間からは " + term.get() + " になります。");
		}
	}

	private void order(Partner partner, Certification one, String first, Optional<LocalDate> earlier, String second,
			Optional<LocalDate> later) {
		if (earlier.isPresent() && later.isPresent() && later.get().isBefore(earlier.get())) {
			findings.add(new Finding("partner.dates.order", Severity.ERROR,
					LocalizedText.of(partner.name().english() + ": " + later.get() + " comes before " + earlier.get() + ", which must come first.",
							partner.name().japanese() + ": " + later.get() + " は、先に来るべき " + earlier.get() + " より前の日付です。"),
					List.of(new Finding.Place(one.subject().at(first), earlier.get().toString()),
							new Finding.Place(one.subject().at(second), later.get().toString()))));
		}
	}

	private void beforeScheme(Partner partner, Certification one, Scheme scheme) {
		if (one.certifiedOn().isPresent() && scheme.startedOn().stream().anyMatch(one.certifiedOn().get()::isBefore)) {
			findings.add(new Finding("partner.before.scheme", Severity.WARNING,
					LocalizedText.of(
							partner.name().english() + " was certified on " + one.certifiedOn().get() + ", before the scheme began on "
									+ scheme.startedOn().get() + ".",
							partner.name().japanese() + "の認証日 " + one.certifiedOn().get() + " は、制度の開始日 " + scheme.startedOn().get()
									+ " より前です。"),
					List.of(new Finding.Place(one.subject().at("certifiedOn"), one.certifiedOn().get().toString()),
							new Finding.Place(scheme.subject().at("startedOn"), scheme.startedOn().get().toString()))));
		}
	}

	private void standing(PartnerAt at) {
		var name = at.partner().name();
		var standing = at.standing();
		var place = standing.certification().map(one -> one.subject().at("validUntil")).orElse(at.partner().subject());
		var until = standing.validUntil().map(LocalDate::toString).orElse("");
		if (standing.state() == PartnerState.EXPIRED) {
			add("partner.expired", Severity.WARNING, place, until, name.english() + ": the certification ended on " + until
					+ " and was not renewed.", name.japanese() + ": 認証は " + until + " に期限を迎え、更新されていません。");
		}
		if (standing.state() == PartnerState.RENEWAL_DUE && standing.pending().isEmpty()) {
			add("partner.renewal.open", Severity.INFO, place, until,
					name.english() + ": the certification ends on " + until + "; renewal may be applied for.",
					name.japanese() + ": 認証は " + until + " に満了します。更新の受付期間に入っています。");
		}
		if (at.partner().published() && !standing.state().isCertified()) {
			add("partner.published.not.certified", Severity.WARNING, at.partner().subject().at("published"), "",
					name.english() + " is marked to be published, but is not certified (" + standing.state().title().english()
							+ "); the public register leaves it out.",
					name.japanese() + "は公開するとされていますが認証されていないため(" + standing.state().title().japanese() + ")、公開名簿には載りません。");
		}
	}

	private void targets(Partner partner) {
		// who has never applied has not been asked for targets
		if (!partner.certifications().isEmpty() && partner.targets().isEmpty() && partner.activities().stream().allMatch(activity -> activity.targets().isEmpty())) {
			add("partner.without.targets", Severity.WARNING, partner.subject().at("sdgCodes"), "",
					partner.name().english() + ": neither the partner nor an activity of it names an SDG target.",
					partner.name().japanese() + ": パートナーにも取組にもSDGsターゲットが入力されていません。");
		}
		for (var activity : partner.activities()) {
			if (activity.targets().isEmpty()) {
				add("partner.activity.without.targets", Severity.INFO, activity.subject().at("sdgCodes"), "",
						partner.name().english() + ": the activity \"" + activity.name().english() + "\" names no SDG target.",
						partner.name().japanese() + ": 取組「" + activity.name().japanese() + "」にSDGsターゲットが入力されていません。");
			}
		}
	}

	/** A renewal may keep the number of what it renews; any other certification of the scheme has its own. */
	private void numbers(List<PartnerAt> partners) {
		var seen = new HashMap<String, Certification>();
		for (var at : partners) {
			for (var one : at.partner().certifications()) {
				var other = one.number().isEmpty() ? null : seen.putIfAbsent(one.scheme() + "\n" + one.number(), one);
				if (other != null && !isRenewal(at.partner(), one, other)) {
					findings.add(new Finding("partner.number.twice", Severity.ERROR,
							LocalizedText.of("The certificate number " + one.number() + " is given twice: to " + other.subject().label() + " and to "
									+ one.subject().label() + ".", "認証番号 " + one.number() + " が重複しています: " + other.subject().label() + "、"
											+ one.subject().label() + "。"),
							List.of(new Finding.Place(other.subject().at("certificateNumber"), one.number()),
									new Finding.Place(one.subject().at("certificateNumber"), one.number()))));
				}
			}
		}
	}

	private static boolean isRenewal(Partner partner, Certification one, Certification other) {
		return partner.certifications().contains(other) && (!one.renews().isEmpty() || !other.renews().isEmpty());
	}

	/** Kaga l.983-984 counts organisations in the network and does not say how: here those that are certified count. */
	private void network(List<PartnerAt> partners) {
		var uncertified = partners.stream().filter(at -> at.partner().esgNetwork() && !at.standing().state().isCertified()).toList();
		if (!uncertified.isEmpty()) {
			findings.add(new Finding("partner.esg.not.certified", Severity.INFO,
					LocalizedText.of(uncertified.size() + " of the ESG network are not certified; the count of certified ones leaves them out.",
							"ESGネットワーク参加者のうち " + uncertified.size() + " 団体は認証されていないため、認証数には含みません。"),
					uncertified.stream().map(at -> new Finding.Place(at.partner().subject().at("esgNetwork"), "")).toList()));
		}
	}

	private void add(String rule, Severity severity, Subject subject, String value, String english, String japanese) {
		findings.add(new Finding(rule, severity, LocalizedText.of(english, japanese), List.of(new Finding.Place(subject, value))));
	}
}
