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
import machi.register.plan.ImportStep;
import machi.register.plan.PlanFiles;
import machi.register.sheet.SheetException;
import machi.register.transfer.ImportPreview;
import machi.register.transfer.ImportTables;
import machi.register.transfer.RegisterImport;
import machi.workspace.OpenProgram;
import machi.workspace.Problem;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports the tables of a plan, or one table into one register. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "import")
public final class ImportCommand implements CliCommand {

	private final ProgramStore store;
	private final DomainAdvice advice;
	private final PlanFiles plans = new PlanFiles();

	@Spec
	private CommandSpec spec;

	@Parameters(index = "0", paramLabel = "PROGRAM", descriptionKey = "program")
	private Path folder;

	@Parameters(index = "1", paramLabel = "FILE", arity = "0..1", descriptionKey = "file")
	private Path file;

	@Option(names = "--plan", paramLabel = "FILE", descriptionKey = "plan")
	private Path planFile;

	@Option(names = "--register", paramLabel = "ID", descriptionKey = "register")
	private String register;

	@Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet", defaultValue = "")
	private String sheet;

	@Option(names = "--dry-run", descriptionKey = "dryRun")
	private boolean dryRun;

	@Option(names = "--json", descriptionKey = "json")
	private boolean json;

	@Activate
	public ImportCommand(@Reference ProgramStore store,
			@Reference(cardinality = ReferenceCardinality.OPTIONAL) DomainProviders providers) {
		this.store = store;
		advice = new DomainAdvice(Optional.ofNullable(providers));
	}

	@Override
	public Integer call() throws IOException {
		try {
			if ((planFile == null) == (register == null || file == null)) {
				return refused(LocalizedText.of("Give either --plan FILE, or --register ID and a FILE.",
						"--plan ファイル、または --register ID とファイルのどちらかを指定してください。"));
			}
			return run(store.open(folder), RegisterCatalog.installed());
		} catch (SheetException unreadable) {
			return refused(unreadable.reason());
		} catch (ProgramException unusable) {
			return refused(unusable.reason());
		}
	}

	private int run(OpenProgram program, RegisterCatalog catalog) throws SheetException, ProgramException, IOException {
		var lost = program.problems().stream().filter(Problem::lost).findFirst();
		if (lost.isPresent()) {
			var problem = lost.get();
			return refused(LocalizedText.of(
					"The program has unreadable parts: " + problem.file() + ": " + problem.message().english(),
					"計画に読めない部分があります: " + problem.file() + ": " + problem.message().japanese()));
		}
		var importing = new RegisterImport(program, catalog);
		if (planFile != null) {
			var plan = plans.plan(planFile);
			var tables = ImportTables.ofPlan(plan, planFile.toAbsolutePath().getParent());
			return finish(program, importing.preview(plan.document(), tables), List.of());
		}
		var target = catalog.register(register);
		if (target.isEmpty()) {
			return refused(Registers.unknown(register, catalog, advice));
		}
		var table = ImportTables.ofFile(target.get(), file, sheet, plans.remembered(folder, register));
		return finish(program, importing.preview("", List.of(table)), List.of(table.step()));
	}

	private int finish(OpenProgram program, ImportPreview preview, List<ImportStep> mappings) throws ProgramException, IOException {
		if (!dryRun && preview.changesAnything()) {
			preview.apply(Locale.getDefault().getLanguage().equals("ja") ? "取込み" : "Import");
			program.save();
			for (var mapping : mappings) {
				plans.remember(program.folder(), mapping);
			}
		}
		var out = spec.commandLine().getOut();
		if (json) {
			new ImportReport(preview, dryRun, advice).json(out);
		} else {
			new ImportReport(preview, dryRun, advice).text(Locale.getDefault(), out);
		}
		out.flush();
		return preview.faults().isEmpty() ? ExitCode.DONE : ExitCode.ERRORS_FOUND;
	}

	private int refused(LocalizedText reason) {
		spec.commandLine().getErr().println(reason.in(Locale.getDefault()));
		return ExitCode.WRONG_USE;
	}
}
