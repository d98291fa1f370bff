package machi.calculation.simulation;

import java.util.Map;

/**
 * The shapes of one year, made once and used by every case that is run on it.
 *
 * @param holiday     one per step of the grid
 * @param loadKw      mean load per step, by site id
 * @param availableKw what a plant could give, mean per step, by plant id
 */
public record Profiles(boolean[] holiday, Map<String, double[]> loadKw, Map<String, double[]> availableKw) {

	public Profiles {
		loadKw = Map.copyOf(loadKw);
		availableKw = Map.copyOf(availableKw);
	}
}
