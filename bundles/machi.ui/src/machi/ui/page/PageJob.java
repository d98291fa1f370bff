package machi.ui.page;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import machi.calculation.CalculationMonitor;
import machi.ui.Messages;

/**
 * Calculates outside the UI thread and hands the result over on it. Unlike other long work it opens no dialog: parts
 * show how far it is.
 */
public final class PageJob<T> extends Job implements Activity {

	private static final Messages TEXT = Messages.beside(PageJob.class);

	private static final int STEPS = 1000;

	private final Display display;
	private final Function<CalculationMonitor, T> work;
	private final Consumer<T> whenDone;
	private final Consumer<PageJob<T>> whenEnded;
	private final Runnable whenProgressed;
	private final AtomicBoolean toldOfProgress = new AtomicBoolean();
	private volatile double done;

	/**
	 * @param whenDone       is given the result, on the UI thread
	 * @param whenEnded      called on the UI thread in any case, after the result was handed over; is given the job
	 * @param whenProgressed called on the UI thread now and then
	 */
	public PageJob(String title, Display display, Function<CalculationMonitor, T> work, Consumer<T> whenDone,
			Consumer<PageJob<T>> whenEnded, Runnable whenProgressed) {
		super(title);
		this.display = display;
		this.work = work;
		this.whenDone = whenDone;
		this.whenEnded = whenEnded;
		this.whenProgressed = whenProgressed;
	}

	@Override
	protected IStatus run(IProgressMonitor progress) {
		try {
			var result = work.apply(new Reporting(SubMonitor.convert(progress, STEPS)));
			onScreen(() -> whenDone.accept(result));
			return Status.OK_STATUS;
		} catch (CancellationException cancelled) {
			return Status.CANCEL_STATUS;
		} catch (RuntimeException failure) {
			ILog.of(PageJob.class).error(getName(), failure);
			return Status.error(TEXT.get("run.broken", getName()));
		} finally {
			onScreen(() -> whenEnded.accept(this));
		}
	}

	private void onScreen(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(action);
		}
	}

	private void tellOfProgress() {
		if (toldOfProgress.compareAndSet(false, true)) {
			onScreen(() -> {
				toldOfProgress.set(false);
				whenProgressed.run();
			});
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
	protected void canceling() {
		tellOfProgress();
	}

	@Override
	public void stop() {
		cancel();
	}

	/** Passes progress on to the job's monitor and to the parts. */
	private final class Reporting implements CalculationMonitor {

		private final SubMonitor monitor;
		private int reported;

		Reporting(SubMonitor monitor) {
			this.monitor = monitor;
		}

		@Override
		public synchronized void progress(double part) {
			int steps = (int) Math.round(Math.clamp(part, 0, 1) * STEPS);
			if (steps > reported) {
				monitor.worked(steps - reported);
				reported = steps;
				done = part;
				tellOfProgress();
			}
		}

		@Override
		public boolean isCancelled() {
			return monitor.isCanceled();
		}
	}
}
