package machi.calculation.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.Network;
import machi.quantity.text.LocalizedText;

/**
 * A simulated year.
 *
 * @param network  the case of the study
 * @param dispatch its flows, all recorded
 * @param promises what each zone reaches, empty when the plan promises nothing
 * @param zones    names of the zones by id, in order
 */
public record SimulatedYear(SimulationInput input, Network network, Dispatch dispatch, List<ReachedPromise> promises,
		Map<String, LocalizedText> zones) {

	public SimulatedYear {
		Objects.requireNonNull(input);
		Objects.requireNonNull(network);
		Objects.requireNonNull(dispatch);
		promises = List.copyOf(promises);
		Objects.requireNonNull(zones);
	}
}
