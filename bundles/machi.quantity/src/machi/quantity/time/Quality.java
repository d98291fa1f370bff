package machi.quantity.time;

/** How good one value of a series is. */
public enum Quality {
	/** Measured, or computed from complete inputs. */
	GOOD,
	/** Filled in by rule or by hand. */
	ESTIMATED,
	/** Delivered, but out of range or otherwise doubtful. */
	SUSPECT,
	/** There is no value; the number is NaN. */
	MISSING
}
