package machi.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import machi.model.core.CorePackage;
import machi.model.core.Element;
import machi.model.partner.Match;
import machi.model.partner.MatchState;
import machi.model.partner.MatchingField;
import machi.model.partner.MatchingType;
import machi.model.partner.Partner;
import machi.model.partner.PartnerFactory;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.scenario.ModelReader;
import machi.workspace.OpenProgram;

/** What partners do, offer and need, and who was brought together: each as one step of undo. */
public final class PartnerRecords {

	private final OpenProgram program;

	/**
	 * An offer or a need as entered.
	 *
	 * @param validUntil ISO date; empty: no end
	 */
	public record Entry(String name, MatchingType type, MatchingField field, String keywords, String sdgCodes,
			Optional<BigDecimal> amountThousandYen, String validUntil) {
	}

	public PartnerRecords(OpenProgram program) {
		this.program = program;
	}

	/** @param initiative id of the initiative that it belongs to; may be empty */
	public Command activity(Partner partner, String name, String description, String initiative, String sdgCodes) throws PartnerRuleException {
		checkName(name);
		var values = new LinkedHashMap<EStructuralFeature, Object>();
		values.put(CorePackage.Literals.ELEMENT__NAME, name.strip());
		values.put(Literals.PARTNER_ACTIVITY__DESCRIPTION, description.strip());
		values.put(Literals.PARTNER_ACTIVITY__INITIATIVE, initiative);
		values.put(Literals.PARTNER_ACTIVITY__SDG_CODES, sdgCodes.strip());
		var activity = PartnerEdits.filled(PartnerFactory.eINSTANCE.createPartnerActivity(), program.newId(Literals.PARTNER_ACTIVITY), values);
		return added(partner, Literals.PARTNER__ACTIVITIES, activity, Words.of("activity", name.strip()));
	}

	/** An offer or a need of a partner. */
	public Command entry(Partner partner, Entry entry) throws PartnerRuleException {
		checkName(entry.name());
		var values = new LinkedHashMap<EStructuralFeature, Object>();
		values.put(CorePackage.Literals.ELEMENT__NAME, entry.name().strip());
		values.put(Literals.MATCHING_ENTRY__PARTNER, ModelReader.text(partner.getId()));
		values.put(Literals.MATCHING_ENTRY__TYPE, entry.type());
		values.put(Literals.MATCHING_ENTRY__FIELD, entry.field());
		values.put(Literals.MATCHING_ENTRY__KEYWORDS, entry.keywords().strip());
		values.put(Literals.MATCHING_ENTRY__SDG_CODES, entry.sdgCodes().strip());
		values.put(Literals.MATCHING_ENTRY__AMOUNT_THOUSAND_YEN, entry.amountThousandYen().orElse(null));
		values.put(Literals.MATCHING_ENTRY__VALID_UNTIL, entry.validUntil().strip());
		var added = PartnerEdits.filled(PartnerFactory.eINSTANCE.createMatchingEntry(), program.newId(Literals.MATCHING_ENTRY), values);
		return added(plan(), Literals.PARTNER_PLAN__MATCHING_ENTRIES, added, Words.of("entry", entry.name().strip()));
	}

	/**
	 * What came of bringing an offer and a need together: the record of the pair is changed, or made.
	 *
	 * @param reason why the two go together, or do not
	 */
	public Command match(String offer, String need, MatchState state, LocalDate date, String reason) {
		var values = Map.<EStructuralFeature, Object>of(Literals.MATCH__OFFER, offer, Literals.MATCH__NEED, need, Literals.MATCH__STATE, state,
				Literals.MATCH__DATE, date.toString(), Literals.MATCH__REASON, reason);
		var recorded = plan().getMatches().stream().filter(match -> offer.equals(match.getOffer()) && need.equals(match.getNeed())).findFirst();
		if (recorded.isPresent()) {
			return PartnerEdits.set(program, recorded.get(), values, Words.of("match"));
		}
		Match match = PartnerEdits.filled(PartnerFactory.eINSTANCE.createMatch(), program.newId(Literals.MATCH), values);
		return added(plan(), Literals.PARTNER_PLAN__MATCHES, match, Words.of("match"));
	}

	/** Another value of one attribute, such as the goals and targets; an empty one unsets it. */
	public Command value(Element element, EAttribute attribute, Object value) {
		return PartnerEdits.set(program, element, Collections.singletonMap(attribute, value),
				Words.of("value", ModelReader.label(element)));
	}

	private static void checkName(String name) throws PartnerRuleException {
		if (name.isBlank()) {
			throw new PartnerRuleException("The name is missing.", "名称を入力してください。");
		}
	}

	private PartnerPlan plan() {
		return (PartnerPlan) program.domainForEditing(Literals.PARTNER_PLAN);
	}

	private Command added(EObject owner, EReference reference, EObject element, String label) {
		var command = PartnerEdits.labelled(label);
		command.append(PartnerEdits.add(program, owner, reference, element));
		return command;
	}
}
