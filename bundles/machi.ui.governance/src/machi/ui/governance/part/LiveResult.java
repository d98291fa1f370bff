package machi.ui.governance.part;

import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Display;

import machi.application.CalculationRun;
import machi.calculation.CalculationResult;
import machi.ui.ProgramListener;
import machi.ui.page.PageJob;
import machi.workspace.OpenProgram;

/** What a calculator gives for the open program as it is now; computed again after every edit. Used on the UI thread. */
public final class LiveResult implements ProgramListener {

	private final PageTools tools;
	private final Display display;
	private final String calculator;
	private final String title;
	private final Runnable whenChanged;
	private Optional<CalculationRun> run = Optional.empty();
	private Optional<PageJob<CalculationRun>> job = Optional.empty();
	private Optional<String> day = Optional.empty();

	/** @param whenChanged told when there is another result or none any more */
	public LiveResult(PageTools tools, String calculator, String title, Runnable whenChanged) {
		this.tools = tools;
		this.display = tools.shell().getDisplay();
		this.calculator = calculator;
		this.title = title;
		this.whenChanged = whenChanged;
		tools.context().addListener(this);
	}

	/** Computes the program as it is on a day other than today. */
	public void lookAt(String otherDay) {
		day = Optional.of(otherDay);
		start();
	}

	/** Computes the program as it is now; a computation that is still going on is given up. */
	public void start() {
		job.ifPresent(PageJob::cancel);
		job = Optional.empty();
		tools.program().ifPresent(program -> {
			var snapshot = program.snapshot();
			var parameters = Map.of("asOf", day.orElseGet(() -> tools.today().toString()));
			var next = new PageJob<CalculationRun>(title, display,
					monitor -> tools.calculations().run(snapshot, calculator, parameters, monitor), done -> keep(program, done), this::ended, () -> {
						// it takes a moment only
					});
			job = Optional.of(next);
			next.schedule();
		});
	}

	private void keep(OpenProgram program, CalculationRun done) {
		if (tools.program().filter(program::equals).isPresent()) {
			run = Optional.of(done);
		}
	}

	private void ended(PageJob<CalculationRun> done) {
		if (job.filter(done::equals).isPresent()) {
			job = Optional.empty();
			whenChanged.run();
		}
	}

	/** The last run; it may have failed. */
	public Optional<CalculationRun> run() {
		return run;
	}

	/** Empty until the first is there, and while the program has nothing to compute. */
	public Optional<CalculationResult> result() {
		return run.flatMap(CalculationRun::result);
	}

	/** Whether what is shown is the program as it is. */
	public boolean isCurrent() {
		return job.isEmpty();
	}

	@Override
	public void programOpened(OpenProgram program) {
		run = Optional.empty();
		start();
	}

	@Override
	public void programChanged(OpenProgram program) {
		start();
	}

	@Override
	public void programClosed(OpenProgram program) {
		job.ifPresent(PageJob::cancel);
		job = Optional.empty();
		run = Optional.empty();
		whenChanged.run();
	}

	/** To be called when the page is closed. */
	public void dispose() {
		tools.context().removeListener(this);
		job.ifPresent(PageJob::cancel);
		job = Optional.empty();
	}
}
