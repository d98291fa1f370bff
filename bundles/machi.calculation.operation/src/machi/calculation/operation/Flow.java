package machi.calculation.operation;

/** Which way measured energy went, seen from the asset. */
public enum Flow {
	GENERATED, CONSUMED,
	/** From the grid. */
	IMPORTED,
	/** To the grid. */
	EXPORTED,
	/** Into batteries or vehicles. */
	CHARGED,
	/** Out of batteries or vehicles. */
	DISCHARGED
}
