package machi.partner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.application.cli.CliCommand;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.partner.PublicRegisters;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;
import machi.report.text.ResultText;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints who is a partner at a date, and writes the public register. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "partners")
public final class PartnersCommand implements CliCommand {

	private static final List<String> SHOWN = List.of("partners", "counts", "states");

	private final ProgramStore store;
	private final Calculations calculations;
	private final PublicRegisters registers;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
	private Path out;

	@Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
	private String date;

	@Activate
	public PartnersCommand(@Reference ProgramStore store, @Reference Calculations calculations, @Reference PublicRegisters registers) {
		this.store = store;
		this.calculations = calculations;
		this.registers = registers;
	}

	@Override
	public Integer call() throws RefusedException {
		var asOf = date();
		var program = argument.open(store, spec.commandLine().getErr());
		var run = calculations.run(program, "partner.network", Map.of("asOf", asOf.toString()), CalculationMonitor.NONE);
		print(program, run);
		if (out != null && run.result().isPresent()) {
			write(program, asOf);
		}
		return ProgramArgument.exitCode(program, run.hasErrors());
	}

	private LocalDate date() throws RefusedException {
		if (date == null) {
			return LocalDate.now(Clock.systemDefaultZone());
		}
		return ReportingPeriod.firstDay(date).orElseThrow(() -> new RefusedException(
				LocalizedText.of("--date " + date + ": a date such as 2021-03-31 was expected", "--date " + date + ": 2021-03-31 のような日付を指定してください")));
	}

	private void print(OpenProgram program, CalculationRun run) {
		var to = spec.commandLine().getOut();
		var text = new ResultText(to, Locale.getDefault(), program);
		run.result().ifPresent(result -> {
			result.tables().stream().filter(table -> SHOWN.contains(table.id())).forEach(text::table);
			text.findings(result.findings());
			to.println();
		});
		run.failure().ifPresent(text::failure);
		to.flush();
	}

	private void write(OpenProgram program, LocalDate asOf) throws RefusedException {
		try {
			registers.write(registers.read(program, asOf), out).forEach(spec.commandLine().getErr()::println);
		} catch (CalculationException impossible) {
			throw new RefusedException(impossible.reason());
		} catch (IOException unwritable) {
			throw new RefusedException(LocalizedText.of("Cannot write into " + out + ": " + unwritable.getMessage(),
					out + " に書き込めません: " + unwritable.getMessage()));
		}
	}
}
