package machi.ui.result.page;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.framework.FrameworkUtil;

import machi.application.Calculations;
import machi.ui.Palette;
import machi.ui.result.text.Texts;

/**
 * Makes the calculators beside the workbench while it starts: they are many classes in many bundles, and a window without them
 * is open earlier.
 */
final class CalculatorsAhead {

	private CalculatorsAhead() {
	}

	/** Fills a part that asks for calculators: at once or, in a window that is about to open, when it is open and they are there. */
	static void fill(Composite part, Runnable content) {
		if (part.getShell().isVisible()) {
			content.run();
			return;
		}
		var waiting = new Label(part, SWT.WRAP);
		waiting.setText(Texts.get("calculators.coming"));
		waiting.setForeground(Palette.MUTED.color());
		waiting.setBackground(Palette.PAPER.color());
		var display = part.getDisplay();
		display.asyncExec(() -> Job.createSystem("calculators", monitor -> {
			make();
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (!part.isDisposed()) {
						waiting.dispose();
						content.run();
						part.layout(true, true);
					}
				});
			}
		}).schedule());
	}

	/** Returns when they are made. Not for the UI thread, which would wait. */
	static void make() {
		var bundles = FrameworkUtil.getBundle(CalculatorsAhead.class).getBundleContext();
		var reference = bundles.getServiceReference(Calculations.class);
		// not given back: a service that nobody uses is unmade
		if (reference != null && bundles.getService(reference) instanceof Calculations calculations) {
			calculations.calculators();
		}
	}
}
