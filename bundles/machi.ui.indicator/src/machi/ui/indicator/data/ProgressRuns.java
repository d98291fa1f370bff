package machi.ui.indicator.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;

import machi.application.Calculations;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.page.Activity;
import machi.ui.page.PageJob;
import machi.workspace.OpenProgram;

/** Computes what a page of the indicators shows, as of today, again whenever the program changes. Used on the UI thread. */
public final class ProgressRuns implements ProgramListener {

	private static final int DELAY_MILLISECONDS = 300;
	private static final String PROGRESS = "indicator.progress";

	private final Calculations calculations;
	private final ProgramContext context;
	private final Display display;
	private final String title;
	private final boolean withOthers;
	private final Runnable whenChanged;
	private final Runnable start = this::start;
	private Optional<PageJob<ProgressRun>> job = Optional.empty();
	private Optional<ProgressRun> last = Optional.empty();

	/**
	 * @param title       what it is called while it runs
	 * @param withOthers  whether the results of other calculators are wanted, too
	 * @param whenChanged told when there is something else to show
	 */
	public ProgressRuns(Calculations calculations, ProgramContext context, Display display, String title, boolean withOthers,
			Runnable whenChanged) {
		this.calculations = calculations;
		this.context = context;
		this.display = display;
		this.title = title;
		this.withOthers = withOthers;
		this.whenChanged = whenChanged;
		context.addListener(this);
	}

	/** What was computed last of the open program. */
	public Optional<ProgressRun> last() {
		return last;
	}

	public List<Activity> activities() {
		return List.copyOf(job.stream().toList());
	}

	/** Computes the program as it is now; a run that is still going on is given up. */
	public void start() {
		context.program().ifPresent(program -> {
			job.ifPresent(PageJob::cancel);
			var snapshot = program.snapshot();
			var next = new PageJob<ProgressRun>(title, display, monitor -> compute(snapshot, monitor), keeping(program), this::ended, () -> {
				// it is done before anybody could read how far it is
			});
			job = Optional.of(next);
			next.schedule();
		});
	}

	private ProgressRun compute(OpenProgram program, CalculationMonitor monitor) {
		var today = Map.of("asOf", LocalDate.now().toString());
		var run = calculations.run(program, PROGRESS, today, monitor);
		var others = new TreeMap<String, CalculationResult>();
		for (var id : withOthers ? ProgressRun.OTHERS : List.<String>of()) {
			calculations.calculator(id).ifPresent(calculator -> {
				boolean dated = calculator.parameters().stream().anyMatch(parameter -> parameter.name().equals("asOf"));
				calculations.run(program, id, dated ? today : Map.of(), monitor).result().ifPresent(result -> others.put(id, result));
			});
		}
		return new ProgressRun(run.result().map(ProgramProgress::of), run.failure(), others);
	}

	private Consumer<ProgressRun> keeping(OpenProgram program) {
		return run -> {
			if (context.program().filter(program::equals).isPresent()) {
				last = Optional.of(run);
			}
		};
	}

	private void ended(PageJob<ProgressRun> done) {
		if (job.filter(done::equals).isPresent()) {
			job = Optional.empty();
			whenChanged.run();
		}
	}

	/** Edits come in groups, so what they come to is computed a moment later. */
	@Override
	public void programChanged(OpenProgram program) {
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
	}

	private void forget() {
		job.ifPresent(PageJob::cancel);
		job = Optional.empty();
		last = Optional.empty();
		whenChanged.run();
	}

	/** To be called when the page is closed. */
	public void dispose() {
		context.removeListener(this);
		display.timerExec(-1, start);
		job.ifPresent(PageJob::cancel);
	}
}
