package machi.ui;

import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.annotation.versioning.ConsumerType;

import machi.calculation.CalculationMonitor;

/**
 * Runs what takes time off the UI thread, with progress and a way to cancel it. One OSGi service.
 */
@ProviderType
public interface LongWork {

	/**
	 * The work itself. It runs outside the UI thread and touches neither widgets nor the open program, only a snapshot.
	 */
	@FunctionalInterface
	@ConsumerType
	interface Task<T> {

		/** @throws Exception what went wrong; {@link java.util.concurrent.CancellationException} when it was cancelled */
		T run(CalculationMonitor monitor) throws Exception;
	}

	/**
	 * Starts the task. When it succeeds, its result is handed over on the UI thread; when it fails, the user is told
	 * why; when it is cancelled, nothing more happens.
	 *
	 * @param title what the user sees while it runs
	 * @return the job; {@code cancel()} stops it
	 */
	<T> Job start(String title, Task<T> task, Consumer<T> whenDone);

	/**
	 * Starts the task and hands over its failure, too.
	 *
	 * @param whenFailed is given what the task threw, also when it was cancelled; on the UI thread
	 */
	<T> Job start(String title, Task<T> task, Consumer<T> whenDone, Consumer<Exception> whenFailed);
}
