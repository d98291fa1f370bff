package machi.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.PrintedFigure;
import machi.calculation.ResultCheck;
import machi.calculation.SourceReference;
import machi.calculation.Subject;
import machi.model.core.CoreFactory;
import machi.model.core.KeyFigure;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;

/** Runs of the real service on a real program, with calculators that come and go. */
class CalculationsTest {

	private static final String LIMIT = "machi.calculation.timeLimitSeconds";

	@TempDir
	private Path folder;

	private final Services services = new Services();
	private Calculations calculations;
	private OpenProgram program;
	private KeyFigure figure;

	@BeforeEach
	void openProgram() throws Exception {
		calculations = services.get(Calculations.class);
		program = services.get(ProgramStore.class).create(folder.resolve("program"), "試験", Locale.JAPANESE);
		figure = figure("figure-a", "1.50", "l.1");
		program.program().getFigures().add(figure);
		program.program().getFigures().add(figure("figure-b", "2", "l.2"));
		services.add(InputBinding.class, Trial.binding());
	}

	@AfterEach
	void removeServices() {
		services.close();
		System.clearProperty(LIMIT);
	}

	private static KeyFigure figure(String id, String value, String locator) {
		var figure = CoreFactory.eINSTANCE.createKeyFigure();
		figure.setId(id);
		figure.setName(id);
		figure.setValue(new BigDecimal(value));
		var source = CoreFactory.eINSTANCE.createSource();
		source.setDocument("document-plan");
		source.setLocator(locator);
		figure.getSources().add(source);
		return figure;
	}

	private void install(Trial.Behaviour behaviour) {
		services.add(Calculator.class, Trial.calculator("1", List.of("core"), behaviour));
	}

	private CalculationRun run(Map<String, String> parameters) {
		return calculations.run(program, Trial.ID, parameters, CalculationMonitor.NONE);
	}

	@Test
	void equalInputsGiveEqualDigests() {
		install(Trial::sum);
		var first = run(Map.of());
		assertEquals(64, first.inputDigest().length());
		assertEquals(first.inputDigest(), run(Map.of()).inputDigest());
		assertEquals(new BigDecimal("3.50"), first.result().orElseThrow().table("sum").orElseThrow().number("total", "value").orElseThrow());
	}

	@Test
	void valueParameterAndVersionEachChangeTheDigest() {
		var installed = services.add(Calculator.class, Trial.calculator("1", List.of("core"), Trial::sum));
		var before = run(Map.of()).inputDigest();
		assertNotEquals(before, run(Map.of("factor", "2")).inputDigest());
		// 1.5 and 1.50 are shown differently, so they are different inputs
		figure.setValue(new BigDecimal("1.5"));
		assertNotEquals(before, run(Map.of()).inputDigest());
		figure.setValue(new BigDecimal("1.50"));
		assertEquals(before, run(Map.of()).inputDigest());
		services.remove(installed);
		services.add(Calculator.class, Trial.calculator("2", List.of("core"), Trial::sum));
		assertNotEquals(before, run(Map.of()).inputDigest());
	}

	@Test
	void runBecomesStaleWhenItsDataChangesAndFreshWhenTheyComeBack() {
		install(Trial::sum);
		var run = run(Map.of("factor", "3"));
		assertFalse(calculations.isStale(run, program));
		figure.setValue(BigDecimal.TEN);
		assertTrue(calculations.isStale(run, program));
		figure.setValue(new BigDecimal("1.50"));
		assertFalse(calculations.isStale(run, program));
	}

	@Test
	void runOfCalculatorThatIsGoneIsStale() {
		var installed = services.add(Calculator.class, Trial.calculator("1", List.of("core"), Trial::sum));
		var run = run(Map.of());
		assertTrue(calculations.calculator(Trial.ID).isPresent());
		services.remove(installed);
		assertTrue(calculations.calculator(Trial.ID).isEmpty());
		assertTrue(calculations.isStale(run, program));
		assertThrows(IllegalArgumentException.class, () -> run(Map.of()));
	}

