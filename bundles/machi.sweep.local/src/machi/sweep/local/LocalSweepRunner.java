package machi.sweep.local;

import java.io.IOException;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.sweep.DesignEvaluatorFactory;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepRequest;
import machi.sweep.SweepRunner;
import machi.sweep.run.SweepRun;
import machi.sweep.run.SweepSession;

/** Runs sweeps on the processors of this machine. Takes no settings. */
@Component(service = SweepRunner.class, property = "sweep.runner=local")
public final class LocalSweepRunner implements SweepRunner {

	private final List<DesignEvaluatorFactory> installed;

	@Activate
	public LocalSweepRunner(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<DesignEvaluatorFactory> installed) {
		this.installed = List.copyOf(installed);
	}

	@Override
	public String name() {
		return "local";
	}

	@Override
	public SweepOutcome run(SweepRequest request, SweepMonitor monitor) throws SweepException, CalculationException, IOException {
		return new SweepRun(request, monitor, installed).run(new Alone(SweepRun.workers(request)));
	}

	/** Nobody else takes part. */
	private record Alone(int ownWorkers) implements SweepRun.Crew {

		@Override
		public void start(SweepSession session) {
			// the workers of this process do it all
		}

		@Override
		public void close() {
			// nobody is to leave
		}
	}
}
