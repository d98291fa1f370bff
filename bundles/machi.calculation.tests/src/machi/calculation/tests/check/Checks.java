package machi.calculation.tests.check;

import java.util.Map;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.ParameterValues;

/** Runs a check as the platform does. */
final class Checks {

	private Checks() {
	}

	static <I extends Record> CalculationResult run(Calculator<I> calculator, I input) throws CalculationException {
		return calculator.calculate(input, ParameterValues.of(calculator.descriptor().parameters(), Map.of()), CalculationMonitor.NONE);
	}
}
