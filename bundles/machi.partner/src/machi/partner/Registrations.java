package machi.partner;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EStructuralFeature;

import machi.model.core.CorePackage;
import machi.model.partner.PartnerFactory;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.model.partner.PartnerScheme;
import machi.workspace.OpenProgram;

/** Takes applications in: the partner and its first application together, as one step of undo. */
public final class Registrations {

	private final OpenProgram program;

	public Registrations(OpenProgram program) {
		this.program = program;
	}

	/**
	 * Registers a partner.
	 *
	 * @param id     of the new partner; see {@link OpenProgram#newId}
	 * @param scheme that it applies to; empty when it is only to be kept on record
	 * @param date   of the application
	 */
	public Command register(String id, Application form, Optional<PartnerScheme> scheme, LocalDate date) throws PartnerRuleException {
		if (form.name().isBlank()) {
			throw new PartnerRuleException("The name of the partner is missing.", "パートナーの名称を入力してください。");
		}
		var partner = PartnerEdits.filled(PartnerFactory.eINSTANCE.createPartner(), id, values(form));
		if (scheme.isPresent()) {
			partner.getCertifications().add(new Certifications(program).application(scheme.get(), date, ""));
		}
		var command = PartnerEdits.labelled(Words.of("register", form.name().strip()));
		command.append(PartnerEdits.add(program, plan(), Literals.PARTNER_PLAN__PARTNERS, partner));
		return command;
	}

	/**
	 * Sets up a scheme.
	 *
	 * @param termYears   empty: certifications do not end
	 * @param renewalDays empty: renewal is possible at any time
	 */
	public Command setUp(String name, LocalDate startedOn, Optional<Integer> termYears, Optional<Integer> renewalDays)
			throws PartnerRuleException {
		if (name.isBlank()) {
			throw new PartnerRuleException("The name of the scheme is missing.", "制度の名称を入力してください。");
		}
		var values = new LinkedHashMap<EStructuralFeature, Object>();
		values.put(CorePackage.Literals.ELEMENT__NAME, name.strip());
		values.put(Literals.PARTNER_SCHEME__STARTED_ON, startedOn.toString());
		values.put(Literals.PARTNER_SCHEME__TERM_YEARS, termYears.orElse(null));
		values.put(Literals.PARTNER_SCHEME__RENEWAL_DAYS, renewalDays.orElse(null));
		var scheme = PartnerEdits.filled(PartnerFactory.eINSTANCE.createPartnerScheme(), program.newId(Literals.PARTNER_SCHEME), values);
		var command = PartnerEdits.labelled(Words.of("scheme", name.strip()));
		command.append(PartnerEdits.add(program, plan(), Literals.PARTNER_PLAN__SCHEMES, scheme));
		return command;
	}

	private PartnerPlan plan() {
		return (PartnerPlan) program.domainForEditing(Literals.PARTNER_PLAN);
	}

	private static Map<EStructuralFeature, ?> values(Application form) {
		var values = new LinkedHashMap<EStructuralFeature, Object>();
		values.put(CorePackage.Literals.ELEMENT__NAME, form.name().strip());
		values.put(CorePackage.Literals.ELEMENT__NAME_EN, form.nameEn().strip());
		values.put(Literals.PARTNER__CATEGORY, form.category());
		values.put(Literals.PARTNER__ADDRESS, form.address().strip());
		values.put(Literals.PARTNER__WEBSITE, form.website().strip());
		values.put(Literals.PARTNER__PROFILE, form.profile().strip());
		values.put(Literals.PARTNER__OUTSIDE, form.outside());
		values.put(Literals.PARTNER__ESG_NETWORK, form.esgNetwork());
		values.put(Literals.PARTNER__PUBLISHED, form.published());
		values.put(Literals.PARTNER__SDG_CODES, form.sdgCodes().strip());
		values.put(Literals.PARTNER__REPRESENTATIVE, form.contact().representative().strip());
		values.put(Literals.PARTNER__CONTACT_NAME, form.contact().name().strip());
		values.put(Literals.PARTNER__CONTACT_MAIL, form.contact().mail().strip());
		values.put(Literals.PARTNER__CONTACT_PHONE, form.contact().phone().strip());
		return values;
	}
}
