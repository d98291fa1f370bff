package machi.calculation.optimum;

/**
 * Where a linear program could not keep to physics. The objective is then still a bound that no strategy can beat, but
 * perhaps no one can reach it either.
 */
public enum Relaxation {
	/** A store is charged and discharged in one step, to be paid for taking energy. */
	STORAGE_BOTH_WAYS,
	/** The meter runs both ways in one step, because exported energy is dearer than imported. */
	METER_BOTH_WAYS,
	/** Standby loss falls with the stored energy instead of staying the same until the battery is empty. */
	STANDBY_LOSS,
	/** Vehicles that returned with less than they may give back give from it all the same. */
	VEHICLE_RESERVE
}
