package machi.ui.result;

import org.osgi.annotation.versioning.ConsumerType;

/** Is told on the UI thread what happens to runs. */
@ConsumerType
public interface RunsListener {

	/** Runs, their states, findings or the installed calculators are others than before. */
	void runsChanged();

	/** Something that is running has come further. */
	default void runsProgressed() {
		// only progress bars care
	}
}
