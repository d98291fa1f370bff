package machi.calculation.simulation;

/** Who gets, in the same step, what a site has left over. */
public enum Sharing {
	/** Nobody: it goes into the public grid. */
	METER,
	/** The sites on the same private line. */
	PRIVATE_LINE,
	/** All sites of the zone, over the public grid (託送): the matching that an off-site PPA counts as own use. */
	ZONE
}
