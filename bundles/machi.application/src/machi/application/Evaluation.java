package machi.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import machi.calculation.Finding;

/**
 * All calculators and checks run on one program.
 *
 * @param runs    in the order of their descriptors
 * @param leftOut what was not run for want of data, in the same order
 */
public record Evaluation(List<CalculationRun> runs, List<LeftOut> leftOut) {

	public Evaluation {
		runs = List.copyOf(runs);
		leftOut = List.copyOf(leftOut);
	}

	public Optional<CalculationRun> run(String calculatorId) {
		return runs.stream().filter(run -> run.descriptor().id().equals(calculatorId)).findFirst();
	}

	/** All findings, the gravest first, else in the order of the runs. */
	public List<Finding> findings() {
		var findings = new ArrayList<Finding>();
		for (var run : runs) {
			run.result().ifPresent(result -> findings.addAll(result.findings()));
		}
		findings.sort((a, b) -> b.severity().compareTo(a.severity()));
		return List.copyOf(findings);
	}

	/** Whether a finding of severity error was made or a calculation failed. */
	public boolean hasErrors() {
		return runs.stream().anyMatch(CalculationRun::hasErrors);
	}
}
