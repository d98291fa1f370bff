package @NAME@;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.model.energy.EnergyPlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Makes the input from a program. The one class here that knows the model, and it knows no formula. */
@Component(service = InputBinding.class)
public final class @CLASS@Binding implements InputBinding<@CLASS@Input> {

	@Override
	public String calculatorId() {
		return @CLASS@Calculator.ID;
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(EnergyPlan.class, plan -> !plan.getSites().isEmpty(), "no demand site", "電力需要家なし");
	}

	@Override
	public @CLASS@Input bind(ProgramContent content) throws CalculationException {
		var plan = content.domain(EnergyPlan.class)
				.orElseThrow(() -> new CalculationException(
						LocalizedText.of("The program has no energy plan", "計画にエネルギーの情報がありません"),
						ModelReader.subject(content.program()), ""));
		return new @CLASS@Input(plan.getSites().stream().map(site -> new @CLASS@Site(ModelReader.subject(site), ModelReader.name(site),
				Optional.ofNullable(site.getAnnualDemandKwh()))).toList());
	}
}
