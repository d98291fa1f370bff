package machi.ui.result;

/** How a calculator stands to the open program. */
public enum RunState {
	NOT_RUN,
	/** There was nothing in the program for it to compute; {@link Runs#leftOut} says why. */
	LEFT_OUT,
	/** What it would compute from is of a domain that is not installed; {@link Runs#leftOut} says which and how to get it. */
	NOT_INSTALLED, RUNNING,
	/** The last run's input is that of the program as it is now. */
	CURRENT,
	/** The program or the calculator has changed since, so that a run would now have another input. */
	STALE,
	/** The calculation was not possible; the run says why. */
	FAILED
}
