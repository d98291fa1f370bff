package machi.ui.tests.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.application.CalculationRun;
import machi.model.energy.DemandSite;
import machi.model.energy.EnergyPackage;
import machi.ui.result.RunState;
import machi.ui.result.page.CalculatorsView;
import machi.ui.result.page.DashboardEditor;
import machi.ui.result.page.FindingsView;
import machi.ui.result.page.ParameterForm;
import machi.ui.result.page.ResultEditor;
import machi.ui.result.page.ResultIds;

/** The Kasai plan in the workbench: calculators, results, findings. Lines are those of the plan. */
class ResultPagesTest {

	@TempDir
	Path folder;

	private KasaiWorkbench workbench;

	@BeforeEach
	void openKasai() {
		workbench = KasaiWorkbench.open(folder.resolve("kasai"));
		workbench.awaitEvaluation();
	}

	@AfterEach
	void closeKasai() {
		workbench.close();
	}

	private CalculatorsView calculators() throws PartInitException {
		return (CalculatorsView) workbench.page().showView(ResultIds.CALCULATORS);
	}

	/** Opens a result as a reader does: by a double-click on the calculator. */
	private ResultEditor result(String calculator) throws PartInitException {
		var view = calculators();
		view.select(calculator);
		view.openSelected();
		var editor = (ResultEditor) workbench.page().getActiveEditor();
		assertEquals(calculator, editor.shown().map(CalculationRun::descriptor).orElseThrow().id());
		return editor;
	}

	@Test
	void theDashboardIsTheFirstPageOfAnOpenedProgram() {
		workbench.await("the dashboard shows the evaluation", () -> workbench.page().getActiveEditor() instanceof DashboardEditor page
				&& page.shown() != null && !page.shown().runs().isEmpty());
	}

	@Test
	void theBalanceIsShownAsItIsPrinted() throws PartInitException {
		var grid = result("energy.balance").grid().orElseThrow();
		// l.540-550
		assertEquals("13,435,088", grid.cell("demand", "kwh"));
		assertEquals("12,261,326", grid.cell("supply", "kwh"));
		assertEquals("1,173,762", grid.cell("saving", "kwh"));
	}

	@Test
	void aCalculatorRunsWithTheParameterOfItsForm() throws PartInitException {
		var view = calculators();
		view.select("energy.generation");
		var shell = view.getSite().getShell();
		var field = (Text) control(shell, control -> "specificYield".equals(control.getData(ParameterForm.PARAMETER)));
		var run = (Button) control(shell, control -> control instanceof Button button && CalculatorsView.RUN.equals(button.getData()));
		field.setText("9000");
		assertFalse(run.isEnabled(), "8,760 kWh/kW is the most that a year allows");
		field.setText("1100");
		assertTrue(run.isEnabled());
		run.notifyListeners(SWT.Selection, new Event());
		workbench.await("the run has its parameter", () -> workbench.runs().run("energy.generation")
				.filter(done -> Map.of("specificYield", "1100").equals(done.parameters())).isPresent());
		workbench.await("nothing runs any more", () -> workbench.runs().activities().isEmpty());
		var editor = (ResultEditor) workbench.page().getActiveEditor();
		// 13,804 kW x 1,100 kWh/kW; the plan has 1,050 and prints 14,494,200 (l.464)
		assertEquals("15,184,400", editor.grid().orElseThrow().cell("total", "generationKwh"));
	}

	@Test
	void anEditMakesTheResultStaleAndUndoMakesItCurrentAgain() throws PartInitException {
		var editor = result("energy.demand");
		assertFalse(editor.isMarkedStale());
		var site = (DemandSite) workbench.context().program().orElseThrow().element("site-588").orElseThrow();
		workbench.context().execute(SetCommand.create(workbench.context().program().orElseThrow().editingDomain(), site,
				EnergyPackage.Literals.DEMAND_SITE__ANNUAL_DEMAND_KWH, new BigDecimal("92741")));
		workbench.await("the editor says that the result is stale", editor::isMarkedStale);
		assertEquals(RunState.STALE, workbench.runs().state("energy.demand"));
		assertEquals(RunState.CURRENT, workbench.runs().state("emission.inventory"), "no demand is read for the inventory");
		workbench.context().undo();
		workbench.await("the editor says nothing any more", () -> !editor.isMarkedStale());
		assertEquals(RunState.CURRENT, workbench.runs().state("energy.demand"));
	}

