package machi.register.transfer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import machi.model.energy.EnergyPlan;
import machi.quantity.text.LocalizedText;
import machi.register.CellException;
import machi.register.CellFault;
import machi.register.CellFormat;
import machi.register.CellType;
import machi.register.ElementReferences;
import machi.register.RegisterColumn;
import machi.register.plan.ColumnMapping;
import machi.register.plan.ImportStep;
import machi.register.plan.MappingGuess;
import machi.register.sheet.SheetTable;
import machi.workspace.AbsentDomain;

final class RegisterImportTest {

	private final PlainProgram program = new PlainProgram();
	private final EnergyPlan energy = program.domain(EnergyPlan.class).orElseThrow();

	private static SheetTable table(String... lines) {
		return new SheetTable("需要.xlsx", "令和5年", Stream.of(lines).map(line -> List.of(line.split("\\|", -1))).toList());
	}

	private ImportPreview guessed(String register, SheetTable table) {
		var step = MappingGuess.guess(KasaiSample.CATALOG.register(register).orElseThrow(), table);
		return preview(step, table);
	}

	private ImportPreview preview(ImportStep step, SheetTable table) {
		return new RegisterImport(program, KasaiSample.CATALOG).preview("", List.of(new TableImport(step, table)));
	}

	@Test
	void aFaultyCellIsNamedBySheetRowAndColumnAndTheRestIsImported() {
		var preview = guessed("energy.sites", table("電力需要家一覧", "ID|名称|年間電力需要量(kWh)|数量", "site-1|市役所|９５８，０８６|1",
				"site-2|病院|二百万|1", "site-3|学校|△5|2.5"));
		assertEquals(List.of("需要.xlsx sheet “令和5年” row 4 column C (年間電力需要量(kWh)): found “二百万”, expected a number in kWh from 0",
				"需要.xlsx sheet “令和5年” row 5 column C (年間電力需要量(kWh)): found “△5”, expected a number in kWh from 0",
				"需要.xlsx sheet “令和5年” row 5 column D (数量): found “2.5”, expected a whole number from 0").stream().sorted().toList(),
				preview.faults().stream().map(fault -> fault.message().english()).sorted().toList());
		assertTrue(preview.faults().stream().map(fault -> fault.message().japanese())
				.anyMatch("需要.xlsx シート「令和5年」 4行目 C列「年間電力需要量(kWh)」: 「二百万」となっています。0以上の数値(単位: kWh)を入力してください"::equals));
		assertTrue(energy.getSites().isEmpty(), "a preview changes nothing");
		preview.apply("Import");
		assertEquals(List.of("市役所", "病院", "学校"), energy.getSites().stream().map(site -> site.getName()).toList());
		assertEquals(new BigDecimal("958086"), energy.getSites().getFirst().getAnnualDemandKwh());
		assertNull(energy.getSites().get(1).getAnnualDemandKwh());
	}

	@Test
	void aTableOfADomainThatIsNotInstalledIsSkippedAndNoFault() {
		var sites = new TableImport(step("energy.sites"), table("ID|名称", "site-1|市役所"));
		var orbits = new TableImport(step("space.orbits"), table("ID|名称", "orbit-1|低軌道"));
		var preview = new RegisterImport(program, KasaiSample.CATALOG).preview("", List.of(sites, orbits));
		assertEquals(List.of(), preview.faults());
		assertEquals(List.of(new SkippedTable("space.orbits", "需要.xlsx")), preview.skipped());
		assertEquals("space.orbits: skipped, because no domain space is installed (需要.xlsx)",
				preview.skipped().getFirst().message().english());
		preview.apply("Import");
		assertEquals(1, energy.getSites().size());
	}

	private static AbsentDomain absent(String file, String label) {
		return new AbsentDomain(file, "urn:vendor", LocalizedText.same(label), 100, OptionalLong.of(1));
	}

