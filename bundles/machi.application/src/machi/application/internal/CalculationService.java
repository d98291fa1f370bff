package machi.application.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.application.DomainAdvice;
import machi.application.DomainProviders;
import machi.application.Evaluation;
import machi.application.internal.InstalledCalculators.Installed;
import machi.application.internal.InstalledCalculators.InstalledCalculator;
import machi.application.internal.InstalledCalculators.InstalledCheck;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.ParameterValues;
import machi.calculation.ResultCheck;
import machi.scenario.InputBinding;
import machi.workspace.OpenProgram;

/**
 * Runs what is installed. Each calculation may take as many seconds as the framework or system property
 * {@value #TIME_LIMIT} says, or 60.
 */
@Component(service = Calculations.class)
public final class CalculationService implements Calculations {

	static final String TIME_LIMIT = "machi.calculation.timeLimitSeconds";
	private static final long TIME_LIMIT_SECONDS = 60;

	private final BundleContext context;

	// fields, since a constructor cannot be given references that come and go
	@Reference(service = Calculator.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<Calculator<?>> calculators = List.of();

	@Reference(service = ResultCheck.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<ResultCheck> checks = List.of();

	@Reference(service = InputBinding.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<InputBinding<?>> bindings = List.of();

	@Reference(service = DomainProviders.class, cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile DomainProviders providers;

	@Activate
	public CalculationService(BundleContext context) {
		this.context = context;
	}

	@Override
	public List<CalculatorDescriptor> calculators() {
		return installed().all().stream().map(Installed::descriptor).toList();
	}

	@Override
	public Optional<CalculatorDescriptor> calculator(String id) {
		return installed().withId(id).map(Installed::descriptor);
	}

	@Override
	public CalculationRun run(OpenProgram program, String calculatorId, Map<String, String> parameters,
			CalculationMonitor monitor) {
		var installed = installed();
		var advice = advice();
		return switch (named(installed, calculatorId)) {
		case InstalledCalculator calculator -> task(installed, calculator, program, advice).run(parameters, monitor);
		case InstalledCheck check -> {
			var obstacle = obstacle(check, parameters);
			yield obstacle.isPresent()
					? new CalculationRun(check.descriptor(), Map.of(), "", List.of(), Optional.empty(), obstacle)
					: check(check, program, runs(tasks(installed, program, advice), new PartOfMonitor(monitor, 0, 0.9)), monitor);
		}
		};
	}

	@Override
	public Evaluation evaluate(OpenProgram program, CalculationMonitor monitor) {
		var installed = installed();
		var advice = advice();
		var tasks = tasks(installed, program, advice);
		var runs = new ArrayList<>(runs(tasks, new PartOfMonitor(monitor, 0, 0.9)));
		var computed = List.copyOf(runs);
		var printed = PrintedFigures.of(program.program());
		var incomplete = printed.incomplete();
		for (var check : installed.checks().toList()) {
			runs.add(new CheckTask(check, printed, program.absentDomains(), limit()).run(computed, incomplete, monitor));
			incomplete = List.of();
		}
		runs.sort((a, b) -> Integer.compare(a.descriptor().order(), b.descriptor().order()));
		monitor.progress(1);
		return new Evaluation(runs, tasks.stream().flatMap(task -> task.leftOut().stream()).toList());
	}

	@Override
	public <I extends Record> I input(OpenProgram program, String calculatorId, Class<I> type) throws CalculationException {
		var installed = installed();
		if (!(named(installed, calculatorId) instanceof InstalledCalculator calculator)
				|| calculator.calculator().inputType() != type) {
			throw new IllegalArgumentException(calculatorId + " has no input of " + type);
		}
		return type.cast(task(installed, calculator, program, advice()).input());
	}

	@Override
	public boolean isStale(CalculationRun run, OpenProgram program) {
		var installed = installed();
		return installed.withId(run.descriptor().id())
				.map(present -> !digest(installed, present, run.parameters(), program).equals(run.inputDigest())).orElse(true);
	}

	@Override
	public String inputDigest(OpenProgram program, String calculatorId, Map<String, String> parameters) {
		var installed = installed();
		return digest(installed, named(installed, calculatorId), parameters, program);
	}

	private String digest(InstalledCalculators installed, Installed present, Map<String, String> parameters,
			OpenProgram program) {
		return switch (present) {
		case InstalledCalculator calculator -> task(installed, calculator, program, noAdvice()).digest(parameters);
		case InstalledCheck check -> {
			var digests = new TreeMap<String, String>();
			tasks(installed, program, noAdvice()).stream().filter(task -> task.leftOut().isEmpty())
					.forEach(task -> digests.put(task.id(), task.digest(Map.of())));
			yield new CheckTask(check, PrintedFigures.of(program.program()), program.absentDomains(), limit()).trace(digests).digest();
		}
		};
	}

	private CalculationRun check(InstalledCheck check, OpenProgram program, List<CalculationRun> runs,
			CalculationMonitor monitor) {
		var printed = PrintedFigures.of(program.program());
		return new CheckTask(check, printed, program.absentDomains(), limit()).run(runs, printed.incomplete(), monitor);
	}

	/** Runs every calculator that the program has data for. */
	private static List<CalculationRun> runs(List<CalculationTask> tasks, CalculationMonitor monitor) {
		var runs = new ArrayList<CalculationRun>();
		var runnable = tasks.stream().filter(task -> task.leftOut().isEmpty()).toList();
		for (int i = 0; i < runnable.size(); i++) {
			var part = new PartOfMonitor(monitor, (double) i / runnable.size(), (i + 1.0) / runnable.size());
			runs.add(runnable.get(i).run(Map.of(), part));
		}
		return runs;
	}

	private List<CalculationTask> tasks(InstalledCalculators installed, OpenProgram program, DomainAdvice advice) {
		return installed.calculators().map(calculator -> task(installed, calculator, program, advice)).toList();
	}

	private DomainAdvice advice() {
		return new DomainAdvice(Optional.ofNullable(providers));
	}

	private static Optional<CalculationException> obstacle(InstalledCheck check, Map<String, String> parameters) {
		try {
			ParameterValues.of(check.descriptor().parameters(), parameters);
			return Optional.empty();
		} catch (CalculationException wrong) {
			return Optional.of(wrong);
		}
	}

	/** For digests: nobody reads what they would advise. */
	private static DomainAdvice noAdvice() {
		return new DomainAdvice(Optional.empty());
	}

	private CalculationTask task(InstalledCalculators installed, InstalledCalculator calculator, OpenProgram program,
			DomainAdvice advice) {
		return new CalculationTask(calculator, installed.binding(calculator.descriptor().id()), program, advice, limit());
	}

	private static Installed named(InstalledCalculators installed, String id) {
		return installed.withId(id).orElseThrow(() -> new IllegalArgumentException("no calculator " + id));
	}

	private InstalledCalculators installed() {
		return InstalledCalculators.of(calculators, checks, bindings);
	}

	private Duration limit() {
		var text = context.getProperty(TIME_LIMIT);
		long seconds = text != null && text.matches("[1-9]\\d{0,8}") ? Long.parseLong(text) : TIME_LIMIT_SECONDS;
		return Duration.ofSeconds(seconds);
	}
}
