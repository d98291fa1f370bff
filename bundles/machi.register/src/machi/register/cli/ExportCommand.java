package machi.register.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.DomainAdvice;
import machi.application.DomainProviders;
import machi.application.cli.CliCommand;
import machi.application.cli.ExitCode;
import machi.quantity.text.LocalizedText;
import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.register.transfer.RegisterExport;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes one register or all of them to a workbook, or one to CSV. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "export")
public final class ExportCommand implements CliCommand {

	private final ProgramStore store;
	private final DomainAdvice advice;

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "PROGRAM", descriptionKey = "program")
	private Path folder;

	@Option(names = "--register", paramLabel = "ID", descriptionKey = "register")
	private String register;

	@Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out")
	private Path out;

	@Option(names = "--no-bom", descriptionKey = "noByteOrderMark")
	private boolean noByteOrderMark;

	@Option(names = "--personal", descriptionKey = "personal")
	private boolean personal;

	@Activate
	public ExportCommand(@Reference ProgramStore store,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL) DomainProviders providers) {
		this.store = store;
		advice = new DomainAdvice(Optional.ofNullable(providers));
	}

	@Override
	public Integer call() {
		var catalog = RegisterCatalog.installed();
		var registers = register == null ? catalog.registers() : catalog.register(register).map(List::of).orElse(List.of());
		if (registers.isEmpty()) {
			return refused(Registers.unknown(register, catalog, advice));
		}
		try {
			return write(registers);
		} catch (ProgramException unusable) {
			return refused(unusable.reason());
		} catch (IOException unwritable) {
			return refused(LocalizedText.of("Cannot write " + out + ": " + unwritable.getMessage(),
					out + " に書き込めません: " + unwritable.getMessage()));
		}
	}

	private int write(List<RegisterDefinition> registers) throws ProgramException, IOException {
		var name = out.getFileName().toString().toLowerCase(Locale.ROOT);
		if (!name.endsWith(".xlsx") && !(name.endsWith(".csv") && registers.size() == 1)) {
			return refused(LocalizedText.of("--out must end in .xlsx, or in .csv with --register",
					"--out は .xlsx、または --register とともに .csv としてください"));
		}
		var export = new RegisterExport(store.open(folder), Locale.getDefault(), personal);
		if (name.endsWith(".csv")) {
			export.writeCsv(registers.getFirst(), !noByteOrderMark, out);
		} else {
			export.writeWorkbook(registers, out);
		}
		spec.commandLine().getOut().println(out);
		return ExitCode.DONE;
	}

	private int refused(LocalizedText reason) {
		spec.commandLine().getErr().println(reason.in(Locale.getDefault()));
		return ExitCode.WRONG_USE;
	}
}