	@Test
	void runningAgainGivesTheResultOfTheChangedProgram() throws PartInitException {
		var editor = result("energy.demand");
		// l.592 and the total of T12: one kWh more at one site is one kWh more in all
		var before = new BigDecimal(editor.grid().orElseThrow().cell("total", "demandKwh").replace(",", ""));
		var program = workbench.context().program().orElseThrow();
		workbench.context().execute(SetCommand.create(program.editingDomain(), program.element("site-588").orElseThrow(),
				EnergyPackage.Literals.DEMAND_SITE__ANNUAL_DEMAND_KWH, new BigDecimal("92741")));
		workbench.await("the editor says that the result is stale", editor::isMarkedStale);
		workbench.runs().start("energy.demand", Map.of());
		workbench.await("it was run again", () -> workbench.runs().activities().isEmpty() && !editor.isMarkedStale());
		var after = new BigDecimal(editor.grid().orElseThrow().cell("total", "demandKwh").replace(",", ""));
		assertEquals(before.add(BigDecimal.ONE), after);
	}

	@Test
	void aFindingLeadsToItsRegister() throws PartInitException {
		var view = (FindingsView) workbench.page().showView(ResultIds.FINDINGS);
		assertEquals(workbench.runs().findings(), view.list().shown());
		assertTrue(view.getTitle().contains("(" + workbench.runs().findings().size() + ")"), view.getTitle());
		int index = 0;
		while (view.list().shown().get(index).places().isEmpty()
				|| view.list().shown().get(index).places().getFirst().subject().isNone()) {
			index++;
		}
		view.follow(index);
		workbench.await("a register is shown",
				() -> workbench.page().getActiveEditor().getSite().getId().equals("machi.ui.register.editor"));
	}

	@Test
	void aChartIsExportedAsPictureAndAsDrawing() throws Exception {
		var editor = result("emission.inventory");
		var chart = editor.charts().getFirst();
		workbench.await("the chart is laid out", chart::isVisible);
		var png = folder.resolve("chart.png");
		chart.savePng(png);
		var picture = new ImageData(png.toString());
		assertEquals(SWT.IMAGE_PNG, picture.type);
		assertTrue(picture.width > 300 && picture.height > 150, picture.width + " x " + picture.height);
		assertTrue(colours(picture) > 5, "the picture is not blank");
		var svg = folder.resolve("chart.svg");
		chart.saveSvg(svg);
		var drawing = DocumentBuilderFactory.newNSInstance().newDocumentBuilder().parse(svg.toFile()).getDocumentElement();
		assertEquals("http://www.w3.org/2000/svg", drawing.getNamespaceURI());
		assertTrue(drawing.getElementsByTagName("text").getLength() > 0, "text stays text");
	}

	private static long colours(ImageData picture) {
		return IntStream.range(0, picture.height)
				.flatMap(y -> IntStream.range(0, picture.width).map(x -> picture.getPixel(x, y))).distinct().count();
	}

	@Test
	void everyInstalledCalculatorWasRunOrSaysWhyNot() {
		for (var calculator : workbench.runs().calculators()) {
			var state = workbench.runs().state(calculator.id());
			if (state == RunState.LEFT_OUT) {
				assertFalse(workbench.runs().leftOut(calculator.id()).orElseThrow().japanese().isBlank(), calculator.id());
				continue;
			}
			assertTrue(state == RunState.CURRENT || state == RunState.FAILED, calculator.id() + " " + state);
			assertNotNull(workbench.runs().run(calculator.id()).orElseThrow().inputDigest());
		}
		assertTrue(Files.isDirectory(workbench.context().program().orElseThrow().folder()));
		assertEquals(workbench.runs().findings(), workbench.context().findings(), "registers are told of the findings");
	}

	private static Control control(Composite parent, Predicate<Control> wanted) {
		return controls(parent).filter(wanted).findFirst().orElseThrow();
	}

	private static Stream<Control> controls(Composite parent) {
		List<Control> children = Arrays.asList(parent.getChildren());
		return children.stream().flatMap(child -> child instanceof Composite composite
				? Stream.concat(Stream.of(child), controls(composite))
				: Stream.of(child));
	}
}