	@Test
	void anIdThatAnElementInAnAbsentFileHasIsAFaultThatNamesTheFileAndTheRestIsImported() {
		program.addAbsent("pump-1", absent("water.xmi", "上水道"));
		var preview = guessed("energy.sites", table("ID|名称", "pump-1|市役所", "site-2|病院"));
		assertEquals(List.of("需要.xlsx sheet “令和5年” row 2 column A (ID): found “pump-1”, expected an id that no element in "
				+ "water.xmi (“上水道”) has, whose domain is not installed"),
				preview.faults().stream().map(fault -> fault.message().english()).toList());
		assertEquals("需要.xlsx シート「令和5年」 2行目 A列「ID」: 「pump-1」となっています。"
				+ "導入されていない分野のwater.xmi（「上水道」）の要素と重複しないIDを入力してください",
				preview.faults().getFirst().message().japanese());
		preview.apply("Import");
		assertEquals(List.of("site-2"), energy.getSites().stream().map(site -> site.getId()).toList());
	}

	@Test
	void rowsOfAnOwnerWhoseIdIsRefusedAreFaultsToo() {
		program.addAbsent("owner-1", absent("water.xmi", "上水道"));
		var nested = KasaiSample.CATALOG.registers().stream().filter(register -> register.nested()).findFirst().orElseThrow();
		var owner = KasaiSample.CATALOG.registers().stream().filter(register -> register.type() == nested.ownerType()).findFirst().orElseThrow();
		var owners = new TableImport(step(owner.id()), table("ID|名称", "owner-1|水道", "owner-2|下水道"));
		var rows = new TableImport(ImportStep.of(nested.id(), 1, Map.of("id", ColumnMapping.column("ID")), ColumnMapping.column("所属")),
				table("ID|所属", "a|owner-1", "b|owner-2"));
		var preview = new RegisterImport(program, KasaiSample.CATALOG).preview("", List.of(owners, rows));
		assertEquals(List.of("owner-1", "owner-1"), preview.faults().stream().map(CellFault::found).toList());
		assertEquals(List.of("owner-2", "b"), preview.rows().stream().map(RowPreview::id).toList());
	}

	@Test
	void anElementThatIsThereIsUpdatedWhoeverElseHasItsId() {
		guessed("energy.sites", table("ID|名称", "site-1|市役所")).apply("Import");
		program.addAbsent("site-1", absent("water.xmi", "上水道"));
		assertEquals(List.of(), guessed("energy.sites", table("ID|名称", "site-1|本庁舎")).faults());
	}

	@Test
	void aReferenceToAnElementInAnAbsentFileOfItsDomainIsTakenAndNoOther() {
		program.addAbsent("partner-1", absent("partner.xmi", "パートナー"));
		program.addAbsent("pump-1", absent("water.xmi", "上水道"));
		var column = KasaiSample.CATALOG.register("energy.sites").orElseThrow().column("note").orElseThrow();
		var reference = new RegisterColumn(column.attribute(), column.label(), CellType.REFERENCE, column.unit(), "partner.Partner",
				Optional.empty(), Optional.empty(), false, false);
		var format = new CellFormat(Locale.ROOT, ElementReferences.of(program));
		assertEquals("partner-1", assertDoesNotThrow(() -> format.parse(reference, "partner-1")));
		var refused = assertThrows(CellException.class, () -> format.parse(reference, "pump-1"));
		assertEquals("the id of an entry that the program has of the domain partner, which is not installed", refused.expected().english());
	}

	@Test
	void theRegisterOfAnAbsentDomainItselfIsSkippedTooAndAWordThatIsNoDomainIsAFault() {
		program.addAbsent("pump-1", absent("water.xmi", "上水道"));
		var tables = Stream.of("water", "space", "space.orbits", "enrgy").map(id -> new TableImport(step(id), table("ID|名称", "x-1|一"))).toList();
		var preview = new RegisterImport(program, KasaiSample.CATALOG).preview("", tables);
		assertEquals(List.of("water", "space", "space.orbits"), preview.skipped().stream().map(SkippedTable::register).toList());
		assertEquals(List.of("water", "space", "space"), preview.skipped().stream().map(SkippedTable::domain).toList());
		assertEquals(List.of("enrgy"), preview.faults().stream().map(CellFault::found).toList());
	}

