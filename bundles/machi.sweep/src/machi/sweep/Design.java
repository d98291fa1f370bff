package machi.sweep;

import java.util.List;

/**
 * One choice of levels.
 *
 * @param index  from 0; the same plan always has the same design at an index
 * @param levels in the order of the plan's parameters
 */
public record Design(long index, List<Level> levels) {

	public Design {
		levels = List.copyOf(levels);
	}
}
