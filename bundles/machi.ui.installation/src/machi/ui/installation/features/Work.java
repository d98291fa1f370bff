package machi.ui.installation.features;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import machi.installation.Installation;
import machi.installation.InstallationException;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.ui.page.Activity;

/** Work with the installation, one piece at a time and outside the UI thread; what comes of it is told on the UI thread. */
final class Work {

	private static final Messages TEXT = Messages.beside(Work.class);

	private final Display display;
	private final Supplier<Optional<Installation>> installation;
	private final Runnable whenProgressed;
	private Optional<Running> running = Optional.empty();
	private boolean closed;

	/**
	 * @param installation asked outside the UI thread, since asking may start p2
	 * @param whenProgressed called on the UI thread when work begins, goes on or ends
	 */
	Work(Display display, Supplier<Optional<Installation>> installation, Runnable whenProgressed) {
		this.display = display;
		this.installation = installation;
		this.whenProgressed = whenProgressed;
	}

	/** What is done outside the UI thread. */
	@FunctionalInterface
	interface Task<T> {
		T run(Installation installation, IProgressMonitor monitor) throws InstallationException;
	}

	/** @param whenFailed is given the reason; not called when the work was stopped */
	<T> void start(String title, Task<T> task, Consumer<T> whenDone, Consumer<LocalizedText> whenFailed) {
		if (running.isPresent()) {
			throw new IllegalStateException("busy with " + running.get().title());
		}
		var job = new Running(title, monitor -> {
			var result = task.run(installation.get().orElseThrow(Work::none), monitor);
			return () -> whenDone.accept(result);
		}, whenFailed);
		running = Optional.of(job);
		whenProgressed.run();
		job.schedule();
	}

	private static InstallationException none() {
		return new InstallationException(LocalizedText.same(TEXT.get("none")));
	}

	boolean isBusy() {
		return running.isPresent();
	}

	List<Activity> activities() {
		return running.<Activity>map(job -> job).stream().toList();
	}

	/** Nothing is told any more, and what runs is stopped. */
	void close() {
		closed = true;
		running.ifPresent(Job::cancel);
	}

	private void onScreen(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!closed) {
					action.run();
				}
			});
		}
	}

	private void end(Runnable outcome) {
		onScreen(() -> {
			running = Optional.empty();
			whenProgressed.run();
			outcome.run();
		});
	}

	private final class Running extends Job implements Activity {

		private final Body body;
		private final Consumer<LocalizedText> whenFailed;
		private volatile double done;

		Running(String title, Body body, Consumer<LocalizedText> whenFailed) {
			super(title);
			this.body = body;
			this.whenFailed = whenFailed;
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				end(body.run(new Reporting(monitor, this)));
			} catch (OperationCanceledException stopped) {
				end(() -> whenFailed.accept(LocalizedText.same(TEXT.get("stopped"))));
			} catch (InstallationException refused) {
				end(() -> whenFailed.accept(refused.reason()));
			} catch (RuntimeException unforeseen) {
				ILog.of(Work.class).error(getName(), unforeseen);
				end(() -> whenFailed.accept(LocalizedText.same(TEXT.get("unforeseen"))));
			}
			return Status.OK_STATUS;
		}

		private void done(double part) {
			// a step of a percent is all that can be seen
			if (part - done >= 0.01) {
				done = part;
				onScreen(whenProgressed);
			}
		}

		@Override
		public String title() {
			return getName();
		}

		@Override
		public double done() {
			return done;
		}

		@Override
		public void stop() {
			cancel();
		}
	}

	@FunctionalInterface
	private interface Body {
		/** @return tells the result, on the UI thread */
		Runnable run(IProgressMonitor monitor) throws InstallationException;
	}

	/** Tells how far the work is. */
	private static final class Reporting extends ProgressMonitorWrapper {

		private final Running job;
		private double total;
		private double worked;

		Reporting(IProgressMonitor monitor, Running job) {
			super(monitor);
			this.job = job;
		}

		@Override
		public void beginTask(String name, int work) {
			super.beginTask(name, work);
			total = work;
		}

		@Override
		public void internalWorked(double work) {
			super.internalWorked(work);
			worked += work;
			if (total > 0) {
				job.done(Math.min(1, worked / total));
			}
		}

		@Override
		public void worked(int work) {
			internalWorked(work);
		}
	}
}
