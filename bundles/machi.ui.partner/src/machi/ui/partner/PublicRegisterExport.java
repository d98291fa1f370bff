package machi.ui.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;

import machi.calculation.CalculationException;
import machi.partner.PublicRegister;
import machi.partner.PublicRegisters;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.ui.page.PageJob;
import machi.workspace.OpenProgram;

/** Writes the public register where the user wants it, and says what was written and what looks like personal data in it. */
final class PublicRegisterExport {

	private static final Messages TEXT = Messages.beside(PublicRegisterExport.class);

	private final Shell shell;
	private final PublicRegisters registers;

	/** What came of it; a reason instead of files where it failed. */
	private record Outcome(int partners, List<Path> files, List<LocalizedText> remarks, String failure) {
	}

	PublicRegisterExport(Shell shell, PublicRegisters registers) {
		this.shell = shell;
		this.registers = registers;
	}

	/** Asks for a folder and writes there. */
	void ask(OpenProgram program) {
		var dialog = new DirectoryDialog(shell);
		dialog.setText(TEXT.get("register.title"));
		dialog.setMessage(TEXT.get("register.message"));
		var folder = dialog.open();
		if (folder != null) {
			write(program, Path.of(folder), this::tell);
		}
	}

	private void write(OpenProgram program, Path folder, Consumer<Outcome> whenDone) {
		var snapshot = program.snapshot();
		var today = FormDialog.today();
		new PageJob<>(TEXT.get("register.title"), shell.getDisplay(), monitor -> outcome(snapshot, today, folder), whenDone, ended -> {
			// the outcome was told
		}, () -> {
			// too short to show progress
		}).schedule();
	}

	private Outcome outcome(OpenProgram program, LocalDate date, Path folder) {
		try {
			PublicRegister register = registers.read(program, date);
			return new Outcome(register.entries().size(), registers.write(register, folder),
					register.findings().stream().map(finding -> finding.message()).toList(), "");
		} catch (CalculationException impossible) {
			return new Outcome(0, List.of(), List.of(), impossible.reason().in(Locale.getDefault()));
		} catch (IOException | UncheckedIOException unwritable) {
			return new Outcome(0, List.of(), List.of(), unwritable.getMessage());
		}
	}

	private void tell(Outcome outcome) {
		if (shell.isDisposed()) {
			return;
		}
		if (outcome.files().isEmpty()) {
			MessageDialog.openError(shell, TEXT.get("register.title"), outcome.failure());
			return;
		}
		var text = TEXT.get("register.done", outcome.partners(),
				outcome.files().stream().map(Path::toString).collect(Collectors.joining("\n")));
		if (outcome.remarks().isEmpty()) {
			MessageDialog.openInformation(shell, TEXT.get("register.title"), text);
		} else {
			MessageDialog.openWarning(shell, TEXT.get("register.title"), text + "\n\n"
					+ outcome.remarks().stream().map(remark -> remark.in(Locale.getDefault())).collect(Collectors.joining("\n")));
		}
	}
}
