package machi.ui.simulation.year;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Computes what is to be shown outside the UI thread; only the newest question is answered. Used on the UI thread. */
final class Latest {

	private final Display display;
	private int asked;
	private int answered;

	Latest(Display display) {
		this.display = display;
	}

	/**
	 * @param work runs outside the UI thread
	 * @param show is given its result on the UI thread, unless something else was asked since
	 */
	<T> void ask(String name, Supplier<T> work, Consumer<T> show) {
		int question = ++asked;
		var job = Job.createSystem(name, monitor -> {
			var result = work.get();
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (question == asked) {
						answered = question;
						show.accept(result);
					}
				});
			}
		});
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	/** Forgets what was asked before. */
	void forget() {
		answered = ++asked;
	}

	/** Whether nothing is being computed. */
	boolean isIdle() {
		return asked == answered;
	}
}
