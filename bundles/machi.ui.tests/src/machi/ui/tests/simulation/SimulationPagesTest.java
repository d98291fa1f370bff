package machi.ui.tests.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.actions.ActionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.energy.EnergyPackage;
import machi.report.FigureText;
import machi.ui.page.PageInput;
import machi.ui.simulation.sweep.SweepEditor;
import machi.ui.simulation.year.YearEditor;
import machi.ui.tests.result.KasaiWorkbench;

/** The year of the Kasai plan and a sweep of it, in the opened workbench. */
class SimulationPagesTest {

	private static final int HEAT_MAP = 2;
	private static final String SITE = "site-588";

	@TempDir
	Path folder;

	private KasaiWorkbench workbench;

	@BeforeEach
	void openKasai() {
		workbench = KasaiWorkbench.open(folder.resolve("kasai"));
	}

	@AfterEach
	void closeKasai() {
		workbench.close();
	}

	private YearEditor year() {
		PageInput.open(workbench.page(), "machi.ui.simulation.year");
		var editor = (YearEditor) workbench.page().getActiveEditor();
		workbench.await("the year is shown", editor::isComplete);
		return editor;
	}

	@Test
	void theHeatMapOfASiteTellsItsLoadOfAHalfHour() {
		var editor = year();
		assertTrue(editor.sites().size() > 100, "everything is selected at first");
		editor.selectSite(SITE);
		editor.openTab(HEAT_MAP);
		workbench.await("the map is drawn", editor::isComplete);
		assertEquals(1, editor.sites().size());
		// 12:00 of the 101st day
		int step = 100 * 48 + 24;
		var map = editor.heatMap();
		workbench.await("the map has its place", () -> map.getSize().x > 100 && map.picture() != null);
		var place = map.placeOf(step);
		var load = BigDecimal.valueOf(editor.sites().getFirst().loadKw()[step]).setScale(1, RoundingMode.HALF_UP);
		var text = map.textAt(place.x, place.y);
		assertTrue(text.contains("12:00–12:30"), text);
		assertTrue(text.endsWith(": " + FigureText.number(load) + " kW"), text + " for " + load);
	}

	@Test
	void aYearWithoutBatteriesDischargesNone() {
		var editor = year();
		assertTrue(discharged(editor) > 0, "the plan has batteries");
		var shell = editor.getSite().getShell();
		var battery = (Spinner) control(shell, one -> "batteryPercent".equals(one.getData(YearEditor.PARAMETER)));
		var run = (Button) control(shell, one -> YearEditor.RUN.equals(one.getData()));
		battery.setSelection(0);
		run.notifyListeners(SWT.Selection, new Event());
		workbench.await("it was run again", () -> editor.parameters().containsKey("batteryPercent") && editor.isComplete());
		assertEquals(Map.of("batteryPercent", "0"), editor.parameters());
		assertEquals(0, discharged(editor));
	}

	private static double discharged(YearEditor editor) {
		return editor.sites().stream().mapToDouble(site -> site.sums().batteryDischargedKwh()).sum();
	}

	@Test
	void theFiguresOfASiteAreCopiedForASpreadsheet() {
		var editor = year();
		editor.selectSite(SITE);
		workbench.await("its figures are shown", editor::isComplete);
		editor.getEditorSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
		var clipboard = new Clipboard(editor.getSite().getShell().getDisplay());
		try {
			var lines = ((String) clipboard.getContents(TextTransfer.getInstance())).lines().toList();
			var site = editor.sites().getFirst();
			assertEquals(site.subject().label(), lines.getFirst());
			var used = BigDecimal.valueOf(site.sums().usedKwh()).setScale(0, RoundingMode.HALF_UP).toPlainString();
			assertTrue(lines.get(1).endsWith("\t" + used + "\tkWh"), lines.get(1));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void anEditMakesTheYearStaleAndUndoMakesItCurrentAgain() {
		var editor = year();
		assertFalse(editor.isMarkedStale());
		var program = workbench.context().program().orElseThrow();
		workbench.context().execute(SetCommand.create(program.editingDomain(), program.element(SITE).orElseThrow(),
				EnergyPackage.Literals.DEMAND_SITE__ANNUAL_DEMAND_KWH, new BigDecimal("92741")));
		workbench.await("the page says that the year is stale", editor::isMarkedStale);
		workbench.context().undo();
		workbench.await("the page says nothing any more", () -> !editor.isMarkedStale());
	}

	@Test
	void aClickOnAPointOfASweepTellsItsParameters() throws IOException {
		var plan = Files.writeString(folder.resolve("plan.yaml"), """
				name: Batteries
				parameters:
				  - {name: Size, target: battery.scale, from: 0, to: 2, steps: 3}
				objectives:
				  - {name: selfSufficiency, sense: maximise}
				  - {name: capitalYen, sense: minimise}
				costs:
				  - {device: battery, yenPerKwh: 100000, lifeYears: 15}
				""");
		PageInput.open(workbench.page(), "machi.ui.simulation.sweep");
		var editor = (SweepEditor) workbench.page().getActiveEditor();
		editor.open(plan);
		workbench.await("the plan is read", editor::isIdle);
		editor.run();
		workbench.await("the sweep is shown", () -> editor.isIdle() && editor.hasOutcome());
		assertTrue(Files.exists(folder.resolve("plan.yaml.journal")), "results are kept beside the plan");
		assertEquals(3, editor.grid().content().rows().size());
		workbench.await("the chart has its place", () -> editor.points().getSize().x > 100);
		var place = editor.placeOf(0);
		var click = new Event();
		click.x = place.x;
		click.y = place.y;
		click.button = 1;
		editor.points().notifyListeners(SWT.MouseDown, click);
		// no battery costs nothing, so that no other design is better
		assertTrue(editor.details().lines().skip(1).findFirst().orElse("").endsWith(": 0"), editor.details());
	}

	private static Control control(Composite parent, Predicate<Control> wanted) {
		return controls(parent).filter(wanted).findFirst().orElseThrow();
	}

	private static Stream<Control> controls(Composite parent) {
		return Arrays.stream(parent.getChildren()).flatMap(child -> child instanceof Composite composite
				? Stream.concat(Stream.of(child), controls(composite))
				: Stream.of(child));
	}
}
