package machi.register.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import machi.register.RegisterDefinition;
import machi.register.sheet.SheetException;
import machi.register.sheet.SheetFiles;

final class RegisterExportTest {

	@TempDir
	private Path folder;

	private final PlainProgram program;

	RegisterExportTest() throws SheetException {
		program = KasaiSample.imported();
	}

	private List<RegisterDefinition> filled() {
		return KasaiSample.CATALOG.registers().stream().filter(register -> program.roots().stream()
				.anyMatch(root -> root.eClass() == register.domain() && !register.rows(root).isEmpty())).toList();
	}

	private static void assertUnchanged(ImportPreview preview, String what) {
		assertEquals(List.of(), preview.faults().stream().map(fault -> fault.message().english()).toList(), what);
		assertEquals(List.of(), preview.rows().stream().filter(row -> row.kind() != RowPreview.Kind.UNCHANGED)
				.map(row -> row.id() + row.changes().stream().map(change -> change.column().id() + ": " + change.before() + " to " + change.after())
						.toList()).toList(), what);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ja", "en" })
	void aWorkbookOfAllRegistersComesBackWithoutAChange(String language) throws Exception {
		var file = folder.resolve("kasai.xlsx");
		new RegisterExport(program, Locale.of(language)).writeWorkbook(KasaiSample.CATALOG.registers(), file);
		var sheets = SheetFiles.read(file);
		var tables = new ArrayList<TableImport>();
		for (var register : filled()) {
			tables.add(ImportTables.ofSheets(register, sheets, file, "", Optional.empty()));
		}
		for (var table : tables) {
			var register = KasaiSample.CATALOG.register(table.step().register()).orElseThrow();
			assertEquals(register.columns().size(), table.step().columns().size(), () -> register.id() + table.step().columns());
			var rows = new RegisterImport(program, KasaiSample.CATALOG).preview("", List.of(table));
			assertUnchanged(rows, register.id());
			assertFalse(rows.rows().isEmpty(), register.id());
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void csvComesBackWithoutAChange(boolean byteOrderMark) throws Exception {
		for (var register : filled()) {
			var file = folder.resolve(register.id() + ".csv");
			new RegisterExport(program, Locale.JAPANESE).writeCsv(register, byteOrderMark, file);
			assertEquals(byteOrderMark, Files.readAllBytes(file)[0] == (byte) 0xEF);
			assertUnchanged(new RegisterImport(program, KasaiSample.CATALOG).preview("",
					List.of(ImportTables.ofFile(register, file, "", Optional.empty()))), register.id());
		}
	}

	@Test
	void aCsvThatASpreadsheetSavedInShiftJisComesBackWithoutAChange() throws Exception {
		var register = KasaiSample.CATALOG.register("energy.sites").orElseThrow();
		var file = folder.resolve("sites.csv");
		new RegisterExport(program, Locale.JAPANESE).writeCsv(register, false, file);
		Files.write(file, Files.readString(file, StandardCharsets.UTF_8).getBytes(Charset.forName("windows-31j")));
		assertUnchanged(new RegisterImport(program, KasaiSample.CATALOG).preview("",
				List.of(ImportTables.ofFile(register, file, "", Optional.empty()))), "Shift_JIS");
	}

	@Test
	void aRegisterHasUnitsNumbersAndATotalThatTheSpreadsheetComputes() throws Exception {
		var file = folder.resolve("sites.xlsx");
		new RegisterExport(program, Locale.JAPANESE).writeWorkbook(List.of(KasaiSample.CATALOG.register("energy.sites").orElseThrow()), file);
		try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
			var sheet = book.getSheet("電力需要家");
			var header = new ArrayList<String>();
			sheet.getRow(0).forEach(cell -> header.add(cell.getStringCellValue()));
			int demand = header.indexOf("年間電力需要量 (kWh)");
			assertTrue(demand > 0, header::toString);
			assertEquals(92740, sheet.getRow(1).getCell(demand).getNumericCellValue());
			assertEquals("#,##0", sheet.getRow(1).getCell(demand).getCellStyle().getDataFormatString());
			var total = sheet.getRow(102);
			assertEquals("合計", total.getCell(0).getStringCellValue());
			assertTrue(total.getCell(demand).getCellFormula().matches("SUM\\([A-Z]2:[A-Z]102\\)"), total.getCell(demand).getCellFormula());
			// T12 l.693
			assertEquals(13435088, total.getCell(demand).getNumericCellValue());
			assertEquals(13435088, book.getCreationHelper().createFormulaEvaluator().evaluate(total.getCell(demand)).getNumberValue());
			assertEquals("Yu Gothic", sheet.getRow(1).getCell(1).getCellStyle().getFont().getFontName());
			assertTrue(sheet.getPaneInformation().isFreezePane());
		}
	}

	@Test
	void aCellThatIsChangedInTheSpreadsheetIsTheOnlyChange() throws Exception {
		var register = KasaiSample.CATALOG.register("energy.plants").orElseThrow();
		var file = folder.resolve("plants.xlsx");
		new RegisterExport(program, Locale.JAPANESE).writeWorkbook(List.of(register), file);
		var edited = folder.resolve("edited.xlsx");
		try (var book = new XSSFWorkbook(Files.newInputStream(file)); var to = Files.newOutputStream(edited)) {
			var sheet = book.getSheetAt(0);
			for (var cell : sheet.getRow(0)) {
				if (cell.getStringCellValue().startsWith("設備容量")) {
					sheet.getRow(2).getCell(cell.getColumnIndex()).setCellValue("0.08 MW");
				}
			}
			book.write(to);
		}
		var preview = new RegisterImport(program, KasaiSample.CATALOG).preview("",
				List.of(ImportTables.ofFile(register, edited, "", Optional.empty())));
		var changed = preview.rows(RowPreview.Kind.CHANGED);
		assertEquals(List.of("plant-417"), changed.stream().map(RowPreview::id).toList());
		assertEquals(List.of("capacityKw 75 80.00"), changed.getFirst().changes().stream()
				.map(change -> change.column().id() + " " + change.before() + " " + change.after()).toList());
	}
}
