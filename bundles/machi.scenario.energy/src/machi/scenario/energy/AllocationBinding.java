package machi.scenario.energy;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.AllocationInput;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** Binds {@code energy.allocation}. */
@Component(service = InputBinding.class)
public final class AllocationBinding implements InputBinding<AllocationInput> {

	@Override
	public String calculatorId() {
		return "energy.allocation";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.demand(content);
	}

	@Override
	public AllocationInput bind(ProgramContent content) throws CalculationException {
		return allocation(EnergyReader.of(content));
	}

	/** What other bindings need of the allocation, too. */
	static AllocationInput allocation(EnergyReader reader) throws CalculationException {
		return new AllocationInput(reader.zones(), reader.groups(), reader.sites(), reader.savings(), reader.contracts(),
				reader.policy("energy.saving/measures", 0), reader.policy("energy.allocation/sites", 0),
				reader.policy("energy.allocation/groups", 0));
	}
}
