package machi.scenario.energy;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.AllocationInput;
import machi.model.energy.EnergyPlan;
import machi.scenario.InputContribution;
import machi.scenario.ProgramContent;

/** Demand, savings and supply of the energy plan, for bindings that go on from there. */
@Component(service = InputContribution.class)
public final class AllocationContribution implements InputContribution<AllocationInput> {

	@Override
	public Class<AllocationInput> type() {
		return AllocationInput.class;
	}

	@Override
	public List<AllocationInput> contributions(ProgramContent content) throws CalculationException {
		return content.domain(EnergyPlan.class).isEmpty() ? List.of()
				: List.of(AllocationBinding.allocation(EnergyReader.of(content)));
	}
}
