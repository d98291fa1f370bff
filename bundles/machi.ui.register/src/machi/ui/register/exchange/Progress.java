package machi.ui.register.exchange;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.jface.wizard.WizardPage;

import machi.register.sheet.SheetException;

/** Runs what may take time outside the UI thread while the wizard waits; what goes wrong stands in the page's header. */
final class Progress {

	private Progress() {
	}

	static <T> Optional<T> run(IWizardContainer container, Callable<T> work) {
		var result = new AtomicReference<T>();
		try {
			container.run(true, false, monitor -> {
				try {
					result.set(work.call());
				} catch (Exception failure) {
					throw new InvocationTargetException(failure);
				}
			});
		} catch (InvocationTargetException failure) {
			if (container.getCurrentPage() instanceof WizardPage page) {
				page.setMessage(reason(failure.getCause()), IMessageProvider.ERROR);
			}
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
		return Optional.ofNullable(result.get());
	}

	private static String reason(Throwable failure) {
		if (failure instanceof SheetException sheet) {
			return sheet.reason().in(Locale.getDefault());
		}
		ILog.of(Progress.class).error(failure.toString(), failure);
		return failure.toString();
	}
}
