package machi.hardware;

/** What a point tells or does. */
public enum PointKind {
	/** A number with a unit. */
	MEASUREMENT,
	/** A number that stands for a state, see {@link Point#states()}. */
	STATE,
	/** Something that the device is told to do. */
	COMMAND
}
