package machi.sweep.dispatch.internal;

import machi.calculation.dispatch.Site;
import machi.sweep.Level;

/** What one parameter of a plan does to the sites of the network. */
interface Change {

	/** @param sites of the network, in its order; changed sites are put in their place */
	void apply(Site[] sites, Level level);
}
