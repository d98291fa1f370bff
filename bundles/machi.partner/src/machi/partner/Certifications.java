package machi.partner;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;

import machi.calculation.partner.LifeCycle;
import machi.model.core.Element;
import machi.model.partner.Certification;
import machi.model.partner.CertificationState;
import machi.model.partner.Partner;
import machi.model.partner.PartnerFactory;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.model.partner.PartnerScheme;
import machi.quantity.ReportingPeriod;
import machi.scenario.ModelReader;
import machi.workspace.OpenProgram;

/**
 * The life of a certification as one undoable command for each step (Kaga l.719-725: apply, certify, publish). A step
 * that the rules of the scheme do not allow is refused in words.
 */
public final class Certifications {

	private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]+)([^0-9]*)");

	private final OpenProgram program;

	public Certifications(OpenProgram program) {
		this.program = program;
	}

	/** An application to the scheme. */
	public Command apply(Partner partner, PartnerScheme scheme, LocalDate date) throws PartnerRuleException {
		for (var other : partner.getCertifications()) {
			if (isOf(other, scheme) && (other.getState() == CertificationState.APPLIED || other.getState() == CertificationState.UNDER_REVIEW)) {
				throw new PartnerRuleException("An application of " + name(partner) + " is waiting already.",
						name(partner) + "の申請はすでに受け付けられています。");
			}
			if (isOf(other, scheme) && other.getState() == CertificationState.CERTIFIED
					&& date(other, Literals.CERTIFICATION__VALID_UNTIL).stream().noneMatch(date::isAfter)) {
				throw new PartnerRuleException(name(partner) + " is certified; renew the certification instead.",
						name(partner) + "は認証済みです。更新の手続を行ってください。");
			}
		}
		return added(partner, application(scheme, date, ""), "apply");
	}

	/** An application that is not in the program yet. */
	Certification application(PartnerScheme scheme, LocalDate date, String renews) throws PartnerRuleException {
		checkStarted(scheme, date);
		return PartnerEdits.filled(PartnerFactory.eINSTANCE.createCertification(), program.newId(Literals.CERTIFICATION),
				Map.of(Literals.CERTIFICATION__SCHEME, ModelReader.text(scheme.getId()), Literals.CERTIFICATION__APPLIED_ON, date.toString(),
						Literals.CERTIFICATION__RENEWS, renews));
	}

	/** The review begins. */
	public Command review(Certification certification, LocalDate date, String reviewer) throws PartnerRuleException {
		checkState(certification, CertificationState.APPLIED, "Only an application can be reviewed.", "審査できるのは申請中のものだけです。");
		checkNotBefore(certification, date, Literals.CERTIFICATION__APPLIED_ON, "application", "申請日");
		var values = step(CertificationState.UNDER_REVIEW);
		values.put(Literals.CERTIFICATION__REVIEWED_ON, date.toString());
		values.put(Literals.CERTIFICATION__REVIEWER, reviewer);
		return set(certification, values, "review");
	}

	/** The scheme certifies: its last day follows from the term of the scheme. */
	public Command certify(Certification certification, LocalDate date, String number) throws PartnerRuleException {
		checkState(certification, CertificationState.UNDER_REVIEW, "An application must be reviewed before it is certified.",
				"認証の前に審査が必要です。");
		checkNotBefore(certification, date, Literals.CERTIFICATION__APPLIED_ON, "application", "申請日");
		checkNotBefore(certification, date, Literals.CERTIFICATION__REVIEWED_ON, "review", "審査日");
		var scheme = scheme(certification);
		checkStarted(scheme, date);
		checkNumber(certification, number.strip());
		var values = step(CertificationState.CERTIFIED);
		values.put(Literals.CERTIFICATION__CERTIFIED_ON, date.toString());
		values.put(Literals.CERTIFICATION__CERTIFICATE_NUMBER, number.strip());
		values.put(Literals.CERTIFICATION__VALID_UNTIL, validUntil(certification, date).map(LocalDate::toString).orElse(null));
		return set(certification, values, "certify");
	}

	/** The last day that a certification of this day would have; empty when the scheme sets no term. */
	public Optional<LocalDate> validUntil(Certification certification, LocalDate certifiedOn) throws PartnerRuleException {
		var renewed = siblings(certification).filter(other -> other.getId() != null && other.getId().equals(certification.getRenews()))
				.findFirst().flatMap(other -> date(other, Literals.CERTIFICATION__VALID_UNTIL));
		return LifeCycle.validUntil(certifiedOn, renewed, Optional.ofNullable(scheme(certification).getTermYears()));
	}

	/** The review ends with a refusal. */
	public Command refuse(Certification certification, LocalDate date, String reason) throws PartnerRuleException {
		checkState(certification, CertificationState.UNDER_REVIEW, "Only what is under review can be refused.", "不認証にできるのは審査中のものだけです。");
		checkNotBefore(certification, date, Literals.CERTIFICATION__REVIEWED_ON, "review", "審査日");
		var values = step(CertificationState.REFUSED);
		values.put(Literals.CERTIFICATION__REVIEWED_ON, date.toString());
		values.put(Literals.CERTIFICATION__REVIEW_NOTE, reason);
		return set(certification, values, "refuse");
	}

	/** The partner leaves, or the certification is taken away: from this day on it no longer holds. */
	public Command withdraw(Certification certification, LocalDate date) throws PartnerRuleException {
		if (!CertificationStep.next(certification).contains(CertificationStep.WITHDRAW)) {
			throw new PartnerRuleException("This has ended or was renewed already.", "すでに終了しているか、更新されています。");
		}
		checkNotBefore(certification, date, Literals.CERTIFICATION__APPLIED_ON, "application", "申請日");
		checkNotBefore(certification, date, Literals.CERTIFICATION__CERTIFIED_ON, "certification", "認証日");
		var values = step(CertificationState.WITHDRAWN);
		values.put(Literals.CERTIFICATION__WITHDRAWN_ON, date.toString());
		return set(certification, values, "withdraw");
	}

	/** An application for renewal: a new certification that names the one it renews. */
	public Command renew(Certification certification, LocalDate date) throws PartnerRuleException {
		checkState(certification, CertificationState.CERTIFIED, "Only a certification can be renewed.", "更新できるのは認証済みのものだけです。");
		if (!CertificationStep.next(certification).contains(CertificationStep.RENEW)) {
			throw new PartnerRuleException("This certification was renewed already, or its renewal is waiting.", "すでに更新されているか、更新の申請中です。");
		}
		checkNotBefore(certification, date, Literals.CERTIFICATION__CERTIFIED_ON, "certification", "認証日");
		var scheme = scheme(certification);
		var last = date(certification, Literals.CERTIFICATION__VALID_UNTIL);
		if (last.isEmpty()) {
			throw new PartnerRuleException("This certification has no end and needs no renewal.", "この認証には期限がなく、更新は不要です。");
		}
		if (date.isAfter(last.get())) {
			throw new PartnerRuleException("The certification ended on " + last.get() + "; a new application is needed.",
					"認証は " + last.get() + " に満了しています。新たに申請してください。");
		}
		var opens = Optional.ofNullable(scheme.getRenewalDays()).map(days -> last.get().minusDays(days));
		if (opens.stream().anyMatch(date::isBefore)) {
			throw new PartnerRuleException("Renewal can be applied for from " + opens.get() + " on.", "更新の受付は " + opens.get() + " からです。");
		}
		return added((Partner) certification.eContainer(), application(scheme, date, ModelReader.text(certification.getId())), "renew");
	}

	/** The number after the last one that the scheme has given; {@code 001} for the first. */
	public String nextNumber(Certification certification) {
		var given = numbers(certification).toList();
		if (given.isEmpty()) {
			return "001";
		}
		var matcher = NUMBERED.matcher(given.getLast());
		var next = given.getLast() + "-2";
		while (matcher.matches()) {
			var digits = matcher.group(2);
			var following = new BigInteger(digits).add(BigInteger.ONE).toString();
			next = matcher.group(1) + "0".repeat(Math.max(0, digits.length() - following.length())) + following + matcher.group(3);
			if (!given.contains(next)) {
				break;
			}
			matcher = NUMBERED.matcher(next);
		}
		return next;
	}

	private Stream<String> numbers(Certification certification) {
		return program.domain(PartnerPlan.class).stream().flatMap(plan -> plan.getPartners().stream())
				.flatMap(partner -> partner.getCertifications().stream())
				.filter(other -> other != certification
						&& ModelReader.text(other.getScheme()).equals(ModelReader.text(certification.getScheme())))
				.map(other -> ModelReader.text(other.getCertificateNumber()).strip()).filter(number -> !number.isEmpty());
	}

	private void checkNumber(Certification certification, String number) throws PartnerRuleException {
		if (number.isEmpty()) {
			throw new PartnerRuleException("A certificate number is needed.", "認証番号を入力してください。");
		}
		var renewed = siblings(certification).filter(other -> other.getId() != null && other.getId().equals(certification.getRenews()))
				.anyMatch(other -> number.equals(ModelReader.text(other.getCertificateNumber()).strip()));
		if (!renewed && numbers(certification).anyMatch(number::equals)) {
			throw new PartnerRuleException("The number " + number + " is given already; the next one is " + nextNumber(certification) + ".",
					"認証番号 " + number + " は使用済みです。次の番号は " + nextNumber(certification) + " です。");
		}
	}

	private static Stream<Certification> siblings(Certification certification) {
		return ((Partner) certification.eContainer()).getCertifications().stream().filter(other -> other != certification);
	}

	private PartnerScheme scheme(Certification certification) throws PartnerRuleException {
		if (program.element(ModelReader.text(certification.getScheme())).orElse(null) instanceof PartnerScheme scheme) {
			return scheme;
		}
		throw new PartnerRuleException("The scheme of this application is not entered.", "この申請の制度が登録されていません。");
	}

	private static boolean isOf(Certification certification, PartnerScheme scheme) {
		return ModelReader.text(certification.getScheme()).equals(ModelReader.text(scheme.getId()));
	}

	private static void checkStarted(PartnerScheme scheme, LocalDate date) throws PartnerRuleException {
		var start = date(scheme, Literals.PARTNER_SCHEME__STARTED_ON);
		if (start.stream().anyMatch(date::isBefore)) {
			throw new PartnerRuleException("The scheme begins on " + start.get() + "; " + date + " is before that.",
					"制度の開始日は " + start.get() + " です。" + date + " はそれより前の日付です。");
		}
	}

	private static void checkState(Certification certification, CertificationState needed, String english, String japanese)
			throws PartnerRuleException {
		if (certification.getState() != needed) {
			throw new PartnerRuleException(english, japanese);
		}
	}

	private static void checkNotBefore(Certification certification, LocalDate date, EAttribute earlier, String english, String japanese)
			throws PartnerRuleException {
		var first = date(certification, earlier);
		if (first.stream().anyMatch(date::isBefore)) {
			throw new PartnerRuleException(date + " is before the " + english + " on " + first.get() + ".",
					date + " は" + japanese + " " + first.get() + " より前の日付です。");
		}
	}

	private static Optional<LocalDate> date(Element element, EAttribute attribute) {
		return ReportingPeriod.firstDay(ModelReader.text((String) element.eGet(attribute)));
	}

	private static Map<EStructuralFeature, Object> step(CertificationState state) {
		var values = new LinkedHashMap<EStructuralFeature, Object>();
		values.put(Literals.CERTIFICATION__STATE, state);
		return values;
	}

	private Command set(Certification certification, Map<EStructuralFeature, Object> values, String key) {
		return PartnerEdits.set(program, certification, values, Words.of(key, name((Partner) certification.eContainer())));
	}

	private Command added(Partner partner, Certification certification, String key) {
		var command = PartnerEdits.labelled(Words.of(key, name(partner)));
		command.append(PartnerEdits.add(program, partner, Literals.PARTNER__CERTIFICATIONS, certification));
		return command;
	}

	private static String name(Partner partner) {
		return ModelReader.label(partner);
	}
}
