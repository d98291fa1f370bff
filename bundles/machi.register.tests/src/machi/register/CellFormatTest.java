package machi.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.eclipse.emf.ecore.EEnum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import machi.model.core.CoreFactory;
import machi.model.core.CorePackage;
import machi.model.energy.EnergyFactory;
import machi.model.energy.EnergyPackage;
import machi.model.energy.Mounting;
import machi.model.program.ProgramPackage;

final class CellFormatTest {

	private final RegisterCatalog catalog = RegisterCatalog
			.of(List.of(CorePackage.eINSTANCE, EnergyPackage.eINSTANCE, ProgramPackage.eINSTANCE));
	private final CellFormat format = new CellFormat(Locale.JAPANESE, ElementReferences.NONE);

	private RegisterColumn column(String register, String attribute) {
		return catalog.register(register).orElseThrow().column(attribute).orElseThrow();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1050            | 1050
			１，０５０      | 1050
			1,050           | 1050
			13, 435, 088    | 13435088
			168, 536, 615. 5| 168536615.5
			1、050          | 1050
			1 234 567       | 1234567
			1,000kWh        | 1000
			１，０００ＫＷＨ| 1000
			3.5 MWh         | 3500
			0.2MWh          | 200
			3.6 MJ          | 1
			12,261,326kWh/年| 12261326
			.5              | 0.5
			+7              | 7
			1.5E3           | 1500
			""")
	void aNumberIsReadHoweverADocumentWritesIt(String text, BigDecimal kilowattHours) throws CellException {
		var value = (BigDecimal) format.parse(column("energy.sites", "annualDemandKwh"), text);
		assertEquals(0, kilowattHours.compareTo(value), () -> text + " was read as " + value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NaN", "Infinity", "-∞", "1,5", "1,234,56", "12 34", "1.2.3", "abc", "1e999999999", "1000 kW", "3台", "約67",
			"#DIV/0!", "△1", "-0.001", "1-2" })
	void whatIsNoDemandInKilowattHoursIsRefusedWithItsText(String text) {
		var refused = assertThrows(CellException.class, () -> format.parse(column("energy.sites", "annualDemandKwh"), text));
		assertEquals(text, refused.found());
		assertEquals("a number in kWh from 0", refused.expected().english());
		assertEquals("0以上の数値(単位: kWh)", refused.expected().japanese());
	}

	@ParameterizedTest
	@CsvSource({ "△29, -29", "▲14.0, -14.0", "−40, -40", "-3, -3", "－22, -22" })
	void everySignOfJapaneseTablesIsAMinus(String text, BigDecimal expected) throws CellException {
		assertEquals(expected, format.parse(column("program.kpis", "targetValue"), text));
	}

	@ParameterizedTest
	@CsvSource({ "72%, 72", "72％, 72", "72, 72", "3.6 %, 3.6" })
	void aPercentageIsStoredAsItIsWritten(String text, BigDecimal expected) throws CellException {
		assertEquals(expected, format.parse(column("energy.savings", "savingRatePercent"), text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "令和6年度", "R6", "Ｒ６", "令和 6 年度", "FY2024", "2024", "2024年度" })
	void aFiscalYearIsReadInEveryForm(String text) throws CellException {
		assertEquals(2024, format.parse(column("program.costItems", "fiscalYear"), text));
	}

	@Test
	void aListOfFiscalYearsIsOneCell() throws CellException {
		var years = column("energy.plants", "fiscalYears");
		assertEquals(List.of(2024, 2025, 2027), format.parse(years, "R6・7・9"));
		assertEquals(List.of(2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030), format.parse(years, "R5～R12"));
		assertEquals(List.of(2024, 2025, 2027), format.parse(years, format.format(years, List.of(2024, 2025, 2027))));
		assertThrows(CellException.class, () -> format.parse(years, "R9～R5"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "FLOATING", "floating", "フロート式", "ﾌﾛｰﾄ式", "Floating" })
	void anEnumerationIsReadByItsNameOrItsLabelInEitherLanguage(String text) throws CellException {
		assertEquals(Mounting.FLOATING, format.parse(column("energy.plants", "mounting"), text));
	}

	@Test
	void aWrongWordIsAnsweredWithTheWordsThereAre() {
		var refused = assertThrows(CellException.class, () -> format.parse(column("energy.contracts", "kind"), "風任せ"));
		assertEquals("自家消費等、相対契約、電力メニュー、証書のいずれか", refused.expected().japanese());
	}

	@ParameterizedTest
	@CsvSource({ "○, true", "有, true", "はい, true", "TRUE, true", "×, false", "無, false", "false, false", "０, false" })
	void yesAndNoAreReadAsTablesMarkThem(String text, boolean expected) throws CellException {
		assertEquals(expected, format.parse(column("energy.plants", "existing"), text));
	}

	@Test
	void aReferenceIsReadByIdOrByAUniqueName() throws CellException {
		var program = CoreFactory.eINSTANCE.createProgram();
		for (var name : List.of("九会", "加西市", "加西市")) {
			var place = CoreFactory.eINSTANCE.createPlace();
			place.setId("zone-" + (program.getPlaces().size() + 1));
			place.setName(name);
			program.getPlaces().add(place);
		}
		var named = new CellFormat(Locale.JAPANESE, ElementReferences.of(List.of(program)));
		var place = column("energy.sites", "place");
		assertEquals("zone-1", named.parse(place, "zone-1"));
		assertEquals("zone-1", named.parse(place, " 九　会 "));
		assertEquals("九会", named.format(place, "zone-1"));
		assertEquals("zone-2", named.format(place, "zone-2"), "a name that two have is no way back");
		assertTrue(assertThrows(CellException.class, () -> named.parse(place, "加西市")).expected().english().contains("zone-2, zone-3"));
		assertThrows(CellException.class, () -> named.parse(place, "どこにもない"));
	}

	@Test
	void anEmptyCellIsNoValueAndMissesOnlyWhereOneIsRequired() throws CellException {
		assertNull(format.parse(column("energy.sites", "annualDemandKwh"), "　 "));
		assertEquals(List.of(), format.parse(column("energy.plants", "sites"), ""));
		assertThrows(CellException.class, () -> format.parse(column("energy.sites", "id"), ""));
	}

	@Test
	void textThatAFileCannotHoldIsRefused() {
		for (var text : List.of("a\u0000b", "a\u000bb", "\ud800", "x".repeat(40_000))) {
			assertThrows(CellException.class, () -> format.parse(column("energy.sites", "name"), text));
		}
	}

	@Test
	void everyNumberComesBackFromItsText() throws CellException {
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(24);
		var capacity = column("energy.plants", "capacityKw");
		for (int i = 0; i < 2_000; i++) {
			var number = BigDecimal.valueOf(random.nextLong(0, 10_000_000_000L), random.nextInt(0, 8));
			assertEquals(number, format.parse(capacity, format.format(capacity, number)));
		}
	}

	@Test
	void everyEnumeratedValueComesBackFromItsWordInBothLanguages() throws CellException {
		for (var register : catalog.registers()) {
			for (var column : register.columns()) {
				if (column.type() == CellType.ENUMERATION) {
					for (var literal : ((EEnum) column.attribute().getEAttributeType()).getELiterals()) {
						for (var locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
							var text = new CellFormat(locale, ElementReferences.NONE).format(column, literal.getInstance());
							assertEquals(literal.getInstance(), format.parse(column, text), register.id() + " " + text);
						}
					}
				}
			}
		}
	}

	@Test
	void registersAreFoundInTheModelsWithLabelsAndUnits() {
		var plants = catalog.register("energy.plants").orElseThrow();
		assertEquals("発電設備", plants.title().japanese());
		assertEquals("設備容量 (kW)", plants.column("capacityKw").orElseThrow().header(Locale.JAPANESE));
		assertTrue(plants.column("capacityKw").orElseThrow().total());
		assertTrue(catalog.register("energy.microgrids.lines").orElseThrow().nested());
		assertEquals(EnergyPackage.Literals.MICROGRID, catalog.register("energy.microgrids.lines").orElseThrow().ownerType());
		assertTrue(catalog.register("core").orElseThrow().single());
		var plan = EnergyFactory.eINSTANCE.createEnergyPlan();
		plan.getPlants().add(EnergyFactory.eINSTANCE.createGenerationPlant());
		assertEquals(plan.getPlants(), plants.rows(plan));
	}
}
