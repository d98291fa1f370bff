package machi.cli.internal;

import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.Calculations;
import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.calculation.CalculationMonitor;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs everything on a program: key figures, findings, and the report when asked for. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "evaluate")
public final class EvaluateCommand implements CliCommand {

	private final ProgramStore store;
	private final Calculations calculations;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Option(names = "--json")
	private boolean json;

	@Activate
	public EvaluateCommand(@Reference ProgramStore store, @Reference Calculations calculations) {
		this.store = store;
		this.calculations = calculations;
	}

	@Override
	public Integer call() throws Exception {
		var out = spec.commandLine().getOut();
		var program = argument.open(store, spec.commandLine().getErr());
		var evaluation = calculations.evaluate(program, CalculationMonitor.NONE);
		var locale = Locale.getDefault();
		if (json) {
			JsonOutput.evaluation(out, program, evaluation);
		} else {
			var text = new ResultText(out, locale, program);
			out.println(ProgramTitle.text(program, locale));
			out.println();
			text.headlines(evaluation);
			text.runs(evaluation);
			text.failures(evaluation);
			text.findings(evaluation.findings());
		}
		out.flush();
		if (ProgramArgument.incomplete(program)) {
			return ExitCode.WRONG_USE;
		}
		return evaluation.hasErrors() ? ExitCode.ERRORS_FOUND : ExitCode.DONE;
	}
}
