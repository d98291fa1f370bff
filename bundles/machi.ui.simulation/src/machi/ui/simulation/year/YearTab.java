package machi.ui.simulation.year;

import org.eclipse.swt.widgets.Control;

import machi.calculation.simulation.SimulatedYear;

/** One way of looking at what is selected of the year. Used on the UI thread. */
interface YearTab {

	String title();

	Control control();

	/** Shows the scope; what takes time is done in the background. Called when the tab is in sight. */
	void show(Shown shown);

	/** Whether all that was asked for is shown. */
	boolean isComplete();

	/**
	 * What is looked at.
	 *
	 * @param cache of the flows of this year
	 */
	record Shown(SimulatedYear year, ScopeCache cache, Scope scope) {

		ScopeFlows flows() {
			return cache.of(scope);
		}
	}
}
