package machi.sweep.tests;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.Subject;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.sweep.Design;
import machi.sweep.DesignEvaluator;
import machi.sweep.DesignEvaluatorFactory;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.Objective;
import machi.sweep.Sampling;
import machi.sweep.SweepParameter;
import machi.sweep.SweepPlan;
import machi.sweep.SweepTerm;
import machi.sweep.SweepVocabulary;

/** An evaluator whose problem is how many microseconds a design takes; designs of the word "broken" fail. */
final class Trial implements DesignEvaluatorFactory {

	static final String ID = "trial";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String version() {
		return "1";
	}

	@Override
	public SweepVocabulary vocabulary() {
		return new SweepVocabulary(List.of(SweepTerm.of("x", "Ex", "エックス", "kW")),
				List.of(SweepTerm.of("near", "Nearness", "近さ", "m"), SweepTerm.of("far", "Distance", "遠さ", "km")), List.of());
	}

	static byte[] problem(int microseconds) {
		return Integer.toString(microseconds).getBytes(StandardCharsets.US_ASCII);
	}

	@Override
	public DesignEvaluator open(SweepPlan plan, byte[] problem) throws CalculationException {
		if (plan.parameters().stream().noneMatch(parameter -> parameter.target().equals("x"))) {
			throw new CalculationException(LocalizedText.of("A target x was expected", "対象 x が必要です"), Subject.NONE, "");
		}
		long nanos = 1_000L * Integer.parseInt(new String(problem, StandardCharsets.US_ASCII));
		return (design, monitor) -> evaluate(design, nanos, monitor);
	}

	private static double[] evaluate(Design design, long nanos, CalculationMonitor monitor) throws CalculationException {
		for (long end = System.nanoTime() + nanos; System.nanoTime() - end < 0;) {
			monitor.checkCancelled();
			Thread.onSpinWait();
		}
		double x = ((Level.Amount) design.levels().get(0)).value();
		double y = 0;
		if (design.levels().get(1) instanceof Level.Amount(double value)) {
			y = value;
		} else if (design.levels().get(1).toString().equals("broken")) {
			throw new CalculationException(LocalizedText.of("It is\tbroken", "壊れて\nいます"), Subject.NONE, "\\");
		}
		return new double[] { x * x + y * y, (x - 1) * (x - 1) + y / 3, x == 0 ? Double.NaN : y / x };
	}

	/** Two parameters from 0 to 1 and three objectives, of which the last is only reported. */
	static SweepPlan plan(Sampling sampling, int steps) {
		return plan(sampling, new Levels.Range(BigDecimal.ZERO, BigDecimal.ONE, steps));
	}

	static SweepPlan plan(Sampling sampling, Levels second) {
		int steps = second.count();
		return new SweepPlan("trial", sampling,
				List.of(new SweepParameter("x", "x", "all", Unit.of("kW"), new Levels.Range(BigDecimal.ZERO, BigDecimal.ONE, steps)),
						new SweepParameter("y", "y", "all", Unit.ONE, second)),
				List.of(new Objective("near", "all", Objective.Sense.MINIMISE), new Objective("far", "all", Objective.Sense.MINIMISE),
						new Objective("slope", "all", Objective.Sense.REPORT)),
				List.of());
	}
}
