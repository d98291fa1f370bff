package machi.ui.session;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationMonitor;
import machi.ui.LongWork;

/** Long work as jobs of the platform, so that its progress view and dialogs show them. */
@Component(service = LongWork.class)
public final class JobLongWork implements LongWork {

	private static final int STEPS = 1000;

	@Override
	public <T> Job start(String title, Task<T> task, Consumer<T> whenDone) {
		return start(title, task, whenDone, new FailureDialog(title));
	}

	@Override
	public <T> Job start(String title, Task<T> task, Consumer<T> whenDone, Consumer<Exception> whenFailed) {
		var workbench = PlatformUI.getWorkbench();
		var job = Job.create(title, (IProgressMonitor progress) -> run(workbench, task, progress, whenDone, whenFailed));
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static <T> IStatus run(IWorkbench workbench, Task<T> task, IProgressMonitor progress, Consumer<T> whenDone,
			Consumer<Exception> whenFailed) {
		try {
			var result = task.run(new Reporting(progress));
			onScreen(workbench, () -> whenDone.accept(result));
			return Status.OK_STATUS;
		} catch (CancellationException | OperationCanceledException cancelled) {
			onScreen(workbench, () -> whenFailed.accept(cancelled));
			return Status.CANCEL_STATUS;
		} catch (Exception failure) {
			onScreen(workbench, () -> whenFailed.accept(failure));
			return Status.OK_STATUS;
		}
	}

	private static void onScreen(IWorkbench workbench, Runnable action) {
		if (!workbench.isClosing() && !workbench.getDisplay().isDisposed()) {
			workbench.getDisplay().asyncExec(action);
		}
	}

	/** Passes the progress of a calculation on to that of a job. */
	private static final class Reporting implements CalculationMonitor {

		private final SubMonitor monitor;
		private int reported;

		Reporting(IProgressMonitor progress) {
			monitor = SubMonitor.convert(progress, STEPS);
		}

		@Override
		public synchronized void progress(double done) {
			int steps = (int) Math.round(Math.clamp(done, 0, 1) * STEPS);
			if (steps > reported) {
				monitor.worked(steps - reported);
				reported = steps;
			}
		}

		@Override
		public boolean isCancelled() {
			return monitor.isCanceled();
		}
	}
}
