package machi.partner.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import machi.calculation.partner.LifeCycle;
import machi.calculation.partner.Partner;
import machi.calculation.partner.PartnerCategory;
import machi.calculation.partner.PartnerNetworkInput;
import machi.calculation.partner.PersonalText;
import machi.calculation.partner.Standing;
import machi.model.core.Element;
import machi.model.partner.PartnerActivity;
import machi.model.partner.PartnerPackage.Literals;
import machi.partner.PublicRegister;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCode;

/** Who is certified at a date and agreed to be shown, with what may be shown. */
final class PublicRegisterReader {

	private final PartnerNetworkInput input;
	private final LifeCycle lifeCycle;
	private final LocalDate date;
	private final Map<String, Element> elements = new HashMap<>();

	/** @param partners the partners of the model */
	PublicRegisterReader(PartnerNetworkInput input, List<machi.model.partner.Partner> partners, LocalDate date) {
		this.input = input;
		this.date = date;
		lifeCycle = new LifeCycle(input.schemes());
		for (var partner : partners) {
			elements.put(partner.getId(), partner);
			partner.getActivities().forEach(activity -> elements.put(activity.getId(), activity));
		}
	}

	/** @param program name of the program, for partners of more than one scheme */
	PublicRegister read(LocalizedText program) {
		var entries = new ArrayList<PublicRegister.Entry>();
		var shown = input.partners().stream().filter(Partner::published)
				.sorted(Comparator.comparing(Partner::category)).toList();
		for (var partner : shown) {
			var standing = lifeCycle.standing(partner, date);
			if (standing.state().isCertified()) {
				entries.add(entry(partner, standing));
			}
		}
		var title = input.schemes().size() == 1 ? input.schemes().getFirst().name() : program;
		return new PublicRegister(title, date, entries,
				input.findings().stream().filter(finding -> finding.rule().equals(PersonalText.RULE)).toList());
	}

	private PublicRegister.Entry entry(Partner partner, Standing standing) {
		var element = elements.get(partner.subject().elementId());
		var activities = partner.activities().stream().filter(activity -> activity.isRunning(date)).toList();
		var address = partner.category() == PartnerCategory.INDIVIDUAL ? "" : PublicAttributes.text(element, Literals.PARTNER__ADDRESS);
		return new PublicRegister.Entry(PublicAttributes.name(element), partner.category().title(),
				standing.certification().map(one -> one.number()).orElse(""), standing.certification().flatMap(one -> one.certifiedOn()),
				standing.validUntil(), address, PublicAttributes.text(element, Literals.PARTNER__WEBSITE),
				PublicAttributes.text(element, Literals.PARTNER__PROFILE), codes(partner, activities),
				activities.stream().map(this::activity).toList());
	}

	private static List<SdgCode> codes(Partner partner, List<machi.calculation.partner.Activity> activities) {
		return Stream.concat(partner.targets().stream(), activities.stream().flatMap(activity -> activity.targets().stream())).distinct()
				.sorted().toList();
	}

	private PublicRegister.Activity activity(machi.calculation.partner.Activity activity) {
		var element = (PartnerActivity) elements.get(activity.subject().elementId());
		return new PublicRegister.Activity(PublicAttributes.name(element),
				PublicAttributes.text(element, Literals.PARTNER_ACTIVITY__DESCRIPTION), activity.targets());
	}
}
