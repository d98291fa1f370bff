package machi.calculation.dispatch;

import java.util.List;
import java.util.Objects;

import machi.quantity.time.TimeGrid;

/**
 * What a dispatch gave: for every site its flows along the steps, and the sums.
 *
 * @param grid  the steps
 * @param sites in the order of the network
 */
public record Dispatch(TimeGrid grid, List<SiteFlows> sites) {

	public Dispatch {
		Objects.requireNonNull(grid);
		sites = List.copyOf(sites);
	}
}
