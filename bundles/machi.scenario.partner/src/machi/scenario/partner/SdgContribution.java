package machi.scenario.partner;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.sdg.SdgItem;
import machi.calculation.sdg.SdgItem.Kind;
import machi.model.core.Element;
import machi.model.partner.PartnerPlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputContribution;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** What partners and their activities contribute to {@code sdg.matrix}. */
@Component(service = InputContribution.class)
public final class SdgContribution implements InputContribution<SdgItem> {

	@Override
	public Class<SdgItem> type() {
		return SdgItem.class;
	}

	@Override
	public List<SdgItem> contributions(ProgramContent content) {
		var items = new ArrayList<SdgItem>();
		content.domain(PartnerPlan.class).ifPresent(plan -> {
			for (var partner : plan.getPartners()) {
				items.add(item(Kind.PARTNER, partner, "", partner.getSdgCodes()));
				partner.getActivities().forEach(activity -> items
						.add(item(Kind.ACTIVITY, activity, ModelReader.text(partner.getId()), activity.getSdgCodes())));
			}
		});
		return items;
	}

	private static SdgItem item(Kind kind, Element element, String owner, String codes) {
		return new SdgItem(kind, ModelReader.subject(element, "sdgCodes"), ModelReader.name(element), LocalizedText.EMPTY, owner,
				ModelReader.text(codes));
	}
}
