package machi.program.tests.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.core.CorePackage;
import machi.model.program.InitiativePlan;
import machi.model.program.Kpi;
import machi.model.program.ProgramFactory;
import machi.model.program.ProgramPackage;
import machi.register.RegisterCatalog;
import machi.register.plan.PlanFiles;
import machi.register.sheet.SheetException;
import machi.register.transfer.ImportPreview;
import machi.register.transfer.ImportTables;
import machi.register.transfer.RegisterImport;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;
import machi.workspace.xmi.XmiProgramStore;

/** Actuals from tables, by an import plan, as {@code machi import --plan} and the wizard read them. */
class ActualsImportTest {

	private static final RegisterCatalog CATALOG = RegisterCatalog.of(List.of(CorePackage.eINSTANCE, ProgramPackage.eINSTANCE));
	private static final String LONG = """
			{ "steps": [ { "register": "program.kpis.actuals", "file": "actuals.csv", "owner": "{KPI}",
			  "columns": { "id": "actual-{番号}", "period": "{期間}", "value": "{実績}", "recordedOn": "{記録日}", "replaces": "{訂正}" } } ] }
			""";
	private static final String WIDE = """
			{ "steps": [ { "register": "program.kpis.actuals", "file": "wide.csv", "owner": "{KPI}",
			  "each": [
			    { "except": { "2020年度": "" }, "columns": { "id": "{KPI}-2020", "period": "2020年度", "value": "{2020年度}" } },
			    { "except": { "2021年度": "" }, "columns": { "id": "{KPI}-2021", "period": "2021年度", "value": "{2021年度}" } } ] } ] }
			""";

	@TempDir
	private Path folder;
	private OpenProgram program;

	@BeforeEach
	void createProgram() throws ProgramException {
		program = new XmiProgramStore(() -> List.of(CorePackage.eINSTANCE, ProgramPackage.eINSTANCE)).create(folder.resolve("program"), "加賀市",
				Locale.JAPANESE);
		var plan = (InitiativePlan) program.domainForEditing(ProgramPackage.Literals.INITIATIVE_PLAN);
		for (var name : List.of("自治体新電力加入件数", "乗合タクシーの年間利用者数")) {
			var kpi = ProgramFactory.eINSTANCE.createKpi();
			kpi.setId("kpi-" + plan.getKpis().size());
			kpi.setName(name);
			plan.getKpis().add(kpi);
		}
	}

	private ImportPreview preview(String plan, String file, String... lines) throws IOException, SheetException {
		Files.write(folder.resolve(file), List.of(lines));
		var json = folder.resolve("plan.json");
		Files.writeString(json, plan);
		return new RegisterImport(program, CATALOG).preview("", ImportTables.ofPlan(new PlanFiles().plan(json), folder));
	}

	private Kpi kpi(int index) {
		return program.domain(InitiativePlan.class).orElseThrow().getKpis().get(index);
	}

	private List<BigDecimal> values(int index) {
		return kpi(index).getActuals().stream().map(actual -> actual.getValue()).toList();
	}

	@Test
	void oneRowForEachActualNamesItsIndicatorByNameOrId() throws IOException, SheetException {
		var preview = preview(LONG, "actuals.csv", "番号,KPI,期間,実績,記録日,訂正", "1,自治体新電力加入件数,2021年３月,85,2021-04-10,",
				"2,kpi-1,2020年,\"16,500\",,", "3,自治体新電力加入件数,2021年３月,86,2021-05-01,actual-1");
		assertEquals(List.of(), preview.faults());
		preview.apply("Import");
		assertEquals(List.of(new BigDecimal("85"), new BigDecimal("86")), values(0));
		assertEquals("actual-1", kpi(0).getActuals().getLast().getReplaces());
		assertEquals(List.of(new BigDecimal("16500")), values(1));
		program.editingDomain().getCommandStack().undo();
		assertEquals(List.of(), values(0));
	}

	@Test
	void oneColumnForEachPeriodIsReadByOneStepForEach() throws IOException, SheetException {
		var preview = preview(WIDE, "wide.csv", "KPI,2020年度,2021年度", "kpi-0,85,90", "kpi-1,,16500");
		assertEquals(List.of(), preview.faults());
		preview.apply("Import");
		assertEquals(List.of(new BigDecimal("85"), new BigDecimal("90")), values(0));
		assertEquals(List.of("2021年度"), kpi(1).getActuals().stream().map(actual -> actual.getPeriod()).toList());
	}

	@Test
	void theSameTableAgainChangesNothingAndAnotherValueForAnActualIsRefusedWithItsCell() throws IOException, SheetException {
		preview(LONG, "actuals.csv", "番号,KPI,期間,実績,記録日,訂正", "1,kpi-0,2021年,85,,").apply("Import");
		assertEquals(false, preview(LONG, "actuals.csv", "番号,KPI,期間,実績,記録日,訂正", "1,kpi-0,2021年,85.0,,").changesAnything());
		var other = preview(LONG, "actuals.csv", "番号,KPI,期間,実績,記録日,訂正", "1,kpi-0,2021年,99,,", "2,kpi-0,2022年,91,,");
		assertEquals(1, other.faults().size());
		var message = other.faults().getFirst().message();
		assertTrue(message.english().contains("actuals.csv") && message.english().contains("row 2 column D (実績)")
				&& message.english().contains("never overwritten"), message.english());
		assertTrue(message.japanese().contains("上書きはできません"), message.japanese());
		other.apply("Import");
		assertEquals(List.of(new BigDecimal("85"), new BigDecimal("91")), values(0));
	}

	@Test
	void emptyingACellOfTheHistoryIsRefusedToo() throws IOException, SheetException {
		preview(LONG, "actuals.csv", "番号,KPI,期間,実績,記録日,訂正", "1,kpi-0,2021年,85,,").apply("Import");
		assertEquals(1, preview(LONG, "actuals.csv", "番号,KPI,期間,実績,記録日,訂正", "1,kpi-0,2021年,,,").faults().size());
		assertEquals(List.of(new BigDecimal("85")), values(0));
	}

	@Test
	void anUnknownIndicatorAndAWordForANumberAreNamedAndTheRestIsRead() throws IOException, SheetException {
		var preview = preview(LONG, "actuals.csv", "番号,KPI,期間,実績,記録日,訂正", "1,なし,2021年,85,,", "2,kpi-0,2021年,約85,,", "3,kpi-1,2021年,7,,");
		assertEquals(2, preview.faults().size());
		preview.apply("Import");
		assertEquals(List.of(new BigDecimal("7")), values(1));
	}
}
