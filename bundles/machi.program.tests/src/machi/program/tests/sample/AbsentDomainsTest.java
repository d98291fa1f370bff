package machi.program.tests.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;

import machi.application.CalculationRun;
import machi.application.Evaluation;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.workspace.OpenProgram;
import machi.workspace.xmi.XmiProgramStore;

/** Takes from each sample one domain after the other, and compares with what is computed when all are installed. */
class AbsentDomainsTest {

	private static final String RULE = "domain.notinstalled";

	private static List<EPackage> models(OpenProgram program) {
		return program.roots().stream().map(root -> root.eClass().getEPackage()).toList();
	}

	private static OpenProgram without(String domain, OpenProgram program) throws Exception {
		var models = models(program).stream().filter(model -> !model.getName().equals(domain)).toList();
		return new XmiProgramStore(() -> models).open(program.folder());
	}

	private static Set<Finding> findings(CalculationResult result) {
		var findings = new HashSet<>(result.findings());
		findings.removeIf(finding -> finding.rule().equals(RULE));
		return findings;
	}

	private static boolean same(CalculationResult one, CalculationResult other) {
		return one.tables().equals(other.tables()) && findings(one).equals(findings(other));
	}

	/** What a person reads of the calculation where the domain is not installed. */
	private static Stream<String> said(Evaluation evaluation, String calculator) {
		var leftOut = evaluation.leftOut().stream().filter(each -> each.descriptor().id().equals(calculator)).map(each -> each.reason().english());
		var run = evaluation.run(calculator);
		var failed = run.flatMap(CalculationRun::failure).stream().map(failure -> failure.reason().english());
		var noted = run.flatMap(CalculationRun::result).stream().flatMap(result -> result.findings().stream())
				.filter(finding -> finding.rule().equals(RULE)).map(finding -> finding.message().english());
		return Stream.of(leftOut, failed, noted).flatMap(texts -> texts);
	}

	@Test
	void whateverIsComputedOtherwiseOrNotAtAllNamesTheDomainThatIsNotInstalled() throws Exception {
		var silent = new ArrayList<String>();
		var samples = new ArrayList<>(Sample.NAMES);
		samples.add("kasai");
		int changed = 0;
		for (var sample : samples) {
			var whole = Sample.of(sample);
			for (var model : models(whole.program())) {
				var domain = model.getName();
				if (!domain.equals("core")) {
					var part = Sample.of(without(domain, whole.program())).evaluation();
					for (var run : whole.evaluation().runs()) {
						var id = run.descriptor().id();
						var result = part.run(id).flatMap(CalculationRun::result);
						if (run.result().isPresent() && (result.isEmpty() || !same(run.result().get(), result.get()))) {
							changed++;
							if (said(part, id).noneMatch(text -> text.contains(domain + ".xmi"))) {
								silent.add(sample + " without " + domain + ": " + id);
							}
						}
					}
				}
			}
		}
		assertEquals(List.of(), silent, () -> String.join("\n", silent));
		assertFalse(changed < 20, changed + " results were others");
	}
}
