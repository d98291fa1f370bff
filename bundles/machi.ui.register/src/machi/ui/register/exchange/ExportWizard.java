package machi.ui.register.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Shell;

import machi.register.RegisterCatalog;
import machi.register.RegisterDefinition;
import machi.register.transfer.RegisterExport;
import machi.ui.LongWork;
import machi.ui.Messages;
import machi.ui.ProgramContext;

/** Writes registers to a workbook, as they are now. */
final class ExportWizard extends Wizard {

	private static final Messages TEXT = Messages.beside(ExportWizard.class);

	private final ProgramContext context;
	private final LongWork work;
	private final ExportPage page;

	ExportWizard(ProgramContext context, LongWork work, Optional<RegisterDefinition> front) {
		this.context = context;
		this.work = work;
		page = new ExportPage(RegisterCatalog.installed().registers(), front);
		setWindowTitle(TEXT.get("export.title"));
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		var registers = page.registers();
		var file = page.file();
		if (file.toFile().exists() && !mayReplace(file)) {
			return false;
		}
		boolean personal = page.personal();
		var snapshot = context.program().orElseThrow().snapshot();
		var owner = getShell().getParent();
		work.start(TEXT.get("export.running", file.getFileName()), monitor -> {
			write(registers, file, new RegisterExport(snapshot, Locale.getDefault(), personal));
			return file;
		}, written -> MessageDialog.openInformation(owner instanceof Shell shell ? shell : null, TEXT.get("export.title"),
				TEXT.get("export.done", registers.size(), written)));
		return true;
	}

	private static void write(List<RegisterDefinition> registers, Path file, RegisterExport export) throws IOException {
		if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
			export.writeCsv(registers.getFirst(), true, file);
		} else {
			export.writeWorkbook(registers, file);
		}
	}

	private boolean mayReplace(Path file) {
		return MessageDialog.open(MessageDialog.QUESTION, getShell(), TEXT.get("export.title"),
				TEXT.get("export.replace", file.getFileName()), 0, TEXT.get("export.replace.yes"), TEXT.get("export.replace.no")) == 0;
	}
}
