package machi.calculation;

import java.util.concurrent.CancellationException;

import org.osgi.annotation.versioning.ProviderType;

/**
 * How a running calculation reports and is told to stop. May be called from any thread.
 */
@ProviderType
public interface CalculationMonitor {

	/** Reports nothing and is never cancelled. */
	CalculationMonitor NONE = new CalculationMonitor() {
		@Override
		public void progress(double done) {
			// nobody is listening
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/** @param done part of the work that is done, from 0 to 1 */
	void progress(double done);

	boolean isCancelled();

	/** @throws CancellationException when the calculation is to stop */
	default void checkCancelled() {
		if (isCancelled()) {
			throw new CancellationException();
		}
	}
}
