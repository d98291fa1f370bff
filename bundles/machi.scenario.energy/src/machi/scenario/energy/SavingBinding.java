package machi.scenario.energy;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.SavingInput;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** Binds {@code energy.saving}. */
@Component(service = InputBinding.class)
public final class SavingBinding implements InputBinding<SavingInput> {

	@Override
	public String calculatorId() {
		return "energy.saving";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.savings(content);
	}

	@Override
	public SavingInput bind(ProgramContent content) throws CalculationException {
		var reader = EnergyReader.of(content);
		return new SavingInput(reader.sites(), reader.savings(), reader.policy("energy.saving/measures", 0));
	}
}
