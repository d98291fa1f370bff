package machi.calculation.simulation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a zone reaches of its promise.
 *
 * @param planGenerationKwh what the plan says its plants give
 * @param generationKwh     what they give in the simulated year
 * @param ownUseKwh         what the zone used of it, by who shares
 */
public record ReachedPromise(PromiseInput promise, double planGenerationKwh, double generationKwh,
		Map<Sharing, Double> ownUseKwh) {

	public ReachedPromise {
		Objects.requireNonNull(promise);
		ownUseKwh = new EnumMap<>(ownUseKwh);
	}

	/** Part of the supply that own generation covered, 0 to 1. */
	public double share(Sharing sharing) {
		return ownUseKwh.get(sharing) / promise.supplyKwh().doubleValue();
	}

	/** The plan's own annual figures already rule it out: more own use than own generation. */
	public boolean impossible() {
		return promise.selfConsumptionKwh().doubleValue() > planGenerationKwh;
	}

	/** No matching within half hours reaches the promise, however far it is shared. */
	public boolean missed() {
		return ownUseKwh.get(Sharing.ZONE) < promise.selfConsumptionKwh().doubleValue();
	}
}
