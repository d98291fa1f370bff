package machi.ui.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.workspace.OpenProgram;

/**
 * The run of one calculator on the open program, made anew a moment after every change, in a job on a snapshot. For pages
 * that edit what they compute. Used on the UI thread; to be disposed of with the page.
 */
public final class LiveRun implements ProgramListener {

	/** Edits come in groups, so what they come to is computed a moment later. */
	private static final int DELAY_MILLISECONDS = 250;

	private final ProgramContext context;
	private final Calculations calculations;
	private final Display display;
	private final String calculatorId;
	private final Supplier<Map<String, String>> parameters;
	private final Runnable whenDone;
	private final Runnable start = this::start;
	private Optional<CalculationRun> run = Optional.empty();
	private Optional<PageJob<CalculationRun>> job = Optional.empty();
	private boolean waiting;

	/**
	 * @param parameters texts by parameter name, asked at every run
	 * @param whenDone   told when there is another run or none any more
	 */
	public LiveRun(ProgramContext context, Calculations calculations, Display display, String calculatorId,
			Supplier<Map<String, String>> parameters, Runnable whenDone) {
		this.context = context;
		this.calculations = calculations;
		this.display = display;
		this.calculatorId = calculatorId;
		this.parameters = parameters;
		this.whenDone = whenDone;
		context.addListener(this);
		start();
	}

	/** The last run; empty before the first, and when no program is open. */
	public Optional<CalculationRun> run() {
		return run;
	}

	/** Whether the run is that of the program as it is now. */
	public boolean isCurrent() {
		return run.isPresent() && job.isEmpty() && !waiting;
	}

	/** Computes anew, as after a change. */
	public void start() {
		waiting = false;
		job.ifPresent(PageJob::cancel);
		job = Optional.empty();
		if (context.program().isPresent() && calculations.calculator(calculatorId).isPresent()) {
			var program = context.program().get();
			var snapshot = program.snapshot();
			var values = Map.copyOf(parameters.get());
			var title = calculations.calculator(calculatorId).orElseThrow().title().in(Locale.getDefault());
			var next = new PageJob<CalculationRun>(title, display, monitor -> calculations.run(snapshot, calculatorId, values, monitor),
					done -> keep(program, done), this::ended, () -> {
						// too short to show how far it is
					});
			next.setSystem(true);
			job = Optional.of(next);
			next.schedule();
		}
	}

	private void keep(OpenProgram program, CalculationRun done) {
		if (context.program().filter(program::equals).isPresent()) {
			run = Optional.of(done);
		}
	}

	private void ended(PageJob<CalculationRun> done) {
		if (job.filter(done::equals).isPresent()) {
			job = Optional.empty();
			whenDone.run();
		}
	}

	@Override
	public void programChanged(OpenProgram program) {
		waiting = true;
		display.timerExec(DELAY_MILLISECONDS, start);
	}

	@Override
	public void programOpened(OpenProgram program) {
		forget();
		start();
	}

	@Override
	public void programClosed(OpenProgram program) {
		forget();
		whenDone.run();
	}

	private void forget() {
		display.timerExec(-1, start);
		waiting = false;
		job.ifPresent(PageJob::cancel);
		job = Optional.empty();
		run = Optional.empty();
	}

	/** To be called when the page is closed. */
	public void dispose() {
		context.removeListener(this);
		forget();
	}
}
