package machi.calculation;

/** How grave a finding is. */
public enum Severity {
	/** Worth knowing; nothing is wrong. */
	INFO,
	/** Probably a slip of the plan; its totals still hold. */
	WARNING,
	/** The plan contradicts itself, or what it states cannot be. */
	ERROR
}
