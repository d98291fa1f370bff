package machi.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.application.DomainProvider;
import machi.application.DomainProviders;
import machi.calculation.CalculationMonitor;
import machi.calculation.Calculator;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.model.core.CoreFactory;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;

/** Calculators that read what the program has and what is not installed. */
class AbsentDomainTest {

	private static final String SPACE = "<s:Fleet xmlns:s='urn:machi:model:space:1' id='fleet-1' name='宇宙' nameEn='Space'/>";

	@TempDir
	private Path folder;

	private final Services services = new Services();
	private Calculations calculations;
	private ProgramStore store;

	@BeforeEach
	void createProgram() throws Exception {
		calculations = services.get(Calculations.class);
		store = services.get(ProgramStore.class);
		store.create(folder.resolve("program"), "試験", Locale.JAPANESE);
		Files.writeString(folder.resolve("program/space.xmi"), SPACE);
		services.add(InputBinding.class, Trial.binding());
	}

	@AfterEach
	void removeServices() {
		services.close();
	}

	private OpenProgram open() throws Exception {
		return store.open(folder.resolve("program"));
	}

	private CalculationRun run(OpenProgram program) {
		return calculations.run(program, Trial.ID, Map.of(), CalculationMonitor.NONE);
	}

	private void offer(DomainProviders providers) {
		services.add(DomainProviders.class, providers);
	}

	@Test
	void calculatorOfNothingButAnAbsentDomainIsLeftOutAndNamesTheFileAndItsNamespace() throws Exception {
		services.add(Calculator.class, Trial.calculator("1", List.of("core", "space"), Trial::sum));
		var leftOut = calculations.evaluate(open(), CalculationMonitor.NONE).leftOut().stream()
				.filter(each -> each.descriptor().id().equals(Trial.ID)).findFirst().orElseThrow();
		assertEquals(List.of("space"), leftOut.notInstalled());
		assertEquals("space.xmi (“Space”) is of a domain that is not installed; its vendor or your IT knows the feature that brings it"
				+ " (urn:machi:model:space:1)", leftOut.reason().english());
		assertTrue(leftOut.reason().japanese().startsWith("space.xmi（「宇宙」）の分野の機能は導入されていません"), leftOut.reason().japanese());
		assertEquals(leftOut.reason(), run(open()).failure().orElseThrow().reason(), "who asks for it is told the same");
	}

	@Test
	void whoKnowsTheFeatureThatBringsItIsAsked() throws Exception {
		offer(domain -> domain.equals("space")
				? List.of(new DomainProvider("vendor.space.feature", LocalizedText.same("Space"), "machi install vendor.space.feature"))
				: List.of());
		services.add(Calculator.class, Trial.calculator("1", List.of("space"), Trial::sum));
		assertEquals("space.xmi (“Space”) is of a domain that is not installed; to get it: machi install vendor.space.feature",
				run(open()).failure().orElseThrow().reason().english());
	}

	@Test
	void whoBreaksOverTheQuestionHidesNothing() throws Exception {
		offer(domain -> {
			throw new IllegalStateException("no repository");
		});
		services.add(Calculator.class, Trial.calculator("1", List.of("space"), Trial::sum));
		assertTrue(run(open()).failure().orElseThrow().reason().english().contains("urn:machi:model:space:1"));
	}

	@Test
	void calculatorOfSeveralDomainsRunsWithoutTheAbsentAndSaysSo() throws Exception {
		services.add(Calculator.class, Trial.calculator("1", List.of("energy", "space"), Trial::sum));
		var findings = run(open()).result().orElseThrow().findings();
		assertEquals(1, findings.size());
		assertEquals(Severity.INFO, findings.getFirst().severity());
		assertEquals("Computed without space.xmi (“Space”), whose domain is not installed.", findings.getFirst().message().english());
	}

	@Test
	void itsResultIsStaleOnceNothingIsAbsentAnyMore() throws Exception {
		services.add(Calculator.class, Trial.calculator("1", List.of("energy", "space"), Trial::sum));
		var run = run(open());
		assertFalse(calculations.isStale(run, open()));
		Files.delete(folder.resolve("program/space.xmi"));
		assertTrue(calculations.isStale(run, open()));
		assertNotEquals(run.inputDigest(), run(open()).inputDigest());
	}

	@Test
	void figuresThatNothingHereComputesAreNotedAndNoSlipsOfThePlan() throws Exception {
		var program = open();
		var figure = CoreFactory.eINSTANCE.createPrintedFigure();
		figure.setId("printed-1");
		figure.setCalculator("space.orbit");
		figure.setTable("orbits");
		figure.setRow("total");
		figure.setColumn("km");
		figure.setValue(BigDecimal.TEN);
		program.program().getPrintedFigures().add(figure);
		var findings = calculations.evaluate(program, CalculationMonitor.NONE).findings();
		assertEquals(List.of(), findings.stream().map(Finding::rule).filter("printed.not.comparable"::equals).toList());
		assertTrue(findings.stream().anyMatch(finding -> finding.message().english().startsWith("1 printed figures are not compared")),
				findings.toString());
	}
}
