package machi.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.report.text.TextTable;
import machi.application.cli.CliCommand;
import picocli.CommandLine.Command;

/** Commands as the shell calls them: exit codes, streams and languages. */
class CommandLineTest {

	@TempDir
	private Path folder;

	private final Services services = new Services();
	private final Locale before = Locale.getDefault();
	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();
	private String kasai;

	@BeforeEach
	void copySample() throws IOException {
		kasai = Kasai.copyTo(folder.resolve("kasai")).toString();
	}

	@AfterEach
	void restore() {
		services.close();
		Locale.setDefault(before);
	}

	private int run(String... arguments) {
		out.getBuffer().setLength(0);
		err.getBuffer().setLength(0);
		var language = Language.of(arguments, Locale.ENGLISH);
		Locale.setDefault(language);
		try (var commands = new Commands(services.context(), language, new PrintWriter(out, true), new PrintWriter(err, true))) {
			return commands.run(arguments);
		}
	}

	/** The key figures that the plan prints: l.540-550, l.847, l.910, l.1351 and l.1357. */
	@Test
	void evaluateTellsTheKeyFiguresOfKasaiAndEndsWithOneForItsContradictions() {
		assertEquals(1, run("evaluate", kasai), () -> err.toString());
		var text = out.toString();
		assertTrue(text.contains("13,435,088 = 12,261,326 + 1,173,762 kWh"), text);
		assertTrue(text.contains("72.0 %"), text);
		assertTrue(text.contains("153.6 t-CO2"), text);
		assertTrue(text.contains("260,675,791 → 212,120,938 yen"), text);
		assertTrue(text.contains("ERROR") && text.contains("l.407)"), text);
	}

	@Test
	void languageOptionDecidesAllTexts() {
		assertEquals(1, run("check", kasai, "--lang", "ja"));
		assertTrue(out.toString().contains("エラー"), out.toString());
		assertEquals(0, run("--lang=ja", "list"));
		assertTrue(out.toString().contains("計算"), out.toString());
		assertEquals(2, run("--lang", "ja", "evaluate"));
		assertTrue(err.toString().contains("指定が足りません: PROGRAM") && err.toString().contains("使い方"), err.toString());
		assertEquals(0, run("--lang", "en", "help", "evaluate"));
		assertTrue(out.toString().contains("Computes and checks everything"), out.toString());
	}

	@Test
	void listNamesEveryCalculator() {
		assertEquals(0, run("list"));
		for (var id : List.of("energy.generation", "energy.balance", "energy.allocation", "emission.measures", "cost.project",
				"cost.electricity", "indicator.kpi", "check.printed")) {
			assertTrue(out.toString().contains(id), out.toString());
		}
	}

	@Test
	void wrongUseEndsWithTwoAndSaysWhatIsWrong() {
		assertEquals(2, run());
		assertEquals(2, run("evaluat"));
		assertTrue(err.toString().contains("evaluat"), err.toString());
		assertEquals(2, run("evaluate", kasai, "--jsn"));
		assertTrue(err.toString().contains("Unknown argument: --jsn"), err.toString());
		assertEquals(2, run("calculate", kasai, "--calculator", "energy.nothing"));
		assertTrue(err.toString().contains("energy.nothing") && err.toString().contains("energy.balance"), err.toString());
		assertEquals(2, run("calculate", kasai, "--calculator", "energy.balance", "--set", "nothing=1"));
		assertTrue(err.toString().contains("nothing"), err.toString());
		assertEquals("", out.toString());
		assertEquals(2, run("evaluate", kasai, "--lang", "fr"));
	}

	@Test
	void unreadableProgramEndsWithTwoAndNamesFileAndLine() throws IOException {
		assertEquals(2, run("check", folder.resolve("nowhere").toString()));
		assertTrue(err.toString().contains("nowhere"), err.toString());
		var energy = Path.of(kasai, "energy.xmi");
		Files.writeString(energy, Files.readString(energy).substring(0, 5000));
		assertEquals(2, run("evaluate", kasai));
		assertTrue(err.toString().contains("energy.xmi"), err.toString());
		assertFalse(err.toString().contains("\tat "), err.toString());
	}

	@Test
	void unexpectedErrorEndsWithThreeWithoutStackTrace() {
		services.add(CliCommand.class, new Breaking());
		assertEquals(3, run("breaking"));
		assertTrue(err.toString().contains("vendor's mistake"), err.toString());
		assertFalse(err.toString().contains("\tat "), err.toString());
	}

	@Command(name = "breaking")
	static final class Breaking implements CliCommand {

		@Override
		public Integer call() {
			throw new IllegalStateException("vendor's mistake");
		}
	}

	@Test
	void calculatePrintsTheTableOfOneCalculatorWithUnitsAndTrace() {
		assertEquals(0, run("calculate", kasai, "--calculator", "energy.balance", "--lang", "ja"), () -> out.toString() + err);
		assertTrue(out.toString().contains("12,261,326") && out.toString().contains("kWh"), out.toString());
		assertTrue(out.toString().matches("(?s).*energy\\.balance バージョン \\S+、パラメータ: .*[0-9a-f]{64}.*"), out.toString());
	}

	@Test
	void jsonIsCompleteExactAndTraced() throws IOException {
		assertEquals(1, run("evaluate", kasai, "--json"));
		boolean schema = false;
		boolean balance = false;
		boolean digest = false;
		int findings = 0;
		try (var json = new JsonFactory().createParser(out.toString())) {
			while (json.nextToken() != null) {
				if (json.currentToken() == JsonToken.VALUE_STRING) {
					schema |= json.currentName() != null && json.currentName().equals("schema") && json.getText().equals("machi.evaluation/1");
					balance |= "value".equals(json.currentName()) && json.getText().equals("13435088");
					digest |= "inputDigest".equals(json.currentName()) && json.getText().matches("[0-9a-f]{64}");
					findings += "rule".equals(json.currentName()) ? 1 : 0;
				}
			}
		}
		assertTrue(schema && balance && digest);
		assertTrue(findings > 10, "findings: " + findings);
	}

	@Test
	void newMakesProgramThatCanBeEvaluated() {
		var made = folder.resolve("new").toString();
		assertEquals(0, run("new", made, "--name", "あたらしい町"), () -> err.toString());
		assertEquals(2, run("new", made, "--name", "again"), "the folder is not empty");
		run("evaluate", made, "--lang", "ja");
		assertTrue(out.toString().contains("あたらしい町"), out.toString());
	}

	@Test
	void outThatIsNoFolderEndsWithTwo() throws IOException {
		var file = Files.writeString(folder.resolve("occupied"), "a file");
		assertEquals(2, run("evaluate", kasai, "--out", file.toString()));
		assertTrue(err.toString().contains("occupied"), err.toString());
	}

	@Test
	void columnsAreAlignedByTheWidthOfJapaneseCharacters() {
		var table = new TextTable(List.of(false, true));
		table.add(List.of("加西市", "1,234"));
		table.add(List.of("Kasai", "5"));
		table.add(List.of("か\u3099", "90"));
		table.print(new PrintWriter(out, true), "");
		// widths 6, 5 and 2: the combining mark takes no column
		assertEquals("加西市  1,234\nKasai       5\nか\u3099         90\n", out.toString().replace("\r", ""));
	}
}
