package machi.calculation.indicator;

/** What the values of an indicator count. */
public enum Accumulation {
	/** A state: what there is at that time. */
	LEVEL,
	/** What happened in the period; values of several periods stand beside each other and are not summed. */
	ANNUAL,
	/** What happened since the baseline; it never falls. */
	CUMULATIVE
}