	@Test
	void aRegisterThatAnInstalledDomainHasNotIsAFault() {
		var preview = preview(step("energy.sitez"), table("ID|名称", "site-1|市役所"));
		assertEquals(List.of(), preview.skipped());
		assertEquals(1, preview.faults().size());
		assertEquals("energy.sitez", preview.faults().getFirst().found());
	}

	private static ImportStep step(String register) {
		return ImportStep.of(register, 1, Map.of("id", ColumnMapping.column("ID"), "name", ColumnMapping.column("名称")), null);
	}

	@Test
	void aFaultyCellLeavesTheValueThatIsThere() {
		guessed("energy.sites", table("ID|年間電力需要量", "site-1|100")).apply("Import");
		var preview = guessed("energy.sites", table("ID|年間電力需要量|名称", "site-1|NaN|市役所"));
		preview.apply("Import");
		assertEquals(1, preview.faults().size());
		assertEquals(new BigDecimal("100"), energy.getSites().getFirst().getAnnualDemandKwh());
		assertEquals("市役所", energy.getSites().getFirst().getName());
		program.editingDomain().getCommandStack().undo();
		assertNull(energy.getSites().getFirst().getName());
	}

	@Test
	void anIdThatOccursTwiceIsAFaultAndTheFirstRowCounts() {
		var preview = guessed("energy.sites", table("ID|名称", "site-1|市役所", "site-1|病院"));
		preview.apply("Import");
		assertEquals(List.of("市役所"), energy.getSites().stream().map(site -> site.getName()).toList());
		assertEquals("A", preview.faults().getFirst().position().letter());
		assertEquals(3, preview.faults().getFirst().position().row());
	}

	@Test
	void anIdOfAnotherKindOfElementIsNotTakenOver() {
		guessed("energy.plants", table("ID|名称", "x-1|屋根")).apply("Import");
		var preview = guessed("energy.sites", table("ID|名称", "x-1|市役所"));
		assertEquals(1, preview.faults().size());
		assertFalse(preview.changesAnything());
	}

	@Test
	void rowsWithoutIdAreRecognisedByTheirNameWhenTheyComeAgain() {
		var sites = table("名称|数量", "市役所|1", "病院|2");
		guessed("energy.sites", sites).apply("Import");
		assertEquals(2, energy.getSites().stream().map(site -> site.getId()).distinct().count());
		assertFalse(guessed("energy.sites", sites).changesAnything());
		guessed("energy.sites", table("名称|数量", "病院|3")).apply("Import");
		assertEquals(List.of(1, 3), energy.getSites().stream().map(site -> site.getQuantity()).toList());
	}

	@Test
	void aColumnInAnotherUnitIsConvertedAndTotalsAreLeftOut() {
		guessed("energy.plants", table("名称|設備容量（MW）", "ため池|2.5", "合計|2.5")).apply("Import");
		assertEquals(1, energy.getPlants().size());
		assertEquals(0, new BigDecimal("2500").compareTo(energy.getPlants().getFirst().getCapacityKw()));
	}

	@Test
	void aFaultQuotesTheCellAndNotWhatTheMappingMadeOfIt() {
		var preview = guessed("energy.plants", table("名称|設備容量（MW）", "ため池|二"));
		assertEquals(List.of("B2 二"), preview.faults().stream().map(RegisterImportTest::cell).toList());
	}

	@Test
	void aMarkForTheCellAboveIsReadAsThatCell() {
		guessed("energy.sites", table("ID|名称|試算方法", "a|市役所|令和2年度実績", "b|病院|〃", "c|学校|〃")).apply("Import");
		assertEquals(List.of("令和2年度実績"), energy.getSites().stream().map(site -> site.getEstimationBasis()).distinct().toList());
	}

