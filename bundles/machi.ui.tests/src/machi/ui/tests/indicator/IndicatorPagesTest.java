package machi.ui.tests.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

import machi.application.Calculations;
import machi.model.program.InitiativePlan;
import machi.model.program.Kpi;
import machi.model.program.KpiActual;
import machi.model.program.ProgramPackage;
import machi.ui.LongWork;
import machi.ui.indicator.dashboard.DashboardEditor;
import machi.ui.indicator.kpi.KpiEditor;
import machi.ui.indicator.update.UpdateWizard;
import machi.ui.page.PageInput;
import machi.ui.register.edit.CellEdits;
import machi.ui.tests.result.KasaiWorkbench;

/** The dashboard, the page of the KPIs and the yearly update, on the Kasai plan in the opened workbench. */
class IndicatorPagesTest {

	/** 空き家リフォーム補助件数: 7 in FY2021, 20 in FY2030 (Kasai l.1046-1048). */
	private static final String REFORMS = "kpi-3";

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

	private List<Kpi> kpis() {
		return workbench.context().program().orElseThrow().domain(InitiativePlan.class).orElseThrow().getKpis();
	}

	private Kpi reforms() {
		return kpis().stream().filter(kpi -> kpi.getId().equals(REFORMS)).findFirst().orElseThrow();
	}

	private DashboardEditor dashboard() {
		PageInput.open(workbench.page(), "machi.ui.indicator.dashboard");
		var editor = (DashboardEditor) workbench.page().getActiveEditor();
		workbench.await("the dashboard is shown", editor::isComplete);
		return editor;
	}

	/** Enters the value as a person does: chooses the year, goes on, types, finishes. */
	private void enter(int year, String kpi, String value) {
		var services = PlatformUI.getWorkbench();
		var wizard = new UpdateWizard(workbench.context(), services.getService(Calculations.class),
				services.getService(LongWork.class));
		var dialog = new WizardDialog(workbench.page().getWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		try {
			((Spinner) control(dialog.getShell(), Spinner.class, null)).setSelection(year);
			dialog.showPage(wizard.getPages()[1]);
			var field = (Text) control(dialog.getShell(), Text.class, kpi);
			field.setText("many");
			assertFalse(wizard.canFinish(), "a word is no value");
			field.setText(value);
			assertTrue(wizard.canFinish());
			assertTrue(wizard.performFinish());
		} finally {
			dialog.close();
		}
	}

	private static Control control(Composite in, Class<?> type, String kpi) {
		return all(in).filter(type::isInstance).filter(one -> kpi == null || kpi.equals(one.getData(UpdateWizard.KPI))).findFirst().orElseThrow();
	}

	private static Stream<Control> all(Composite in) {
		return Arrays.stream(in.getChildren())
				.flatMap(child -> Stream.concat(Stream.of(child), child instanceof Composite inner ? all(inner) : Stream.empty()));
	}

	@Test
	void theDashboardAndItsFilesShowEveryIndicator() throws Exception {
		var editor = dashboard();
		var texts = String.join("", editor.sheets().stream().flatMap(sheet -> sheet.texts().stream()).toList());
		for (var kpi : kpis()) {
			var name = kpi.getNameEn();
			assertTrue(texts.contains(name.substring(0, 12)), () -> name + " in " + texts);
		}
		var svg = editor.file("svg");
		var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
		assertEquals("svg", parser.parse(new InputSource(new StringReader(svg))).getDocumentElement().getTagName());
		var html = editor.file("html");
		assertTrue(html.contains("@page { size: A4 portrait"));
		assertFalse(html.replace("http://www.w3.org/2000/svg", "").contains("http"), "nothing comes from elsewhere");
		assertEquals(editor.sheets().size(), html.split("<section>", -1).length - 1);
	}

	@Test
	void aCardLeadsToTheHistoryOfItsIndicator() {
		var editor = dashboard();
		var card = all(editor.getSite().getShell()).filter(one -> REFORMS.equals(one.getData(DashboardEditor.KPI))).findFirst().orElseThrow();
		var enter = new Event();
		enter.character = SWT.CR;
		card.notifyListeners(SWT.KeyDown, enter);
		assertEquals(REFORMS, ((KpiEditor) workbench.page().getActiveEditor()).selected());
	}

	@Test
	void theYearlyUpdateIsOneStepThatNamesDayAndPerson() {
		enter(2024, REFORMS, "１２ 件");
		var actual = reforms().getActuals().getFirst();
		assertEquals(new BigDecimal("12"), actual.getValue());
		assertEquals("2024年度", actual.getPeriod());
		assertEquals(LocalDate.now().toString(), actual.getRecordedOn());
		assertEquals(System.getProperty("user.name"), actual.getRecordedBy());
		assertEquals(1, kpis().stream().mapToInt(kpi -> kpi.getActuals().size()).sum());
		workbench.context().undo();
		assertEquals(List.of(), reforms().getActuals());
	}

	@Test
	void aSecondValueForAPeriodCorrectsTheFirstWhichStaysInTheHistory() {
		enter(2024, REFORMS, "12");
		enter(2024, REFORMS, "11");
		var actuals = List.copyOf(reforms().getActuals());
		assertEquals(List.of(new BigDecimal("12"), new BigDecimal("11")), actuals.stream().map(KpiActual::getValue).toList());
		assertEquals(actuals.getFirst().getId(), actuals.getLast().getReplaces());
		PageInput.open(workbench.page(), KpiEditor.ID);
		var editor = (KpiEditor) workbench.page().getActiveEditor();
		workbench.await("the indicators are shown", editor::isComplete);
		editor.select(REFORMS);
		var history = editor.history().orElseThrow();
		assertEquals("corrected", history.cell(actuals.getFirst().getId(), "use"));
		assertEquals("counts", history.cell(actuals.getLast().getId(), "use"));
		// (11 - 7) / (20 - 7)
		assertEquals("30.8", editor.grid().orElseThrow().cell(REFORMS, "progressPercent"));
	}

	@Test
	void aRecordedValueIsNotOverwrittenInItsRegister() {
		enter(2024, REFORMS, "12");
		var edits = new CellEdits(workbench.context().program().orElseThrow().editingDomain());
		var actual = reforms().getActuals().getFirst();
		assertTrue(edits.set(actual, ProgramPackage.Literals.KPI_ACTUAL__VALUE, BigDecimal.TEN, "edit").isEmpty());
		assertTrue(edits.set(actual, ProgramPackage.Literals.KPI_ACTUAL__VALUE, null, "edit").isEmpty());
		assertTrue(edits.set(actual, ProgramPackage.Literals.KPI_ACTUAL__REPLACES, "actual-9", "edit").isPresent(), "an empty cell may be filled");
	}
}
