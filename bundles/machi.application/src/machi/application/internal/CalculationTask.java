package machi.application.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.application.CalculationRun;
import machi.application.DomainAdvice;
import machi.application.LeftOut;
import machi.application.internal.InstalledCalculators.InstalledCalculator;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.ParameterValues;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.workspace.OpenProgram;

/** One calculator on one program: from texts of parameters to a run. */
final class CalculationTask {

	private static final InputTrace NO_INPUT = new InputTrace("", List.of());

	/**
	 * What a calculator is given.
	 *
	 * @param domains those that it is made of, and those that it lacks
	 */
	private record Input(Record content, Domains domains) {
	}

	private final CalculatorDescriptor descriptor;
	private final Calculator<?> calculator;
	private final Optional<InputBinding<?>> binding;
	private final OpenProgram program;
	private final DomainAdvice advice;
	private final Domains domains;
	private final LimitedRun limited;

	CalculationTask(InstalledCalculator installed, Optional<InputBinding<?>> binding, OpenProgram program, DomainAdvice advice,
			Duration limit) {
		descriptor = installed.descriptor();
		calculator = installed.calculator();
		this.binding = binding;
		this.program = program;
		this.advice = advice;
		domains = Domains.of(descriptor, program);
		limited = new LimitedRun(descriptor, limit);
	}

	String id() {
		return descriptor.id();
	}

	CalculationRun run(Map<String, String> texts, CalculationMonitor monitor) {
		var trace = NO_INPUT;
		var set = withoutNulls(texts);
		try {
			var values = ParameterValues.of(descriptor.parameters(), texts);
			set = values.asMap();
			var input = limited.call(unused -> bound(), monitor);
			trace = limited.call(unused -> trace(values, input), monitor);
			var result = limited.call(inner -> calculate(calculator, input.content(), values, inner), monitor);
			return run(set, trace, Optional.of(CheckTask.with(result, input.domains().notes())), Optional.empty());
		} catch (CalculationException failure) {
			return run(set, trace, Optional.empty(), Optional.of(explained(failure)));
		}
	}

	/** The digest that a run with these parameters would have now; empty when no input can be made. */
	String digest(Map<String, String> texts) {
		try {
			var values = ParameterValues.of(descriptor.parameters(), texts);
			return limited.call(unused -> trace(values, bound()).digest(), CalculationMonitor.NONE);
		} catch (CalculationException noInput) {
			return NO_INPUT.digest();
		}
	}

	/** What was left out for want of a domain belongs to the input: it changes when a feature comes or goes. */
	private InputTrace trace(ParameterValues values, Input input) {
		var missing = input.domains().notInstalled();
		return missing.isEmpty() ? InputTracer.trace(descriptor.id(), descriptor.version(), values.asMap(), input.content())
				: InputTracer.trace(descriptor.id(), descriptor.version(), values.asMap(), input.content(), missing);
	}

	/** A failure may come from what is not installed, so that it is told, too. */
	private CalculationException explained(CalculationException failure) {
		return domains.absent().isEmpty() || domains.obstacle(advice).isPresent() ? failure
				: new CalculationException(domains.with(failure.reason(), advice), failure.subject(), failure.value());
	}

	/** That there is nothing to compute, if so. */
	Optional<LeftOut> leftOut() {
		return nothingToRead().map(reason -> new LeftOut(descriptor, reason, domains.notInstalled()));
	}

	/** Why there is nothing to compute, if so. A binding that breaks over the question leaves the answer to the run. */
	private Optional<LocalizedText> nothingToRead() {
		var reason = domains.nothingToRead(advice);
		if (reason.isPresent() || binding.isEmpty()) {
			return reason;
		}
		try {
			return limited.call(unused -> binding.get().nothingToRead(new ProgramView(program)), CalculationMonitor.NONE)
					.map(lacking -> domains.with(lacking, advice));
		} catch (CalculationException broken) {
			return Optional.empty();
		}
	}

	Record input() throws CalculationException {
		return limited.call(unused -> bound(), CalculationMonitor.NONE).content();
	}

	private Input bound() throws CalculationException {
		var obstacle = domains.obstacle(advice);
		if (obstacle.isPresent()) {
			throw obstacle.get();
		}
		if (binding.isEmpty()) {
			throw limited.failure("No binding is installed that reads its input from a program",
					"事業計画から入力を読み取るバインディングがインストールされていません", "");
		}
		var view = new ProgramView(program);
		var input = binding.get().bind(view);
		if (!calculator.inputType().isInstance(input)) {
			throw limited.failure("Its binding made another input than " + calculator.inputType().getName(),
					"バインディングの入力が " + calculator.inputType().getName() + " ではありません",
					input == null ? "null" : input.getClass().getName());
		}
		return new Input(input, domains.and(view.missed()));
	}

	private <I extends Record> CalculationResult calculate(Calculator<I> calculation, Record input, ParameterValues values,
			CalculationMonitor monitor) throws CalculationException {
		var result = calculation.calculate(calculation.inputType().cast(input), values, monitor);
		if (result == null) {
			throw limited.failure("It gave no result", "結果を返しませんでした", "");
		}
		return result;
	}

	private CalculationRun run(Map<String, String> set, InputTrace trace, Optional<CalculationResult> result,
			Optional<CalculationException> failure) {
		return new CalculationRun(descriptor, set, trace.digest(), trace.sources(), result, failure);
	}

	private static Map<String, String> withoutNulls(Map<String, String> texts) {
		var set = new TreeMap<>(texts);
		set.values().removeIf(text -> text == null);
		return set;
	}
}
