package machi.ui.device.live;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;

import machi.operation.OperationException;
import machi.quantity.text.LocalizedText;
import machi.ui.page.PageJob;

/** Something that a person does in a session: recorded outside the UI thread, and said why when it was not done. */
public final class Deed {

	/** What is done. */
	@FunctionalInterface
	public interface Step {

		/** @throws OperationException when it is refused or cannot be recorded */
		void run() throws OperationException;
	}

	private Deed() {
	}

	/**
	 * Does it.
	 *
	 * @param page     where it was asked for
	 * @param title    what a person calls it
	 * @param whenDone called on the UI thread when it was done
	 */
	public static void start(Control page, String title, Step step, Runnable whenDone) {
		var job = new PageJob<Optional<LocalizedText>>(title, page.getDisplay(), monitor -> refusal(step), refusal -> {
			if (!page.isDisposed()) {
				refusal.ifPresentOrElse(why -> MessageDialog.openError(page.getShell(), title, why.in(Locale.getDefault())), whenDone);
			}
		}, ended -> {
			// the result tells all
		}, () -> {
			// it is over before anybody could read how far it is
		});
		job.setSystem(true);
		job.schedule();
	}

	private static Optional<LocalizedText> refusal(Step step) {
		try {
			step.run();
			return Optional.empty();
		} catch (OperationException refused) {
			return Optional.of(refused.reason());
		}
	}
}
