package machi.simulation.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.quantity.text.LocalizedText;
import machi.simulation.Simulations;
import machi.simulation.Sweeps;
import machi.sweep.DesignEvaluatorFactory;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepPlan;
import machi.sweep.SweepRequest;
import machi.sweep.SweepRunner;
import machi.sweep.SweepVocabulary;
import machi.sweep.dispatch.DispatchSweeps;
import machi.sweep.dispatch.NetworkBytes;
import machi.workspace.OpenProgram;

/** Sweeps with the runners that are installed. */
@Component(service = Sweeps.class)
public final class SweepService implements Sweeps {

	@Reference
	private Simulations simulations;

	@Reference(service = DesignEvaluatorFactory.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<DesignEvaluatorFactory> evaluators = List.of();

	@Reference(service = SweepRunner.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<SweepRunner> runners = List.of();

	@Override
	public SweepVocabulary vocabulary() {
		return evaluators.stream().filter(evaluator -> evaluator.id().equals(DispatchSweeps.EVALUATOR)).findFirst()
				.map(DesignEvaluatorFactory::vocabulary).orElse(new SweepVocabulary(List.of(), List.of(), List.of()));
	}

	@Override
	public List<String> runners() {
		return runners.stream().map(SweepRunner::name).sorted().toList();
	}

	@Override
	public SweepOutcome run(OpenProgram program, SweepPlan plan, Path journal, String runner, int workers,
			Map<String, String> settings, SweepMonitor monitor) throws CalculationException, SweepException, IOException {
		var chosen = runner(runner);
		var network = simulations.network(program, Map.of(), monitor);
		return chosen.run(
				new SweepRequest(plan, DispatchSweeps.EVALUATOR, NetworkBytes.of(network), journal, workers, settings), monitor);
	}

	private SweepRunner runner(String name) throws SweepException {
		for (var runner : runners) {
			if (runner.name().equals(name)) {
				return runner;
			}
		}
		var known = runners().stream().collect(Collectors.joining(", "));
		throw new SweepException(LocalizedText.of("No sweep runner " + name + " is installed; there are: " + known,
				"スイープの実行方式 " + name + " はインストールされていません。使えるもの: " + known));
	}
}
