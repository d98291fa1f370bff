package machi.scenario.energy;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.LocalProductionInput;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** Binds {@code energy.localproduction}. */
@Component(service = InputBinding.class)
public final class LocalProductionBinding implements InputBinding<LocalProductionInput> {

	@Override
	public String calculatorId() {
		return "energy.localproduction";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.demand(content);
	}

	@Override
	public LocalProductionInput bind(ProgramContent content) throws CalculationException {
		var reader = EnergyReader.of(content);
		return new LocalProductionInput(AllocationBinding.allocation(reader),
				reader.rounding("energy.localproduction/ratio/percent", 1));
	}
}
