package machi.ui.result.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.workspace.OpenProgram;

/**
 * Finds out in the background which runs no longer fit the program. Waits a moment after an edit, since edits come in
 * groups; only the newest question is answered.
 */
final class StalenessCheck {

	private static final int DELAY_MILLISECONDS = 300;

	private final Calculations calculations;
	private final Display display;
	private int asked;

	StalenessCheck(Calculations calculations, Display display) {
		this.calculations = calculations;
		this.display = display;
	}

	/** Forgets what was asked before. */
	void forget() {
		asked++;
	}

	/**
	 * Asks once more.
	 *
	 * @param snapshot gives a copy of the program as it then is
	 * @param runs     gives the runs to look at
	 * @param answer   is given the ids of the calculators whose runs are stale, on the UI thread
	 */
	void ask(Supplier<Optional<OpenProgram>> snapshot, Supplier<List<CalculationRun>> runs,
			Consumer<Set<String>> answer) {
		int question = ++asked;
		display.timerExec(DELAY_MILLISECONDS, () -> {
			if (question == asked) {
				snapshot.get().ifPresent(program -> compare(question, program, runs.get(), answer));
			}
		});
	}

	private void compare(int question, OpenProgram program, List<CalculationRun> runs, Consumer<Set<String>> answer) {
		Job.createSystem("staleness", monitor -> {
			var stale = new HashSet<String>();
			for (var run : runs) {
				if (monitor.isCanceled()) {
					return;
				}
				if (calculations.isStale(run, program)) {
					stale.add(run.descriptor().id());
				}
			}
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (question == asked) {
						answer.accept(stale);
					}
				});
			}
		}).schedule();
	}
}
