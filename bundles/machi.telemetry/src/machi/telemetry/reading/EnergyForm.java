package machi.telemetry.reading;

/** What readings tell of energy. */
public enum EnergyForm {
	/** A running total in kWh, see {@link CounterEnergy}. */
	COUNTER,
	/** The energy in kWh of the half-hour that ends at the time of the reading, see {@link DeliveredEnergy}. */
	DELIVERED,
	/**
	 * A power in kW: energy is its mean over half an hour, see {@link LevelMeans}. Good when readings speak for at least nine
	 * tenths of the half-hour, estimated when for at least half of it, missing otherwise.
	 */
	POWER
}
