package machi.hardware;

/** How far a reading can be trusted. */
public enum ReadingQuality {
	GOOD,
	/** The device marks it as estimated or substituted. */
	ESTIMATED,
	/** Outside the range of its point, or of a time that cannot be. */
	DOUBTFUL,
	/** The device says that there is none. */
	NO_VALUE
}
