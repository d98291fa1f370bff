package machi.scenario.energy;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.DemandInput;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** Binds {@code energy.demand}. */
@Component(service = InputBinding.class)
public final class DemandBinding implements InputBinding<DemandInput> {

	@Override
	public String calculatorId() {
		return "energy.demand";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.demand(content);
	}

	@Override
	public DemandInput bind(ProgramContent content) throws CalculationException {
		var reader = EnergyReader.of(content);
		return new DemandInput(reader.zones(), reader.sites(), reader.policy("energy.demand/sites", 0));
	}
}