	@Test
	void sourcesAreNamedOnceInOrder() {
		install(Trial::sum);
		assertEquals(List.of(new SourceReference("document-plan", "l.1", false), new SourceReference("document-plan", "l.2", false)),
				run(Map.of()).sources());
	}

	@Test
	void failureOfTheCalculatorNamesElementAttributeAndValue() {
		install((input, parameters, monitor) -> {
			throw new CalculationException(LocalizedText.of("It must be positive", "正の値が必要です"), input.items().getFirst().subject(), "1.50");
		});
		var failure = run(Map.of()).failure().orElseThrow();
		assertEquals("figure-a", failure.subject().elementId());
		assertEquals("value", failure.subject().attribute());
		assertEquals("1.50", failure.value());
	}

	@Test
	void unexpectedErrorsOfVendorsBecomeFailuresThatNameTheCalculator() {
		for (Throwable thrown : List.of(new IllegalStateException("disk"), new NoClassDefFoundError("vendor/Lost"), new StackOverflowError())) {
			var installed = services.add(Calculator.class, Trial.calculator("1", List.of("core"), (input, parameters, monitor) -> {
				if (thrown instanceof RuntimeException exception) {
					throw exception;
				}
				throw (Error) thrown;
			}));
			var failure = run(Map.of()).failure().orElseThrow();
			assertTrue(failure.reason().japanese().contains("試験の合計") && failure.reason().english().contains(Trial.ID),
					failure.reason().english());
			assertTrue(failure.value().contains(thrown.getClass().getSimpleName()), failure.value());
			services.remove(installed);
		}
	}

	@Test
	void calculatorWithoutResultFails() {
		install((input, parameters, monitor) -> null);
		assertTrue(run(Map.of()).failure().isPresent());
	}

