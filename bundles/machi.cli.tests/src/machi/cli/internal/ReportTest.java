package machi.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

import machi.application.Calculations;
import machi.application.Evaluation;
import machi.calculation.CalculationMonitor;
import machi.calculation.Column;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.report.ChartSvg;
import machi.report.FigureText;
import machi.report.Headlines;
import machi.report.PrintedComparison;
import machi.report.ReportException;
import machi.report.ReportWriter;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;

/** The report of Kasai's plan, opened again and compared with what was computed. */
class ReportTest {

	@TempDir
	private static Path folder;

	private static Services services;
	private static OpenProgram program;
	private static Evaluation evaluation;
	private static Path japanese;
	private static Path english;

	@BeforeAll
	static void writeInBothLanguages() throws Exception {
		services = new Services();
		program = services.get(ProgramStore.class).open(Kasai.copyTo(folder.resolve("kasai")));
		evaluation = services.get(Calculations.class).evaluate(program, CalculationMonitor.NONE);
		japanese = write("ja", Locale.JAPANESE);
		english = write("en", Locale.ENGLISH);
	}

	@AfterAll
	static void removeServices() {
		services.close();
	}

	private static Path write(String name, Locale locale) throws ReportException {
		var out = folder.resolve(name);
		assertEquals(List.of(out.resolve("report.html"), out.resolve("report.xlsx")),
				services.get(ReportWriter.class).write(program, evaluation, out, locale));
		return out;
	}

