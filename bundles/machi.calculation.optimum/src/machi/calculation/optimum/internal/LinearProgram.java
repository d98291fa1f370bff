package machi.calculation.optimum.internal;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;

/** One linear program that minimises a cost by GLOP, the simplex solver of OR-tools. For one thread. */
final class LinearProgram implements AutoCloseable {

	/** The dual simplex begins at the last solution and needs no new preparation. */
	private static final String FROM_LAST_SOLUTION = "use_dual_simplex: true use_preprocessing: false";
	private static final String DUAL = "use_dual_simplex: true";

	private final SolverControl control;
	private final MPSolver solver = MPSolver.createSolver("GLOP");
	private final MPSolverParameters parameters = new MPSolverParameters();
	private final MPObjective objective = solver.objective();
	private int variables;
	private int constraints;

	LinearProgram(SolverControl control) {
		this.control = control;
		objective.setMinimization();
	}

	MPVariable variable(double least, double most, double cost) {
		var variable = solver.makeNumVar(least, most, "");
		if (cost != 0) {
			objective.setCoefficient(variable, cost);
		}
		variables++;
		return variable;
	}

	MPConstraint between(double least, double most) {
		constraints++;
		return solver.makeConstraint(least, most);
	}

	MPConstraint equal(double value) {
		return between(value, value);
	}

	MPConstraint atLeast(double least) {
		return between(least, Double.POSITIVE_INFINITY);
	}

	MPConstraint atMost(double most) {
		return between(Double.NEGATIVE_INFINITY, most);
	}

	/** For programs that the primal simplex is slow at: those with many rows that share one variable. */
	void preferDual() {
		solver.setSolverSpecificParametersAsString(DUAL);
	}

	/** Every next solution begins at the last one. */
	void continueFromSolution() {
		solver.setSolverSpecificParametersAsString(FROM_LAST_SOLUTION);
	}

	/**
	 * @throws NotSolvedException when there is no solution, or none was found in time
	 * @throws java.util.concurrent.CancellationException when the task was stopped
	 */
	void solve() throws NotSolvedException {
		control.solve(solver, parameters);
	}

	void check() throws NotSolvedException {
		control.check();
	}

	double cost() {
		return objective.value();
	}

	int variables() {
		return variables;
	}

	int constraints() {
		return constraints;
	}

	String solverName() {
		return solver.solverVersion();
	}

	@Override
	public void close() {
		parameters.delete();
		solver.delete();
	}
}
