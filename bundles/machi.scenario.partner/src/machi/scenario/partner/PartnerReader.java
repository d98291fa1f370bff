package machi.scenario.partner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;

import machi.calculation.Finding;
import machi.calculation.partner.Activity;
import machi.calculation.partner.Certification;
import machi.calculation.partner.Partner;
import machi.calculation.partner.PartnerCategory;
import machi.calculation.partner.PersonalText;
import machi.calculation.partner.Scheme;
import machi.model.core.CorePackage;
import machi.model.core.Element;
import machi.model.partner.PartnerActivity;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerScheme;
import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.model.program.Side;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads partners with their certifications and activities, and reports what cannot be read. */
final class PartnerReader {

	private final Map<String, Initiative> initiatives = new HashMap<>();
	private final List<Finding> findings = new ArrayList<>();
	private final TargetCodes codes;

	PartnerReader(ProgramContent content, TargetCodes codes) {
		this.codes = codes;
		content.domain(InitiativePlan.class)
				.ifPresent(plan -> plan.getInitiatives().forEach(initiative -> initiatives.put(initiative.getId(), initiative)));
	}

	List<Finding> findings() {
		return findings;
	}

	Scheme scheme(PartnerScheme scheme) {
		return new Scheme(ModelReader.subject(scheme), ModelReader.name(scheme),
				PartnerPlans.date(scheme, Literals.PARTNER_SCHEME__STARTED_ON, findings), Optional.ofNullable(scheme.getTermYears()),
				Optional.ofNullable(scheme.getRenewalDays()));
	}

	Partner partner(machi.model.partner.Partner partner) {
		if (partner.isPublished()) {
			publicTexts(partner);
		}
		return new Partner(ModelReader.subject(partner), ModelReader.name(partner),
				PartnerCategory.valueOf(partner.getCategory().getName()), partner.isOutside(), partner.isEsgNetwork(),
				partner.isPublished(), codes.read(partner.getSdgCodes()),
				partner.getCertifications().stream().map(this::certification).toList(),
				partner.getActivities().stream().map(this::activity).toList());
	}

	/** Texts of the public register in which personal data may hide. */
	private void publicTexts(machi.model.partner.Partner partner) {
		text(partner, Literals.PARTNER__PROFILE);
		text(partner, Literals.PARTNER__WEBSITE);
		text(partner, Literals.PARTNER__ADDRESS);
		partner.getActivities().forEach(activity -> {
			text(activity, CorePackage.Literals.ELEMENT__NAME);
			text(activity, Literals.PARTNER_ACTIVITY__DESCRIPTION);
		});
	}

	private void text(Element element, EAttribute attribute) {
		findings.addAll(PersonalText.findings(ModelReader.text((String) element.eGet(attribute)),
				ModelReader.subject(element, attribute.getName())));
	}

	private Certification certification(machi.model.partner.Certification entered) {
		return new Certification(ModelReader.subject(entered), ModelReader.text(entered.getScheme()),
				Certification.Stage.valueOf(entered.getState().getName()),
				PartnerPlans.date(entered, Literals.CERTIFICATION__APPLIED_ON, findings),
				PartnerPlans.date(entered, Literals.CERTIFICATION__REVIEWED_ON, findings),
				PartnerPlans.date(entered, Literals.CERTIFICATION__CERTIFIED_ON, findings),
				PartnerPlans.date(entered, Literals.CERTIFICATION__VALID_UNTIL, findings),
				PartnerPlans.date(entered, Literals.CERTIFICATION__WITHDRAWN_ON, findings),
				ModelReader.text(entered.getCertificateNumber()).strip(), ModelReader.text(entered.getRenews()));
	}

	private Activity activity(PartnerActivity activity) {
		return new Activity(ModelReader.subject(activity), ModelReader.name(activity), side(activity.getInitiative()),
				codes.read(activity.getSdgCodes()), PartnerPlans.date(activity, Literals.PARTNER_ACTIVITY__STARTED_ON, findings),
				PartnerPlans.date(activity, Literals.PARTNER_ACTIVITY__ENDED_ON, findings));
	}

	/** The side of an initiative, or of the nearest one above it that has one. */
	private Optional<Activity.ProgramSide> side(String initiative) {
		var passed = new ArrayList<Initiative>();
		var above = initiatives.get(ModelReader.text(initiative));
		while (above != null && !passed.contains(above)) {
			if (above.getSide() != Side.UNASSIGNED) {
				return Optional.of(Activity.ProgramSide.valueOf(above.getSide().getName()));
			}
			passed.add(above);
			above = initiatives.get(ModelReader.text(above.getParent()));
		}
		return Optional.empty();
	}
}
