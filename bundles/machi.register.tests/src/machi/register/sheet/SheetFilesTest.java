package machi.register.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetFilesTest {

	private static final String TEXT = "施設,電力需要量(kWh/年)\r\n市役所庁舎,\"958,086\"\r\n髙橋①㈱加西,１２\r\n";
	private static final List<List<String>> ROWS = List.of(List.of("施設", "電力需要量(kWh/年)"), List.of("市役所庁舎", "958,086"),
			List.of("髙橋①㈱加西", "１２"));

	@TempDir
	private Path folder;

	private Path file(String name, byte[] content) throws IOException {
		return Files.write(folder.resolve(name), content);
	}

	private SheetTable table(Path file) throws SheetException {
		return SheetFiles.read(file).getFirst();
	}

	private String refusal(Path file) {
		var refused = assertThrows(SheetException.class, () -> SheetFiles.read(file));
		assertTrue(refused.reason().japanese().codePoints().anyMatch(point -> point > 0x3000), refused.reason().japanese());
		return refused.reason().english();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE-BOM", "windows-31j", "UTF-8-BOM" })
	void aTableIsReadInEveryEncodingThatOfficesUse(String encoding) throws Exception {
		var mark = encoding.equals("UTF-16LE-BOM") || encoding.equals("UTF-8-BOM") ? "\uFEFF" : "";
		var charset = Charset.forName(encoding.replace("-BOM", ""));
		assertEquals(ROWS, table(file("table.csv", (mark + TEXT).getBytes(charset))).rows());
	}

	@ParameterizedTest
	@ValueSource(strings = { "EUC-JP", "ISO-2022-JP", "Shift_JIS" })
	void aTableIsReadInTheOlderEncodingsToo(String encoding) throws Exception {
		var text = TEXT.replace("髙橋①㈱加西", "高橋・加西市のため池ソーラー");
		var read = table(file("table.csv", text.getBytes(Charset.forName(encoding))));
		assertEquals("高橋・加西市のため池ソーラー", read.rows().get(2).getFirst());
		assertEquals(ROWS.get(1), read.rows().get(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void theSeparatorIsSeenInTheFirstLines(String separator) throws Exception {
		var text = "名称" + separator + "値\n\"a,b;c\td\"" + separator + "1\n";
		assertEquals(List.of("a,b;c\td", "1"), table(file("table.csv", text.getBytes(StandardCharsets.UTF_8))).rows().get(1));
	}

	@Test
	void emptyLinesKeepTheirPlaceSoThatRowsCountAsInTheSpreadsheet() throws Exception {
		var rows = table(file("table.csv", "表題\n\n名称,値\n a ,1\n".getBytes(StandardCharsets.UTF_8))).rows();
		assertEquals(4, rows.size());
		assertEquals(List.of("名称", "値"), rows.get(2));
	}

	@Test
	void bytesThatAreNoTextAreRefused() throws IOException {
		assertTrue(refusal(file("x.csv", new byte[] { (byte) 0x81, 0, 1, 2, (byte) 0xFF, (byte) 0xFE, 3 })).contains("encoding"));
		assertTrue(refusal(folder.resolve("none.csv")).contains("no file"));
	}

	@Test
	void aMissingQuotationMarkIsNamedWithItsRow() throws IOException {
		var text = "a,b\n1,2\n\"3,4" + "\nx,y".repeat(200_000);
		assertTrue(refusal(file("x.csv", text.getBytes(StandardCharsets.UTF_8))).contains("row 3"));
	}

	@Test
	void aMillionColumnsAreRefused() throws IOException {
		assertTrue(refusal(file("wide.csv", ",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8))).contains("1,000,001 columns"));
	}

	@Test
	void aFileOf200MegabytesIsRefusedWithoutReadingIt() throws IOException {
		var file = folder.resolve("large.csv");
		try (var large = new RandomAccessFile(file.toFile(), "rw")) {
			large.setLength(200L << 20);
		}
		assertTrue(refusal(file).contains("200 MB"));
	}

	@Test
	void aWorkbookIsReadAsAPersonSeesIt() throws Exception {
		var file = folder.resolve("book.xlsx");
		try (var book = new XSSFWorkbook(); var to = Files.newOutputStream(file)) {
			var sheet = book.createSheet("需要");
			var percent = book.createCellStyle();
			percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
			var date = book.createCellStyle();
			date.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
			var row = sheet.createRow(1);
			row.createCell(0).setCellValue("市役所");
			row.createCell(1).setCellValue(958086);
			row.createCell(2).setCellValue(0.1 + 0.2);
			row.createCell(3).setCellValue(0.72);
			row.getCell(3).setCellStyle(percent);
			row.createCell(4).setCellValue(LocalDate.of(2023, 8, 7));
			row.getCell(4).setCellStyle(date);
			row.createCell(5).setCellFormula("B2*2");
			row.getCell(5).setCellValue(1916172);
			row.createCell(6).setCellValue(true);
			row.createCell(7).setCellFormula("1/0");
			row.getCell(7).setCellErrorValue(FormulaError.DIV0.getCode());
			sheet.createRow(2).createCell(1).setCellValue(1.5e-7);
			sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
			book.createSheet("空");
			book.write(to);
		}
		var tables = SheetFiles.read(file);
		assertEquals(List.of("需要", "空"), tables.stream().map(SheetTable::name).toList());
		assertEquals(List.of(List.of(), List.of("市役所", "958086", "0.3", "72%", "2023-08-07", "1916172", "TRUE", "#DIV/0!"),
				List.of("市役所", "0.00000015")), tables.getFirst().rows());
	}

	@Test
	void furiganaIsNotPartOfATextAndInlineTextsAreRead() throws Exception {
		var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>"
				+ "<c t=\"inlineStr\"><is><r><t>加西</t></r><r><t>市</t></r><rPh sb=\"0\" eb=\"2\"><t>カサイ</t></rPh></is></c>"
				+ "<c t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
		var texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>九会</t>"
				+ "<rPh sb=\"0\" eb=\"2\"><t>クエ</t></rPh></si></sst>";
		assertEquals(List.of(List.of("加西市", "九会")), table(workbook("book.xlsx", sheet, texts)).rows());
	}

	@Test
	void aWorkbookThatExpandsWithoutEndIsRefused() throws IOException {
		var file = folder.resolve("bomb.xlsx");
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			var zeros = new byte[1 << 20];
			for (int i = 0; i < 300; i++) {
				zip.write(zeros);
			}
		}
		assertTrue(Files.size(file) < 1 << 20);
		assertTrue(refusal(file).contains("expands to more than"));
	}

	@Test
	void entitiesAreNotExpanded() throws IOException {
		var bomb = "<!DOCTYPE x [<!ENTITY a \"加西\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>";
		var sheet = bomb + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>"
				+ "<c t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>";
		assertTrue(refusal(workbook("sheet.xlsx", sheet, "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"))
				.contains("damaged"));
		var plain = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>";
		assertTrue(refusal(workbook("texts.xlsx", plain, bomb + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
				+ "<si><t>&c;</t></si></sst>")).contains("damaged"));
	}

	@Test
	void anExternalEntityIsNotFetched() throws IOException {
		var secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
		var sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
				+ "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>"
				+ "<c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
		assertTrue(refusal(workbook("external.xlsx", sheet, "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"))
				.contains("damaged"));
	}

	@Test
	void cellsFarBeyondTheSheetAreRefused() throws IOException {
		var wide = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
				+ "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData></worksheet>";
		var texts = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";
		assertTrue(refusal(workbook("wide.xlsx", wide, texts)).contains("columns"));
		var deep = wide.replace("r=\"XFE1\"", "r=\"A1\"").replace("r=\"1\"", "r=\"99999999\"");
		assertTrue(refusal(workbook("deep.xlsx", deep, texts)).contains("too large"));
		var full = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
		for (int row = 1; row <= 400; row++) {
			full.append("<row r=\"").append(row).append("\"><c r=\"XFD").append(row).append("\"><v>1</v></c></row>");
		}
		assertTrue(refusal(workbook("sparse.xlsx", full.append("</sheetData></worksheet>").toString(), texts)).contains("too large"));
	}

	@Test
	void encryptedOldAndBrokenWorkbooksAreToldApart() throws IOException {
		var encrypted = folder.resolve("locked.xlsx");
		try (var container = new POIFSFileSystem(); var to = Files.newOutputStream(encrypted)) {
			container.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
			container.writeFilesystem(to);
		}
		assertTrue(refusal(encrypted).contains("password"));
		var old = folder.resolve("old.xlsx");
		try (var book = new HSSFWorkbook(); var to = Files.newOutputStream(old)) {
			book.createSheet();
			book.write(to);
		}
		assertTrue(refusal(old).contains("old XLS format"));
		assertTrue(refusal(file("cut.xlsx", new byte[] { 'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0 })).contains("damaged"));
		var noWorkbook = folder.resolve("archive.xlsx");
		try (var zip = new ZipOutputStream(Files.newOutputStream(noWorkbook))) {
			zip.putNextEntry(new ZipEntry("readme.txt"));
		}
		assertTrue(refusal(noWorkbook).contains("damaged"));
	}

	@Test
	void aTableNamedXlsxThatIsTextIsReadAsText() throws Exception {
		assertEquals(ROWS, table(file("really-csv.xlsx", TEXT.getBytes(StandardCharsets.UTF_8))).rows());
	}

	/** The smallest workbook with a sheet and shared texts. */
	private Path workbook(String name, String sheet, String texts) throws IOException {
		var main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
		var relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
		var parts = Map.of(
				"[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
						+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
						+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "sheet.main+xml\"/>"
						+ "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + main + "sharedStrings+xml\"/>"
						+ "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + main + "styles+xml\"/>"
						+ "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + main + "worksheet+xml\"/></Types>",
				"_rels/.rels", relations("<Relationship Id=\"r1\" Type=\"" + relation + "/officeDocument\" Target=\"xl/workbook.xml\"/>"),
				"xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + relation
						+ "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
				"xl/_rels/workbook.xml.rels", relations("<Relationship Id=\"r1\" Type=\"" + relation + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
						+ "<Relationship Id=\"r2\" Type=\"" + relation + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
						+ "<Relationship Id=\"r3\" Type=\"" + relation + "/styles\" Target=\"styles.xml\"/>"),
				"xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>",
				"xl/sharedStrings.xml", texts, "xl/worksheets/sheet1.xml", sheet);
		var file = folder.resolve(name);
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				write(part.getValue(), zip);
			}
		}
		return file;
	}

	private static void write(String text, OutputStream to) throws IOException {
		to.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String relations(String relations) {
		return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations + "</Relationships>";
	}
}
