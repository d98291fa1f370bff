package machi.ui.service.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Display;

import machi.application.Calculations;
import machi.calculation.CalculationMonitor;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.page.PageJob;
import machi.workspace.OpenProgram;

/** Computes the page anew, in a job on a snapshot, whenever the program is another one. Used on the UI thread. */
final class ServiceRuns implements ProgramListener {

	private static final int DELAY_MILLISECONDS = 200;
	private static final List<String> NEEDED = List.of("service.usage", "service.voucher");

	private final Calculations calculations;
	private final ProgramContext context;
	private final Display display;
	private final String title;
	private final Runnable whenChanged;
	private final Runnable again = this::start;
	private Optional<ServiceResults> last = Optional.empty();
	private Optional<PageJob<ServiceResults>> job = Optional.empty();

	ServiceRuns(Calculations calculations, ProgramContext context, Display display, String title, Runnable whenChanged) {
		this.calculations = calculations;
		this.context = context;
		this.display = display;
		this.title = title;
		this.whenChanged = whenChanged;
		context.addListener(this);
	}

	Optional<ServiceResults> last() {
		return last;
	}

	boolean isRunning() {
		return job.isPresent();
	}

	void start() {
		job.ifPresent(PageJob::cancel);
		job = Optional.empty();
		if (context.program().isEmpty() || !NEEDED.stream().allMatch(id -> calculations.calculator(id).isPresent())) {
			last = Optional.empty();
			whenChanged.run();
			return;
		}
		var program = context.program().get();
		var snapshot = program.snapshot();
		var day = LocalDate.now();
		var next = new PageJob<ServiceResults>(title, display, monitor -> results(snapshot, day, monitor), results -> {
			if (context.program().filter(program::equals).isPresent()) {
				last = Optional.of(results);
			}
		}, this::ended, () -> {
			// it is over before anybody could read how far it is
		});
		job = Optional.of(next);
		next.schedule();
		if (last.isEmpty()) {
			whenChanged.run();
		}
	}

	private ServiceResults results(OpenProgram program, LocalDate day, CalculationMonitor monitor) {
		var asOf = Map.of("asOf", day.toString());
		return new ServiceResults(day, calculations.run(program, NEEDED.getFirst(), asOf, monitor),
				calculations.run(program, NEEDED.getLast(), asOf, monitor));
	}

	private void ended(PageJob<ServiceResults> done) {
		if (job.filter(done::equals).isPresent()) {
			job = Optional.empty();
			whenChanged.run();
		}
	}

	@Override
	public void programOpened(OpenProgram program) {
		last = Optional.empty();
		start();
	}

	@Override
	public void programClosed(OpenProgram program) {
		last = Optional.empty();
		start();
	}

	/** Edits come in groups, so the page follows a moment later. */
	@Override
	public void programChanged(OpenProgram program) {
		display.timerExec(DELAY_MILLISECONDS, again);
	}

	/** To be called when the page is closed. */
	void dispose() {
		context.removeListener(this);
		display.timerExec(-1, again);
		job.ifPresent(PageJob::cancel);
	}
}
