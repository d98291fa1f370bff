package machi.application.internal;

import machi.calculation.CalculationMonitor;

/** The monitor of one part of a greater whole. */
record PartOfMonitor(CalculationMonitor whole, double from, double to) implements CalculationMonitor {

	@Override
	public void progress(double done) {
		whole.progress(from + (to - from) * done);
	}

	@Override
	public boolean isCancelled() {
		return whole.isCancelled();
	}
}
