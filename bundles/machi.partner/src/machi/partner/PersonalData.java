package machi.partner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import machi.model.core.CorePackage;
import machi.model.core.Element;
import machi.model.partner.Partner;
import machi.model.partner.PartnerCategory;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.scenario.ModelReader;
import machi.workspace.IrrevocableCommand;
import machi.workspace.OpenProgram;

/**
 * The personal data of a partner, and its erasure. The record stays, with its certifications, activities and everything
 * that is counted. Copies of the program's files elsewhere, and backups, are out of reach.
 */
public final class PersonalData {

	private static final String ANNOTATION = "machi/register";

	private final OpenProgram program;

	/**
	 * A value that is personal data.
	 *
	 * @param attribute marked as personal in the model, or belonging to a person because the partner is one
	 */
	public record Entry(Element element, EAttribute attribute, String value) {
	}

	/** Forgets the history once it is saved. */
	private static final class Erasure extends CompoundCommand implements IrrevocableCommand {

		Erasure(String label) {
			super(label);
		}
	}

	public PersonalData(OpenProgram program) {
		this.program = program;
	}

	/** Whether the model marks the attribute as personal data. */
	public static boolean isPersonal(EStructuralFeature attribute) {
		return "true".equals(EcoreUtil.getAnnotation(attribute, ANNOTATION, "personal"));
	}

	/** What is kept of persons with the partner: marked attributes of it and all it contains; all that reaches an individual. */
	public List<Entry> of(Partner partner) {
		var entries = new ArrayList<Entry>();
		add(entries, partner);
		partner.eAllContents().forEachRemaining(content -> add(entries, content));
		if (partner.getCategory() == PartnerCategory.INDIVIDUAL) {
			for (var attribute : List.of(CorePackage.Literals.ELEMENT__NAME, CorePackage.Literals.ELEMENT__NAME_EN,
					CorePackage.Literals.ELEMENT__NOTE, Literals.PARTNER__ADDRESS, Literals.PARTNER__WEBSITE, Literals.PARTNER__PROFILE)) {
				addFilled(entries, partner, attribute);
			}
		}
		return entries;
	}

	/** Memberships of bodies that name a person of the partner, by the name as entered. */
	public List<Entry> memberships(Partner partner) {
		var names = names(partner);
		var entries = new ArrayList<Entry>();
		program.domain(PartnerPlan.class).stream().flatMap(plan -> plan.getBodies().stream())
				.flatMap(body -> body.getMemberships().stream()).filter(membership -> names.contains(compared(membership.getPersonName())))
				.forEach(membership -> addFilled(entries, membership, Literals.MEMBERSHIP__PERSON_NAME));
		return entries;
	}

	/**
	 * Erases the personal data of a partner. The command can be undone until the program is saved; then it is final, and
	 * what was done before it can no longer be undone either.
	 *
	 * @param memberships whether the names in {@link #memberships} are erased, too
	 */
	public Command erase(Partner partner, boolean memberships) {
		var command = new Erasure(Words.of("erase", ModelReader.text(partner.getId())));
		var entries = memberships ? Stream.concat(of(partner).stream(), memberships(partner).stream()).toList() : of(partner);
		var values = new LinkedHashMap<Element, Map<EStructuralFeature, Object>>();
		entries.forEach(entry -> values.computeIfAbsent(entry.element(), element -> new LinkedHashMap<>()).put(entry.attribute(),
				entry.attribute() == CorePackage.Literals.ELEMENT__NAME ? "(" + partner.getId() + ")" : null));
		if (partner.getCategory() == PartnerCategory.INDIVIDUAL) {
			values.computeIfAbsent(partner, element -> new LinkedHashMap<>()).put(Literals.PARTNER__PUBLISHED, false);
		}
		values.forEach((element, erased) -> PartnerEdits.append(program, command, element, erased));
		return command;
	}

	private static void add(List<Entry> entries, EObject object) {
		if (object instanceof Element element) {
			element.eClass().getEAllAttributes().stream().filter(PersonalData::isPersonal)
					.forEach(attribute -> addFilled(entries, element, attribute));
		}
	}

	private static void addFilled(List<Entry> entries, Element element, EAttribute attribute) {
		if (element.eGet(attribute) instanceof String value && !value.isBlank()) {
			entries.add(new Entry(element, attribute, value));
		}
	}

	private static Set<String> names(Partner partner) {
		var names = new TreeSet<String>();
		names.add(compared(partner.getRepresentative()));
		names.add(compared(partner.getContactName()));
		if (partner.getCategory() == PartnerCategory.INDIVIDUAL) {
			names.add(compared(partner.getName()));
		}
		names.remove("");
		return names;
	}

	/** Names differ in the space between family and given name, and in width. */
	private static String compared(String name) {
		return Normalizer.normalize(ModelReader.text(name), Normalizer.Form.NFKC).replaceAll("\\s", "");
	}
}