	private static Document parsed(String markup) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void htmlIsWellFormedRefersToNothingOutsideAndTellsEveryFinding() throws Exception {
		for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
			var html = Files.readString((locale == Locale.JAPANESE ? japanese : english).resolve("report.html"));
			var page = parsed(html);
			assertFalse(html.contains("src=") || html.contains("@import") || html.contains("url(http") || html.contains("<!DOCTYPE svg"));
			var text = page.getDocumentElement().getTextContent();
			for (var finding : evaluation.findings()) {
				assertTrue(text.contains(finding.message().in(locale)), finding.rule());
			}
			for (var headline : Headlines.of(evaluation)) {
				assertTrue(text.contains(headline.text(locale)), headline.id());
			}
			var links = page.getElementsByTagName("a");
			assertTrue(links.getLength() > 20);
			for (int i = 0; i < links.getLength(); i++) {
				var target = links.item(i).getAttributes().getNamedItem("href").getNodeValue();
				assertTrue(target.startsWith("#") && html.contains("id=\"" + target.substring(1) + "\""), target);
			}
			assertTrue(page.getElementsByTagName("svg").getLength() >= 5);
		}
	}

	@Test
	void chaptersStandInTheOrderOfTheNationalForm() throws Exception {
		var html = Files.readString(japanese.resolve("report.html"));
		int place = 0;
		for (var heading : List.of("<h2>2.1 ", "<h2>2.2 ", "<h2>2.3 ", "<h2>2.4 ", "<h2>2.5 ", "<h2>指摘", "<h2>出典")) {
			int found = html.indexOf(heading);
			assertTrue(found > place, heading);
			place = found;
		}
	}

	@Test
	void workbookHoldsTheComputedNumbersAsNumbers() throws Exception {
		try (var workbook = open(japanese)) {
			var balance = sheet(workbook, "2.4");
			assertEquals("13,435,088", shown(balance, 13_435_088));
			assertEquals("12,261,326", shown(balance, 12_261_326));
			// every number of every table of a calculator stands on some sheet
			var numbers = new HashSet<Double>();
			workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
				if (cell.getCellType() == CellType.NUMERIC) {
					numbers.add(cell.getNumericCellValue());
				}
			})));
			for (var run : evaluation.runs()) {
				for (var table : run.result().orElseThrow().tables()) {
					table.rows().forEach(row -> row.cells().stream().filter(BigDecimal.class::isInstance)
							.forEach(value -> assertTrue(numbers.contains(((BigDecimal) value).doubleValue()), table.id() + " " + value)));
				}
			}
		}
	}

	private static XSSFWorkbook open(Path out) throws IOException {
		try (var stream = Files.newInputStream(out.resolve("report.xlsx"))) {
			return new XSSFWorkbook(stream);
		}
	}

	private static Sheet sheet(XSSFWorkbook workbook, String prefix) {
		for (var sheet : workbook) {
			if (sheet.getSheetName().startsWith(prefix)) {
				return sheet;
			}
		}
		throw new AssertionError("no sheet " + prefix);
	}

	private static String shown(Sheet sheet, double value) {
		var formatter = new DataFormatter(Locale.US);
		for (var row : sheet) {
			for (Cell cell : row) {
				if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == value) {
					return formatter.formatCellValue(cell);
				}
			}
		}
		return "not found";
	}

	@Test
	void workbookTracesFindingsSourcesAndDigests() throws Exception {
		try (var workbook = open(english)) {
			var texts = new StringBuilder();
			workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
				if (cell.getCellType() == CellType.STRING) {
					texts.append(cell.getStringCellValue()).append('\n');
				}
			})));
			evaluation.findings().forEach(finding -> assertTrue(texts.indexOf(finding.message().english()) >= 0, finding.rule()));
			evaluation.runs().forEach(run -> assertTrue(texts.indexOf(run.inputDigest()) >= 0, run.descriptor().id()));
			var findings = workbook.getSheet("Findings");
			assertNotEquals(0, findings.getHyperlinkList().size());
			for (var link : findings.getHyperlinkList()) {
				var sheet = link.getAddress().substring(1, link.getAddress().lastIndexOf('!') - 1).replace("''", "'");
				assertTrue(workbook.getSheetIndex(sheet) >= 0, link.getAddress());
			}
		}
	}

	@Test
	void reportReplacesItsPredecessorAndLeavesNothingElse() throws Exception {
		var out = Files.createDirectory(folder.resolve("twice"));
		Files.writeString(out.resolve("report.html"), "old");
		write("twice", Locale.ENGLISH);
		assertTrue(Files.readString(out.resolve("report.html")).contains("lang=\"en\""));
		try (Stream<Path> files = Files.list(out)) {
			assertEquals(Set.of("report.html", "report.xlsx"), Set.copyOf(files.map(file -> file.getFileName().toString()).toList()));
		}
	}

	@Test
	void folderThatCannotBeMadeIsNamed() throws Exception {
		var file = Files.writeString(folder.resolve("occupied"), "a file");
		var refused = assertThrows(ReportException.class,
				() -> services.get(ReportWriter.class).write(program, evaluation, file, Locale.JAPANESE));
		assertTrue(refused.reason().japanese().contains("occupied"), refused.reason().japanese());
		assertEquals("a file", Files.readString(file));
	}

	@Test
	void printedFiguresAreCountedFromTheCheck() {
		var printed = PrintedComparison.of(evaluation);
		assertEquals(program.program().getPrintedFigures().size(), printed.all().size());
		assertTrue(printed.reproduced() < printed.all().size(), "the plan contradicts itself");
		assertTrue(printed.reproduced() > printed.all().size() * 9 / 10, "and yet is reproduced");
		// the identity of l.540-550
		assertTrue(printed.cell("energy.balance", "netzero", "supply", "kwh").orElseThrow().reproduced());
	}

	@Test
	void chartIsOneSvgWithItsTextAndTheSameEachTime() throws Exception {
		var table = new ResultTable("t", LocalizedText.same("t"),
				List.of(Column.text("name", "Name", "名称"), Column.number("a", "Supply <1>", "供給", "kWh"),
						Column.number("b", "Saving", "削減", "kWh")),
				List.of(Row.data("1", Subject.NONE, "九会", new BigDecimal("5"), null),
						Row.data("2", Subject.NONE, "九会", new BigDecimal("-2.5"), BigDecimal.ONE), Row.total("3", "計", BigDecimal.TEN, null)));
		for (var kind : ResultChart.Kind.values()) {
			var chart = new ResultChart("c", LocalizedText.of("Mix & more", "内訳"), kind, "t", "name", List.of("a", "b"), Set.of(Row.Kind.DATA));
			var svg = ChartSvg.of(chart, table, Locale.ENGLISH);
			var text = parsed(svg).getDocumentElement().getTextContent();
			assertTrue(text.contains("Mix & more") && text.contains("九会") && text.contains("Supply <1>") && text.contains("kWh"), text);
			assertFalse(text.contains("計"), "totals were not asked for");
			assertEquals(svg, ChartSvg.of(chart, table, Locale.ENGLISH));
		}
		var nothing = new ResultChart("c", LocalizedText.EMPTY, ResultChart.Kind.BAR, "t", "other", List.of("a"), Set.of(Row.Kind.DATA));
		assertEquals("", ChartSvg.of(nothing, table, Locale.JAPANESE));
	}

	@Test
	void numbersKeepTheirDecimals() {
		assertEquals("13,435,088", FigureText.number(new BigDecimal("13435088")));
		assertEquals("72.0", FigureText.number(new BigDecimal("72.0")));
		assertEquals("-1,234.50", FigureText.number(new BigDecimal("-1234.50")));
		assertEquals("-123", FigureText.number(new BigDecimal("-123")));
		assertEquals("1,000", FigureText.number(new BigDecimal("1E+3")));
	}
}
