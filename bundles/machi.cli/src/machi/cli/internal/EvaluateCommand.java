package machi.cli.internal;

import java.nio.file.Path;
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
import machi.application.Evaluation;
import machi.application.cli.CliCommand;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.calculation.CalculationMonitor;
import machi.report.ReportException;
import machi.report.ReportWriter;
import machi.report.text.ResultText;
import machi.workspace.OpenProgram;
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
	private final DomainAdvice advice;
	private final ReportWriter reports;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Option(names = "--out", paramLabel = "DIR")
	private Path folder;

	@Option(names = "--json")
	private boolean json;

	@Activate
	public EvaluateCommand(@Reference ProgramStore store, @Reference Calculations calculations,
			@Reference ReportWriter reports, @Reference(cardinality = ReferenceCardinality.OPTIONAL) DomainProviders providers) {
		this.store = store;
		this.calculations = calculations;
		advice = new DomainAdvice(Optional.ofNullable(providers));
		this.reports = reports;
	}

	@Override
	public Integer call() throws Exception {
		var out = spec.commandLine().getOut();
		var program = argument.open(store, spec.commandLine().getErr());
		var evaluation = calculations.evaluate(program, CalculationMonitor.NONE);
		if (json) {
			new JsonOutput(out, program, advice).evaluation(evaluation);
		} else {
			print(program, evaluation);
		}
		out.flush();
		if (folder != null) {
			report(program, evaluation);
		}
		return ProgramArgument.exitCode(program, evaluation.hasErrors());
	}

	private void print(OpenProgram program, Evaluation evaluation) {
		var out = spec.commandLine().getOut();
		var locale = Locale.getDefault();
		var text = new ResultText(out, locale, program);
		out.println(ProgramTitle.text(program, locale));
		out.println();
		text.headlines(evaluation);
		text.runs(evaluation);
		text.leftOut(evaluation);
		text.notInstalled(program, evaluation.leftOut(), evaluation.runs(), advice);
		text.failures(evaluation);
		text.findings(evaluation.findings());
	}

	/** Where the report stands is told on the error stream, so that JSON stays JSON. */
	private void report(OpenProgram program, Evaluation evaluation) throws RefusedException {
		var locale = Locale.getDefault();
		try {
			for (var file : reports.write(program, evaluation, folder, locale)) {
				spec.commandLine().getErr().println(Messages.of(locale).text("report.written", file));
			}
		} catch (ReportException refused) {
			throw new RefusedException(refused.reason());
		}
	}
}
