package machi.ui.simulation.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.simulation.Simulations;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.page.Activity;
import machi.ui.page.PageJob;
import machi.workspace.OpenProgram;

/**
 * The last simulation of the open program. Runs in jobs on a snapshot; notices when the program has changed since. Used
 * on the UI thread.
 */
final class YearRuns implements ProgramListener {

	private static final int DELAY_MILLISECONDS = 400;

	private final Simulations simulations;
	private final ProgramContext context;
	private final Display display;
	private final String title;
	private final Runnable whenChanged;
	private final Runnable whenProgressed;
	private final Runnable compare = this::compareWithProgram;
	private Optional<YearRun> last = Optional.empty();
	private Optional<PageJob<YearRun>> job = Optional.empty();
	private boolean stale;

	/**
	 * @param title          what runs are called while they run
	 * @param whenChanged    told when there is another run or state
	 * @param whenProgressed told now and then while one runs
	 */
	YearRuns(Simulations simulations, ProgramContext context, Display display, String title, Runnable whenChanged,
			Runnable whenProgressed) {
		this.simulations = simulations;
		this.context = context;
		this.display = display;
		this.title = title;
		this.whenChanged = whenChanged;
		this.whenProgressed = whenProgressed;
		context.addListener(this);
	}

	Optional<YearRun> last() {
		return last;
	}

	/** Whether the program would now give another year. */
	boolean isStale() {
		return stale;
	}

	List<Activity> activities() {
		return new ArrayList<>(job.stream().toList());
	}

	/** Simulates the program as it is now; a run that is still going on is cancelled. */
	void start(Map<String, String> parameters) {
		context.program().ifPresent(program -> {
			job.ifPresent(PageJob::cancel);
			var snapshot = program.snapshot();
			var next = new PageJob<YearRun>(title, display, monitor -> simulate(snapshot, parameters, monitor),
					keeping(program), this::ended, whenProgressed);
			job = Optional.of(next);
			next.schedule();
			whenChanged.run();
		});
	}

	private YearRun simulate(OpenProgram program, Map<String, String> parameters, CalculationMonitor monitor) {
		try {
			var year = simulations.simulate(program, parameters, monitor);
			return new YearRun(parameters, simulations.digest(program, parameters), Optional.of(year), Optional.empty());
		} catch (CalculationException failure) {
			return new YearRun(parameters, simulations.digest(program, parameters), Optional.empty(), Optional.of(failure));
		}
	}

	private Consumer<YearRun> keeping(OpenProgram program) {
		return run -> {
			if (context.program().filter(program::equals).isPresent()) {
				last = Optional.of(run);
				stale = false;
			}
		};
	}

	private void ended(PageJob<YearRun> done) {
		if (job.filter(done::equals).isPresent()) {
			job = Optional.empty();
			whenChanged.run();
			programChanged(null);
		}
	}

	/** Edits come in groups, so what they come to is looked at a moment later. */
	@Override
	public void programChanged(OpenProgram program) {
		display.timerExec(DELAY_MILLISECONDS, compare);
	}

	private void compareWithProgram() {
		if (last.isEmpty() || context.program().isEmpty()) {
			return;
		}
		var run = last.get();
		var snapshot = context.program().get().snapshot();
		Job.createSystem(title, monitor -> {
			boolean differs = !simulations.digest(snapshot, run.parameters()).equals(run.digest());
			if (!display.isDisposed()) {
				display.asyncExec(() -> mark(run, differs));
			}
		}).schedule();
	}

	private void mark(YearRun run, boolean differs) {
		if (last.filter(one -> one == run).isPresent() && stale != differs) {
			stale = differs;
			whenChanged.run();
		}
	}

	@Override
	public void programOpened(OpenProgram program) {
		forget();
		start(Map.of());
	}

	@Override
	public void programClosed(OpenProgram program) {
		forget();
	}

	private void forget() {
		job.ifPresent(PageJob::cancel);
		job = Optional.empty();
		last = Optional.empty();
		stale = false;
		whenChanged.run();
	}

	/** To be called when the page is closed. */
	void dispose() {
		context.removeListener(this);
		display.timerExec(-1, compare);
		job.ifPresent(PageJob::cancel);
	}
}
