package machi.calculation.optimum.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import com.google.ortools.linearsolver.MPSolver;

import machi.calculation.CalculationException;

class NativeLibrariesTest {

	@Test
	void theSolverIsThere() throws CalculationException {
		new NativeLibraries().load();
		new NativeLibraries().load();
		var solver = MPSolver.createSolver("GLOP");
		var most = solver.makeNumVar(0, 3, "");
		solver.objective().setCoefficient(most, 1);
		solver.objective().setMaximization();
		assertEquals(MPSolver.ResultStatus.OPTIMAL, solver.solve());
		assertEquals(3, most.solutionValue());
		solver.delete();
	}
}
