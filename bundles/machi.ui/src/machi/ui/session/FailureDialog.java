package machi.ui.session;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;

import machi.calculation.CalculationException;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.workspace.ProgramException;

/** Tells the user in words why something did not work. What nobody foresaw also goes to the log. */
final class FailureDialog implements Consumer<Exception> {

	private static final Messages TEXT = Messages.beside(FailureDialog.class);

	private final String title;

	FailureDialog(String title) {
		this.title = title;
	}

	@Override
	public void accept(Exception failure) {
		if (failure instanceof CancellationException || failure instanceof OperationCanceledException) {
			return;
		}
		var shell = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
		MessageDialog.openError(shell, title, reason(failure).in(Locale.getDefault()));
	}

	private static LocalizedText reason(Exception failure) {
		return switch (failure) {
		case ProgramException program -> program.reason();
		case CalculationException calculation -> calculation.reason();
		default -> unforeseen(failure);
		};
	}

	private static LocalizedText unforeseen(Exception failure) {
		ILog.of(FailureDialog.class).error(failure.toString(), failure);
		return LocalizedText.same(TEXT.get("failure.unforeseen", failure.toString()));
	}
}
