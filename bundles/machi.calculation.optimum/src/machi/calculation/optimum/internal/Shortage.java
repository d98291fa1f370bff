package machi.calculation.optimum.internal;

import java.util.ArrayList;
import java.util.List;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPVariable;

/**
 * Energy of one kind that a site may go without: none, up to a limit, or without limit at a price that makes it the last
 * resort.
 */
final class Shortage {

	/** Below it a limit is what is left of rounding. */
	private static final double NOTHING_KWH = 1e-6;

	private final LinearProgram program;
	private final boolean possible;
	private final double penaltyPerKwh;
	/** Null without a limit. */
	private final MPConstraint sum;
	private final List<MPVariable> variables = new ArrayList<>();

	/**
	 * @param mostKwh       limit of the sum; infinite without one
	 * @param penaltyPerKwh in the unit of the objective, for energy without limit
	 */
	Shortage(LinearProgram program, double mostKwh, double penaltyPerKwh) {
		this.program = program;
		possible = mostKwh > NOTHING_KWH;
		boolean limited = mostKwh < Double.POSITIVE_INFINITY;
		this.penaltyPerKwh = limited ? 0 : penaltyPerKwh;
		sum = possible && limited ? program.atMost(mostKwh) : null;
	}

	/** Whether it is avoided as far as possible, rather than limited. */
	boolean isLastResort() {
		return penaltyPerKwh > 0;
	}

	boolean isPossible() {
		return possible;
	}

	/**
	 * @param most of the variable
	 * @param kwh  energy per unit of the variable
	 * @return null when nothing may lack
	 */
	MPVariable variable(double most, double kwh) {
		if (!possible || most <= 0) {
			return null;
		}
		var variable = program.variable(0, most, penaltyPerKwh * kwh);
		if (sum != null) {
			sum.setCoefficient(variable, kwh);
		}
		variables.add(variable);
		return variable;
	}

	List<MPVariable> variables() {
		return variables;
	}
}
