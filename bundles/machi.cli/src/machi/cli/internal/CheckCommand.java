package machi.cli.internal;

import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.Calculations;
import machi.application.DomainAdvice;
import machi.application.DomainProviders;
import machi.application.cli.CliCommand;
import machi.application.cli.ProgramArgument;
import machi.calculation.CalculationMonitor;
import machi.report.text.ResultText;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells only what is wrong with a program: problems of its files, failed calculations and findings. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "check")
public final class CheckCommand implements CliCommand {

	private final ProgramStore store;
	private final Calculations calculations;
	private final DomainAdvice advice;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Option(names = "--json")
	private boolean json;

	@Activate
	public CheckCommand(@Reference ProgramStore store, @Reference Calculations calculations,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL) DomainProviders providers) {
		this.store = store;
		this.calculations = calculations;
		advice = new DomainAdvice(Optional.ofNullable(providers));
	}

	@Override
	public Integer call() throws Exception {
		var out = spec.commandLine().getOut();
		var program = argument.open(store, spec.commandLine().getErr());
		var evaluation = calculations.evaluate(program, CalculationMonitor.NONE);
		if (json) {
			new JsonOutput(out, program, advice).findings(evaluation);
		} else {
			var text = new ResultText(out, Locale.getDefault(), program);
			text.notInstalled(program, evaluation.leftOut(), evaluation.runs(), advice);
			text.failures(evaluation);
			text.findings(evaluation.findings());
		}
		out.flush();
		return ProgramArgument.exitCode(program, evaluation.hasErrors());
	}
}
