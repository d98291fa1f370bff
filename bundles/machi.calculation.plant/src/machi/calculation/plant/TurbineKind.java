package machi.calculation.plant;

/** Types of water turbine whose efficiency is known by formula. */
public enum TurbineKind {
	FRANCIS, KAPLAN, PELTON, CROSS_FLOW
}
