package machi.scenario.energy;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.GenerationInput;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** Binds {@code energy.generation}. */
@Component(service = InputBinding.class)
public final class GenerationBinding implements InputBinding<GenerationInput> {

	@Override
	public String calculatorId() {
		return "energy.generation";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.generation(content);
	}

	@Override
	public GenerationInput bind(ProgramContent content) throws CalculationException {
		var reader = EnergyReader.of(content);
		return new GenerationInput(reader.zones(), reader.plants(), reader.potentials(),
				reader.policy("energy.generation/plants", 0), reader.policy("energy.generation/existing", 0),
				reader.policy("energy.generation/potential", 0));
	}
}
