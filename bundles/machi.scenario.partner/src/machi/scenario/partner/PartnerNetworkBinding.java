package machi.scenario.partner;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.partner.PartnerNetworkInput;
import machi.model.partner.PartnerPlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** Reads the partner schemes and their partners. */
@Component(service = InputBinding.class)
public final class PartnerNetworkBinding implements InputBinding<PartnerNetworkInput> {

	private final TargetCodes codes = new TargetCodes();

	@Override
	public String calculatorId() {
		return "partner.network";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(PartnerPlan.class, plan -> !plan.getPartners().isEmpty(), "no partner", "パートナーなし");
	}

	@Override
	public PartnerNetworkInput bind(ProgramContent content) throws CalculationException {
		var plan = PartnerPlans.required(content);
		var reader = new PartnerReader(content, codes);
		var schemes = plan.getSchemes().stream().map(reader::scheme).toList();
		var partners = plan.getPartners().stream().map(reader::partner).toList();
		return new PartnerNetworkInput(schemes, partners, reader.findings());
	}
}
