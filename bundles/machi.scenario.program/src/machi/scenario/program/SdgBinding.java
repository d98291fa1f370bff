package machi.scenario.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.calculation.sdg.SdgInput;
import machi.calculation.sdg.SdgItem;
import machi.calculation.sdg.SdgItem.Kind;
import machi.model.core.Element;
import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramPackage.Literals;
import machi.model.program.Side;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.InputContribution;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/**
 * Binds {@code sdg.matrix}: the goals that initiatives, priorities and indicators name, and those that every other
 * installed domain contributes.
 */
@Component(service = InputBinding.class)
public final class SdgBinding implements InputBinding<SdgInput> {

	/** So that the order of the services does not show. */
	private static final Comparator<SdgItem> ORDER = Comparator.comparing(SdgItem::kind);
	private static final String CODES = "sdgCodes";
	private static final String LABELS = "machi/register";

	private final List<InputContribution<?>> contributions;

	@Activate
	public SdgBinding(@Reference(service = InputContribution.class,
			policyOption = ReferencePolicyOption.GREEDY) List<InputContribution<?>> contributions) {
		this.contributions = List.copyOf(contributions);
	}

	@Override
	public String calculatorId() {
		return "sdg.matrix";
	}

	@Override
	public SdgInput bind(ProgramContent content) throws CalculationException {
		var items = new ArrayList<SdgItem>();
		content.domain(InitiativePlan.class).ifPresent(plan -> items.addAll(items(plan)));
		for (var contribution : contributions) {
			if (contribution.type() == SdgItem.class) {
				contribution.contributions(content).forEach(item -> items.add(SdgItem.class.cast(item)));
			}
		}
		items.sort(ORDER);
		return new SdgInput(items);
	}

	private static List<SdgItem> items(InitiativePlan plan) {
		var items = new ArrayList<SdgItem>();
		var initiatives = new HashMap<String, Initiative>();
		plan.getInitiatives().forEach(initiative -> initiatives.put(ModelReader.text(initiative.getId()), initiative));
		for (var initiative : plan.getInitiatives()) {
			items.add(item(Kind.INITIATIVE, initiative, side(initiative, initiatives), initiative.getParent(), initiative.getSdgCodes()));
		}
		for (var priority : plan.getPriorities()) {
			items.add(item(Kind.PRIORITY, priority, label(priority.getSide()), priority.getInitiative(), priority.getSdgCodes()));
		}
		for (var kpi : plan.getKpis()) {
			items.add(item(Kind.KPI, kpi, label(kpi.getSide()), kpi.getInitiative(), kpi.getSdgCodes()));
		}
		return items;
	}

	private static SdgItem item(Kind kind, Element element, LocalizedText side, String owner, String codes) {
		return new SdgItem(kind, ModelReader.subject(element, CODES), ModelReader.name(element), side, ModelReader.text(owner),
				ModelReader.text(codes));
	}

	/** Its side, else that of the nearest initiative above it that has one. */
	private static LocalizedText side(Initiative initiative, Map<String, Initiative> initiatives) {
		var passed = new HashSet<Initiative>();
		for (var next = initiative; next != null && passed.add(next); next = initiatives.get(ModelReader.text(next.getParent()))) {
			if (next.getSide() != Side.UNASSIGNED) {
				return label(next.getSide());
			}
		}
		return LocalizedText.EMPTY;
	}

	private static LocalizedText label(Side side) {
		if (side == Side.UNASSIGNED) {
			return LocalizedText.EMPTY;
		}
		var labels = Literals.SIDE.getEEnumLiteral(side.getName()).getEAnnotation(LABELS).getDetails();
		return LocalizedText.of(labels.get("en"), labels.get("ja"));
	}
}
