package machi.ui.register.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.wizard.Wizard;

import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.register.plan.PlanFiles;
import machi.register.transfer.RegisterImport;
import machi.register.transfer.TableImport;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.workspace.OpenProgram;

/** Reads a table of a file into a register: file, columns, preview. The program changes when it is finished, in one step. */
final class ImportWizard extends Wizard {

	private static final Messages TEXT = Messages.beside(ImportWizard.class);

	private final OpenProgram program;
	private final RegisterCatalog catalog = RegisterCatalog.installed();
	private final ImportFilePage filePage;
	private final ImportMappingPage mappingPage;
	private final ImportPreviewPage previewPage = new ImportPreviewPage();

	ImportWizard(ProgramContext context, Optional<RegisterDefinition> front) {
		program = context.program().orElseThrow();
		filePage = new ImportFilePage(catalog, front);
		mappingPage = new ImportMappingPage(program);
		setWindowTitle(TEXT.get("import.title"));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(filePage);
		addPage(mappingPage);
		addPage(previewPage);
	}

	/** The tables of the chosen file go to the page of the columns. */
	void fileRead() {
		mappingPage.show(filePage.register(), filePage.tables());
	}

	/** What the mapping would do goes to the page of the preview. */
	void mapped() {
		var step = mappingPage.step();
		var table = mappingPage.table();
		Progress.run(getContainer(), () -> new RegisterImport(program, catalog).preview("", List.of(new TableImport(step, table))))
				.ifPresent(previewPage::show);
	}

	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == previewPage && previewPage.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		previewPage.preview().apply(TEXT.get("import.done", mappingPage.table().file()));
		try {
			new PlanFiles().remember(program.folder(), mappingPage.step());
		} catch (IOException notKept) {
			ILog.of(ImportWizard.class).warn("The mapping was not remembered", notKept);
		}
		return true;
	}
}
