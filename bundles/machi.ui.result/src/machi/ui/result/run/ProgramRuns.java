package machi.ui.result.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.application.Evaluation;
import machi.application.LeftOut;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.quantity.text.LocalizedText;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.page.Activity;
import machi.ui.page.PageJob;
import machi.ui.result.RunState;
import machi.ui.result.Runs;
import machi.ui.result.RunsListener;
import machi.ui.result.text.Texts;
import machi.workspace.OpenProgram;

/** The runs of the open program. Evaluates a program when it is opened. */
@Component(service = Runs.class)
public final class ProgramRuns implements Runs {

	/** Key of the job that runs everything; no calculator has it as its id. */
	private static final String EVERYTHING = "";

	private final Calculations calculations;
	private final ProgramContext context;
	private final BundleContext bundles;
	private final Display display;
	private final StalenessCheck staleness;
	private final InstalledNotice installed;
	private final ProgramListener programs = new Programs();
	private final List<RunsListener> listeners = new CopyOnWriteArrayList<>();
	private final Map<String, CalculationRun> runs = new HashMap<>();
	private final Map<String, PageJob<?>> jobs = new LinkedHashMap<>();
	private List<LeftOut> leftOut = List.of();
	private Set<String> stale = Set.of();
	private boolean evaluated;

	@Activate
	public ProgramRuns(@Reference Calculations calculations, @Reference ProgramContext context, BundleContext bundles) {
		this.calculations = calculations;
		this.context = context;
		this.bundles = bundles;
		this.display = PlatformUI.getWorkbench().getDisplay();
		this.staleness = new StalenessCheck(calculations, display);
		this.installed = new InstalledNotice(display, this::installedChanged);
		installed.listen(bundles);
		display.execute(() -> {
			context.addListener(programs);
			context.program().ifPresent(program -> evaluate());
		});
	}

	@Deactivate
	void stop() {
		bundles.removeServiceListener(installed);
		if (!display.isDisposed()) {
			display.execute(() -> {
				context.removeListener(programs);
				forget();
			});
		}
	}

	@Override
	public List<CalculatorDescriptor> calculators() {
		return calculations.calculators();
	}

	@Override
	public Optional<CalculationRun> run(String calculatorId) {
		return Optional.ofNullable(runs.get(calculatorId));
	}

	@Override
	public RunState state(String calculatorId) {
		var run = runs.get(calculatorId);
		if (jobs.containsKey(calculatorId) || jobs.containsKey(EVERYTHING)) {
			return RunState.RUNNING;
		} else if (run == null) {
			return reason(calculatorId).map(each -> each.notInstalled().isEmpty() ? RunState.LEFT_OUT : RunState.NOT_INSTALLED)
					.orElse(RunState.NOT_RUN);
		} else if (run.failure().isPresent()) {
			return RunState.FAILED;
		}
		return isStale(calculatorId) ? RunState.STALE : RunState.CURRENT;
	}

	@Override
	public Optional<LocalizedText> leftOut(String calculatorId) {
		return reason(calculatorId).map(LeftOut::reason);
	}

	private Optional<LeftOut> reason(String calculatorId) {
		return leftOut.stream().filter(each -> each.descriptor().id().equals(calculatorId)).findFirst();
	}

	@Override
	public boolean isStale(String calculatorId) {
		return stale.contains(calculatorId);
	}

	@Override
	public List<Finding> findings() {
		return evaluation().findings();
	}

	@Override
	public Evaluation evaluation() {
		return new Evaluation(calculators().stream().map(descriptor -> runs.get(descriptor.id())).filter(run -> run != null)
				.toList(), leftOut.stream().filter(each -> !runs.containsKey(each.descriptor().id())).toList());
	}

	@Override
	public boolean isEvaluated() {
		return evaluated;
	}

	@Override
	public void start(String calculatorId, Map<String, String> parameters) {
		var title = calculations.calculator(calculatorId).map(found -> found.title().in(Locale.getDefault()));
		if (title.isEmpty()) {
			return;
		}
		context.program().ifPresent(program -> {
			var snapshot = program.snapshot();
			launch(calculatorId, title.get(), monitor -> calculations.run(snapshot, calculatorId, parameters, monitor), run -> {
				runs.put(calculatorId, run);
				stale = stale.stream().filter(id -> !id.equals(calculatorId)).collect(Collectors.toUnmodifiableSet());
			});
		});
	}

	@Override
	public void evaluate() {
		context.program().ifPresent(program -> {
			var snapshot = program.snapshot();
			List.copyOf(jobs.values()).forEach(PageJob::cancel);
			launch(EVERYTHING, Texts.get("run.everything"), monitor -> calculations.evaluate(snapshot, monitor), evaluation -> {
				runs.clear();
				leftOut = evaluation.leftOut();
				evaluation.runs().forEach(run -> runs.put(run.descriptor().id(), run));
				stale = Set.of();
				evaluated = true;
			});
		});
	}

	private <T> void launch(String key, String title, Function<CalculationMonitor, T> work, Consumer<T> keep) {
		var before = jobs.remove(key);
		if (before != null) {
			before.cancel();
		}
		var program = context.program();
		var job = new PageJob<T>(title, display, work, result -> {
			if (program.equals(context.program())) {
				keep.accept(result);
				compareWithProgram();
				context.publish(findings());
			}
		}, ended -> {
			jobs.remove(key, ended);
			tell();
		}, () -> listeners.forEach(RunsListener::runsProgressed));
		jobs.put(key, job);
		job.schedule();
		tell();
	}

	/** The program may have been edited while a calculation ran, so this is asked after every run, too. */
	private void compareWithProgram() {
		if (context.program().isEmpty() || runs.isEmpty()) {
			return;
		}
		staleness.ask(() -> context.program().map(OpenProgram::snapshot), () -> List.copyOf(runs.values()), found -> {
			if (!found.equals(stale)) {
				stale = Set.copyOf(found);
				tell();
			}
		});
	}

	private void installedChanged() {
		var present = calculators().stream().map(CalculatorDescriptor::id).collect(Collectors.toSet());
		if (runs.keySet().retainAll(present)) {
			context.publish(findings());
		}
		compareWithProgram();
		tell();
	}

	private void forget() {
		List.copyOf(jobs.values()).forEach(PageJob::cancel);
		jobs.clear();
		runs.clear();
		leftOut = List.of();
		stale = Set.of();
		evaluated = false;
		staleness.forget();
		tell();
	}

	private void tell() {
		listeners.forEach(RunsListener::runsChanged);
	}

	@Override
	public List<Activity> activities() {
		return new ArrayList<>(jobs.values());
	}

	@Override
	public void addListener(RunsListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(RunsListener listener) {
		listeners.remove(listener);
	}

	/** What happens to the open program. */
	private final class Programs implements ProgramListener {

		@Override
		public void programOpened(OpenProgram program) {
			forget();
			evaluate();
		}

		@Override
		public void programClosed(OpenProgram program) {
			forget();
		}

		@Override
		public void programChanged(OpenProgram program) {
			compareWithProgram();
		}
	}
}
