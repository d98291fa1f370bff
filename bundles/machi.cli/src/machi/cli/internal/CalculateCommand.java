package machi.cli.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.application.DomainAdvice;
import machi.application.DomainProviders;
import machi.application.cli.CliCommand;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.ParameterValues;
import machi.quantity.text.LocalizedText;
import machi.report.text.ResultText;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one calculator on a program and prints its tables. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "calculate")
public final class CalculateCommand implements CliCommand {

	private final ProgramStore store;
	private final Calculations calculations;
	private final DomainAdvice advice;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Option(names = "--calculator", required = true, paramLabel = "ID")
	private String calculator;

	@Option(names = "--set", paramLabel = "NAME=VALUE")
	private Map<String, String> parameters = new LinkedHashMap<>();

	@Option(names = "--json")
	private boolean json;

	@Activate
	public CalculateCommand(@Reference ProgramStore store, @Reference Calculations calculations,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL) DomainProviders providers) {
		this.store = store;
		this.calculations = calculations;
		advice = new DomainAdvice(Optional.ofNullable(providers));
	}

	@Override
	public Integer call() throws Exception {
		var descriptor = calculations.calculator(calculator);
		if (descriptor.isPresent()) {
			checkParameters(descriptor.get());
		}
		var out = spec.commandLine().getOut();
		var program = argument.open(store, spec.commandLine().getErr());
		if (descriptor.isEmpty()) {
			throw unknown(program);
		}
		var run = calculations.run(program, calculator, parameters, CalculationMonitor.NONE);
		if (json) {
			new JsonOutput(out, program, advice).run(run);
		} else {
			print(program, run);
		}
		out.flush();
		return ProgramArgument.exitCode(program, run.hasErrors());
	}

	private void print(OpenProgram program, CalculationRun run) {
		var out = spec.commandLine().getOut();
		var text = new ResultText(out, Locale.getDefault(), program);
		out.println(run.descriptor().title().in(Locale.getDefault()));
		out.println();
		text.tables(run);
		run.failure().ifPresent(text::failure);
		run.result().filter(result -> !result.findings().isEmpty()).ifPresent(result -> {
			text.findings(result.findings());
			out.println();
		});
		text.trace(run);
	}

	private void checkParameters(CalculatorDescriptor descriptor) throws RefusedException {
		try {
			ParameterValues.of(descriptor.parameters(), parameters);
		} catch (CalculationException wrong) {
			var value = wrong.value().isEmpty() ? "" : ": " + wrong.value();
			throw new RefusedException(LocalizedText.of(wrong.reason().english() + value, wrong.reason().japanese() + value));
		}
	}

	/** The calculator may be one of a domain that the program has and that is not installed. */
	private RefusedException unknown(OpenProgram program) {
		var known = calculations.calculators().stream().map(CalculatorDescriptor::id).collect(Collectors.joining(", "));
		var english = new StringBuilder("No calculator " + calculator + " is installed; there are: " + known);
		var japanese = new StringBuilder("計算 " + calculator + " はインストールされていません。使えるもの: " + known);
		for (var domain : program.absentDomains()) {
			english.append(System.lineSeparator()).append(advice.sentence(domain).english());
			japanese.append(System.lineSeparator()).append(advice.sentence(domain).japanese());
		}
		return new RefusedException(LocalizedText.of(english.toString(), japanese.toString()));
	}
}
