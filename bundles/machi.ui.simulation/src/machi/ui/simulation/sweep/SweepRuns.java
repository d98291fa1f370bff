package machi.ui.simulation.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.swt.widgets.Display;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.quantity.text.LocalizedText;
import machi.simulation.Sweeps;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepPlan;
import machi.sweep.file.SweepPlanReader;
import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.page.Activity;
import machi.ui.page.PageJob;
import machi.workspace.OpenProgram;

/** Reads and runs sweeps of the open program in jobs. Used on the UI thread. */
final class SweepRuns {

	private static final Messages TEXT = Messages.beside(SweepRuns.class);

	private final Sweeps sweeps;
	private final ProgramContext context;
	private final Display display;
	private final Runnable whenChanged;
	private final Runnable whenProgressed;
	private final Consumer<LocalizedText> whenTold;
	private Optional<SweepState> state = Optional.empty();
	private Optional<PageJob<UnaryOperator<SweepState>>> job = Optional.empty();

	/**
	 * @param whenChanged    told when there is another state
	 * @param whenProgressed told now and then while a sweep runs
	 * @param whenTold       is given what a person should know while a sweep runs
	 */
	SweepRuns(Sweeps sweeps, ProgramContext context, Display display, Runnable whenChanged, Runnable whenProgressed,
			Consumer<LocalizedText> whenTold) {
		this.sweeps = sweeps;
		this.context = context;
		this.display = display;
		this.whenChanged = whenChanged;
		this.whenProgressed = whenProgressed;
		this.whenTold = whenTold;
	}

	Optional<SweepState> state() {
		return state;
	}

	List<Activity> activities() {
		return List.copyOf(job.stream().toList());
	}

	/** Reads a plan; it is shown whether or not it is right. */
	void read(Path file) {
		stop();
		state = Optional.of(new SweepState(file, Optional.empty(), Optional.empty(), List.of()));
		launch(TEXT.get("sweep.reading", file.getFileName()), monitor -> plan(file));
	}

	private static UnaryOperator<SweepState> plan(Path file) {
		try {
			var plan = SweepPlanReader.read(file);
			return before -> new SweepState(file, Optional.of(plan), Optional.empty(), List.of());
		} catch (SweepException refused) {
			return before -> before.refused(refused.reasons());
		} catch (IOException unreadable) {
			return before -> before.refused(List.of(unreadable(unreadable)));
		}
	}

	private static LocalizedText unreadable(IOException reason) {
		var what = reason.getMessage() == null ? reason.toString() : reason.getMessage();
		return LocalizedText.same(TEXT.get("sweep.io", what));
	}

	/** Runs the designs that the journal does not hold yet. */
	void run() {
		var plan = state.flatMap(SweepState::plan);
		if (plan.isPresent() && context.program().isPresent()) {
			stop();
			var snapshot = context.program().get().snapshot();
			var journal = state.get().journal();
			launch(TEXT.get("sweep.running", plan.get().name()), monitor -> outcome(snapshot, plan.get(), journal, monitor));
		}
	}

	private UnaryOperator<SweepState> outcome(OpenProgram program, SweepPlan plan, Path journal, CalculationMonitor monitor) {
		try {
			var told = SweepMonitor.of(monitor, text -> display.asyncExec(() -> whenTold.accept(text)));
			var outcome = sweeps.run(program, plan, journal, Sweeps.LOCAL, 0, Map.of(), told);
			return before -> before.with(outcome);
		} catch (SweepException refused) {
			return before -> before.refused(refused.reasons());
		} catch (CalculationException impossible) {
			var value = impossible.value().isEmpty() ? "" : ": " + impossible.value();
			return before -> before.refused(List.of(
					LocalizedText.of(impossible.reason().english() + value, impossible.reason().japanese() + value)));
		} catch (IOException unwritable) {
			return before -> before.refused(List.of(unreadable(unwritable)));
		}
	}

	private void launch(String title, Function<CalculationMonitor, UnaryOperator<SweepState>> work) {
		var next = new PageJob<UnaryOperator<SweepState>>(title, display, work, change -> state = state.map(change), this::ended,
				whenProgressed);
		job = Optional.of(next);
		next.schedule();
		whenChanged.run();
	}

	private void ended(PageJob<UnaryOperator<SweepState>> done) {
		if (job.filter(done::equals).isPresent()) {
			job = Optional.empty();
			whenChanged.run();
		}
	}

	/** Cancels what runs; the journal keeps what was done. */
	void stop() {
		job.ifPresent(PageJob::cancel);
		job = Optional.empty();
	}
}
