package machi.simulation.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.application.Calculations;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.dispatch.Dispatcher;
import machi.calculation.dispatch.Network;
import machi.calculation.simulation.SimulatedYear;
import machi.calculation.simulation.SimulationCalculator;
import machi.calculation.simulation.SimulationInput;
import machi.calculation.simulation.Simulator;
import machi.calculation.simulation.Variation;
import machi.control.ControlStrategy;
import machi.control.StrategyDescriptor;
import machi.quantity.text.LocalizedText;
import machi.simulation.Simulations;
import machi.workspace.OpenProgram;

/** Simulates with what is installed. */
@Component(service = Simulations.class)
public final class SimulationService implements Simulations {

	private final Calculations calculations;
	private final Simulator simulator;
	private final List<StrategyDescriptor> strategies;

	@Activate
	public SimulationService(@Reference Calculations calculations, @Reference Dispatcher dispatcher,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<ControlStrategy> strategies) {
		this.calculations = calculations;
		this.strategies = strategies.stream().map(ControlStrategy::descriptor)
				.sorted(Comparator.comparing(StrategyDescriptor::id)).toList();
		simulator = new Simulator(dispatcher);
	}

	@Override
	public SimulatedYear simulate(OpenProgram program, Map<String, String> parameters, CalculationMonitor monitor)
			throws CalculationException {
		return simulator.simulate(input(program, parameters), monitor);
	}

	@Override
	public Network network(OpenProgram program, Map<String, String> parameters, CalculationMonitor monitor)
			throws CalculationException {
		return Simulator.network(input(program, parameters), monitor);
	}

	private SimulationInput input(OpenProgram program, Map<String, String> parameters) throws CalculationException {
		var descriptor = calculations.calculator(SimulationCalculator.ID)
				.orElseThrow(() -> new CalculationException(LocalizedText.of("The simulation is not installed", "シミュレーション機能がインストールされていません"),
						Subject.NONE, SimulationCalculator.ID));
		var values = ParameterValues.of(descriptor.parameters(), parameters);
		var input = calculations.input(program, SimulationCalculator.ID, SimulationInput.class);
		return Variation.of(values).applied(input);
	}

	@Override
	public List<StrategyDescriptor> strategies() {
		return strategies;
	}

	@Override
	public String digest(OpenProgram program, Map<String, String> parameters) {
		return calculations.inputDigest(program, SimulationCalculator.ID, parameters);
	}
}
