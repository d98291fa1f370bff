package machi.register.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import machi.model.energy.EnergyPackage;
import machi.register.RegisterCatalog;
import machi.register.sheet.SheetException;
import machi.register.sheet.SheetTable;

final class MappingGuessTest {

	private final RegisterCatalog catalog = RegisterCatalog.of(List.of(EnergyPackage.eINSTANCE));

	@TempDir
	private Path folder;

	private ImportStep guess(String register, String... header) {
		return MappingGuess.guess(catalog.register(register).orElseThrow(), new SheetTable("x.csv", "", List.of(List.of(header))));
	}

	@ParameterizedTest
	@CsvSource({ "設備容量, {設備容量}", "設備容量(kW), {設備容量(kW)}", "設備容量（ｋＷ）, {設備容量（ｋＷ）}", "Capacity, {Capacity}", "capacity [kW], {capacity [kW]}",
			"capacityKw, {capacityKw}", "設備容量(MW), {設備容量(MW)} MW", "設備容量（W）, {設備容量（W）} W" })
	void aHeaderIsRecognisedInBothLanguagesAndWithItsUnit(String header, String text) {
		assertEquals(text, guess("energy.plants", "名称", header).columns().get("capacityKw").text());
	}

	@Test
	void exactHeadersComeBeforeSimilarOnes() {
		var columns = guess("energy.groups", "数量の単位", "数量", "名称").columns();
		assertEquals("{数量}", columns.get("quantity").text());
		assertEquals("{数量の単位}", columns.get("quantityUnit").text());
	}

	@Test
	void aHeaderThatMeansNothingIsLeftOut() {
		assertTrue(guess("energy.sites", "天気", "気温").columns().isEmpty());
	}

	@Test
	void theHeaderIsFoundBelowATitle() {
		var table = new SheetTable("x.csv", "", List.of(List.of("加西市の電力需要家"), List.of(), List.of("ID", "名称", "数量"), List.of("a", "b", "1")));
		assertEquals(3, MappingGuess.guess(catalog.register("energy.sites").orElseThrow(), table).headerRow());
	}

	@Test
	void aMappingIsRememberedForTheNextFileOfItsKind() throws Exception {
		var files = new PlanFiles();
		assertEquals(Optional.empty(), files.remembered(folder, "energy.sites"));
		var mapping = new ImportStep("energy.sites", "", "", 2, Map.of("区分", "[①②③]"), Map.of(), null,
				Map.of("id", ColumnMapping.of("site-{番号}"), "kind", new ColumnMapping("{種別}", "(\\S+)", Map.of("屋根.*", "ROOF"), "NONE", "")),
				List.of(new SourceMapping("", "document-1", "p.{頁}", "", "")), List.of(new NumberMapping("scheme-1", "{番号}")), List.of());
		files.remember(folder, mapping);
		assertEquals(Optional.of(mapping), files.remembered(folder, "energy.sites"));
		try (var left = Files.list(folder.resolve("mappings"))) {
			assertEquals(List.of("energy.sites.json"), left.map(file -> file.getFileName().toString()).toList());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{ \"steps\": [ { \"registre\": \"x\" } ] }|registre", "{ \"steps\": |is no import plan",
			"{ \"steps\": [ { \"columns\": { \"id\": { \"text\": \"{a}\", \"find\": \"(\" } } } ] }|Unclosed group",
			"{ \"steps\": [ { \"columns\": { \"id\": { \"text\": \"{a}\", \"cases\": { \"a\": \"$1\" } } } } ] }|no group $1" })
	void aPlanThatIsWrongIsAnsweredWithItsPlace(String json, String reason) throws Exception {
		var file = Files.writeString(folder.resolve("plan.json"), json);
		var refused = assertThrows(SheetException.class, () -> new PlanFiles().plan(file)).reason().english();
		assertTrue(refused.contains(reason) && refused.contains("plan.json:1:"), refused);
	}
}
