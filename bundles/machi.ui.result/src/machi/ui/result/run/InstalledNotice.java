package machi.ui.result.run;

import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;

import machi.calculation.Calculator;
import machi.calculation.ResultCheck;
import machi.scenario.InputBinding;

/**
 * Notices that calculators come or go while the workbench runs. A bundle brings several services, one after the other,
 * so the news is told when no more have come for a moment.
 */
final class InstalledNotice implements ServiceListener {

	private static final int DELAY_MILLISECONDS = 300;
	private static final String FILTER = "(|(objectClass=%s)(objectClass=%s)(objectClass=%s))".formatted(
			Calculator.class.getName(), ResultCheck.class.getName(), InputBinding.class.getName());

	private final Display display;
	private final Runnable whenChanged;
	private final Runnable later = this::tell;

	InstalledNotice(Display display, Runnable whenChanged) {
		this.display = display;
		this.whenChanged = whenChanged;
	}

	void listen(BundleContext bundles) {
		try {
			bundles.addServiceListener(this, FILTER);
		} catch (InvalidSyntaxException impossible) {
			throw new IllegalStateException(FILTER, impossible);
		}
	}

	@Override
	public void serviceChanged(ServiceEvent event) {
		if (event.getType() != ServiceEvent.MODIFIED && !display.isDisposed()) {
			display.asyncExec(() -> display.timerExec(DELAY_MILLISECONDS, later));
		}
	}

	private void tell() {
		whenChanged.run();
	}
}