	@Test
	void rowsMayReferToRowsThatComeLaterAndNestedRowsToTheirOwner() {
		var sites = new TableImport(MappingGuess.guess(KasaiSample.CATALOG.register("energy.sites").orElseThrow(), table("ID|名称|需要家群", "s|市役所|公共")),
				table("ID|名称|需要家群", "s|市役所|公共"));
		var groups = new TableImport(MappingGuess.guess(KasaiSample.CATALOG.register("energy.groups").orElseThrow(), table("ID|名称", "g|公共")),
				table("ID|名称", "g|公共"));
		var lines = table("ID|電線|延長(m)", "l|網|150", "m|無い網|10");
		var grids = table("ID|名称", "grid|網");
		var gridStep = MappingGuess.guess(KasaiSample.CATALOG.register("energy.microgrids").orElseThrow(), grids);
		var lineStep = ImportStep.of("energy.microgrids.lines", 1, Map.of("id", ColumnMapping.column("ID"), "lengthM", ColumnMapping.column("延長(m)")),
				ColumnMapping.column("電線"));
		var preview = new RegisterImport(program, KasaiSample.CATALOG).preview("",
				List.of(sites, groups, new TableImport(gridStep, grids), new TableImport(lineStep, lines)));
		preview.apply("Import");
		assertEquals("g", energy.getSites().getFirst().getGroup());
		assertEquals(List.of("l"), energy.getMicrogrids().getFirst().getLines().stream().map(line -> line.getId()).toList());
		assertEquals(List.of("B3 無い網"), preview.faults().stream().map(RegisterImportTest::cell).toList());
	}

	private static String cell(CellFault fault) {
		return fault.position().letter() + fault.position().row() + " " + fault.found();
	}

	@Test
	void anUnknownReferenceIsAFaultAndNotStored() {
		var preview = guessed("energy.sites", table("ID|名称|エリア", "s|市役所|どこにもない"));
		preview.apply("Import");
		assertEquals(List.of("C2 どこにもない"), preview.faults().stream().map(RegisterImportTest::cell).toList());
		assertNull(energy.getSites().getFirst().getPlace());
	}

	@Test
	void aColumnThatThePlanNamesAndTheTableLacksIsAFaultOfTheHeader() {
		var step = ImportStep.of("energy.sites", 1, Map.of("id", ColumnMapping.column("ID"), "name", ColumnMapping.column("施設")), null);
		var preview = preview(step, table("ID|名称", "s|市役所"));
		assertEquals("a column “施設”", preview.faults().getFirst().expected().english());
		assertEquals(1, preview.rows(RowPreview.Kind.ADDED).size());
	}

	@Test
	void aTableOfManyFiguresBecomesAnElementForEach() {
		var columns = Map.of("calculator", ColumnMapping.of("energy.demand"), "table", ColumnMapping.of("sites"),
				"row", ColumnMapping.column("行"));
		var each = new ArrayList<ImportStep>();
		for (var column : List.of("需要", "供給")) {
			each.add(ImportStep.of("", 0, Map.of("id", ColumnMapping.of("{行}-" + column), "column", ColumnMapping.of(column),
					"value", ColumnMapping.column(column)), null));
		}
		var step = new ImportStep("core.printedFigures", "", "", 1, Map.of(), Map.of(), null, columns, List.of(), List.of(), each);
		preview(step, table("行|需要|供給", "a|1|2", "b|3|4")).apply("Import");
		assertEquals(List.of("a 需要 1", "b 需要 3", "a 供給 2", "b 供給 4"), program.program().getPrintedFigures().stream()
				.map(figure -> figure.getRow() + " " + figure.getColumn() + " " + figure.getValue()).toList());
	}

	@Test
	void tenThousandRowsOfRubbishAreReportedAndLeaveTheProgramWhole() {
		var lines = new ArrayList<List<String>>();
		lines.add(List.of("ID", "名称", "年間電力需要量"));
		for (int row = 0; row < 10_000; row++) {
			lines.add(List.of("r" + row, row % 2 == 0 ? "=1+1" : "\u0000", row % 3 == 0 ? "-1" : "1e5"));
		}
		var preview = guessed("energy.sites", new SheetTable("x.csv", "", lines));
		preview.apply("Import");
		assertEquals(5_000 + 3_334, preview.faults().size());
		assertEquals(10_000, energy.getSites().size());
	}
}