	@Test
	void calculatorThatNeverEndsIsGivenUpAndToldToStop() throws InterruptedException {
		System.setProperty(LIMIT, "1");
		var told = new CountDownLatch(1);
		install((input, parameters, monitor) -> {
			while (!monitor.isCancelled()) {
				Thread.onSpinWait();
			}
			told.countDown();
			return null;
		});
		long begin = System.nanoTime();
		var failure = run(Map.of()).failure().orElseThrow();
		assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 60);
		assertTrue(failure.reason().english().contains("1 s"), failure.reason().english());
		assertTrue(told.await(60, TimeUnit.SECONDS));
	}

	@Test
	void cancelledMonitorEndsTheRunOfCalculatorThatDoesNotLook() {
		var started = new CountDownLatch(1);
		var cancelled = new AtomicBoolean();
		install((input, parameters, monitor) -> {
			started.countDown();
			cancelled.set(true);
			try {
				Thread.sleep(Duration.ofMinutes(1));
			} catch (InterruptedException told) {
				Thread.currentThread().interrupt();
			}
			return null;
		});
		var monitor = new CalculationMonitor() {

			@Override
			public void progress(double done) {
				// not looked at
			}

			@Override
			public boolean isCancelled() {
				return cancelled.get();
			}
		};
		assertThrows(CancellationException.class, () -> calculations.run(program, Trial.ID, Map.of(), monitor));
		assertEquals(0, started.getCount());
	}

	@Test
	void wrongParametersAreFailuresThatNameThem() {
		install(Trial::sum);
		var unknown = run(Map.of("facter", "2")).failure().orElseThrow();
		assertTrue(unknown.reason().japanese().contains("facter") && unknown.reason().japanese().contains("factor"));
		assertTrue(run(Map.of("factor", "11")).failure().orElseThrow().reason().english().contains("0…10"));
		assertEquals("two", run(Map.of("factor", "two")).failure().orElseThrow().value());
	}

	@Test
	void missingBindingIsToldWithTheNameOfTheCalculator() {
		services.close();
		install(Trial::sum);
		var failure = run(Map.of()).failure().orElseThrow();
		assertTrue(failure.reason().english().contains("No binding is installed") && failure.reason().english().contains(Trial.ID));
	}

	@Test
	void calculatorOfDomainThatProgramHasNotIsLeftOutOfTheEvaluation() {
		services.add(Calculator.class, Trial.calculator("1", List.of("core", "space"), Trial::sum));
		assertTrue(calculations.evaluate(program, CalculationMonitor.NONE).run(Trial.ID).isEmpty());
		assertEquals("space", run(Map.of()).failure().orElseThrow().value());
	}

	@Test
	void checksSeePrintedFiguresAndResultsAndRunLast() {
		install(Trial::sum);
		program.program().getPrintedFigures().add(printed("printed-a", "3.50"));
		program.program().getPrintedFigures().add(printed("printed-b", null));
		var seen = new ArrayList<PrintedFigure>();
		var results = new ArrayList<String>();
		services.add(ResultCheck.class, check(seen, results));
		var evaluation = calculations.evaluate(program, CalculationMonitor.NONE);
		assertEquals(List.of(new BigDecimal("3.50")), seen.stream().map(PrintedFigure::value).toList());
		assertTrue(results.contains(Trial.ID));
		assertTrue(evaluation.findings().stream().anyMatch(finding -> finding.rule().equals("printed.incomplete")
				&& finding.places().getFirst().subject().elementId().equals("printed-b")));
		var run = evaluation.run("trial.check").orElseThrow();
		assertFalse(calculations.isStale(run, program));
		figure.setValue(BigDecimal.ZERO);
		assertTrue(calculations.isStale(run, program), "what it checks has changed");
	}

	private static machi.model.core.PrintedFigure printed(String id, String value) {
		var printed = CoreFactory.eINSTANCE.createPrintedFigure();
		printed.setId(id);
		printed.setCalculator(Trial.ID);
		printed.setTable("sum");
		printed.setRow("total");
		printed.setColumn("value");
		printed.setValue(value == null ? null : new BigDecimal(value));
		return printed;
	}

	private static ResultCheck check(List<PrintedFigure> seen, List<String> results) {
		var descriptor = new CalculatorDescriptor("trial.check", "1", LocalizedText.same("check"), LocalizedText.EMPTY,
				CalculatorDescriptor.Kind.CHECK, List.of("core"), List.of(), LocalizedText.EMPTY, 80000);
		return new ResultCheck() {

			@Override
			public CalculatorDescriptor descriptor() {
				return descriptor;
			}

			@Override
			public CalculationResult check(List<PrintedFigure> figures, Map<String, CalculationResult> of) {
				seen.addAll(figures);
				results.addAll(of.keySet());
				return CalculationResult.of(List.of(), List.of(), List.of());
			}
		};
	}

	@Test
	void progressOfAnEvaluationOnlyGrowsAndEndsAtOne() {
		install(Trial::sum);
		var reports = new ArrayList<Double>();
		calculations.evaluate(program, new CalculationMonitor() {

			@Override
			public void progress(double done) {
				reports.add(done);
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		assertEquals(reports.stream().sorted().toList(), reports);
		assertEquals(1.0, reports.getLast());
	}

	@Test
	void calculatorWhoseDescriptorBreaksHidesNoOther() {
		services.add(Calculator.class, new Calculator<Trial.Input>() {

			@Override
			public CalculatorDescriptor descriptor() {
				throw new IllegalStateException("broken");
			}

			@Override
			public Class<Trial.Input> inputType() {
				return Trial.Input.class;
			}

			@Override
			public CalculationResult calculate(Trial.Input input, machi.calculation.ParameterValues parameters,
					CalculationMonitor monitor) {
				throw new AssertionError("it has no descriptor");
			}
		});
		install(Trial::sum);
		assertTrue(calculations.calculator(Trial.ID).isPresent());
		assertTrue(run(Map.of()).result().isPresent());
	}

	@Test
	void bindingThatMakesAnotherInputIsFailureThatNamesIt() {
		services.close();
		record Opaque(Object anything) {
		}
		services.add(InputBinding.class, new InputBinding<Opaque>() {

			@Override
			public String calculatorId() {
				return Trial.ID;
			}

			@Override
			public Opaque bind(machi.scenario.ProgramContent content) {
				return new Opaque(new Object());
			}
		});
		install(Trial::sum);
		var failure = run(Map.of()).failure().orElseThrow();
		assertEquals(Subject.NONE, failure.subject());
		assertTrue(failure.value().contains("Opaque"), failure.value());
	}
}
