package machi.program.tests.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.energybalance.Category;
import machi.calculation.energybalance.PublicDemand;
import machi.calculation.energybalance.PublicSupplyInput;
import machi.calculation.energybalance.SupplyOffer;
import machi.calculation.energybalance.SurplusPlant;
import machi.calculation.energybalance.internal.PublicSupplyCalculator;
import machi.calculation.region.RegionInput;
import machi.calculation.region.RegionMember;
import machi.calculation.region.internal.RegionCalculator;
import machi.calculation.stock.FacilitiesInput;
import machi.calculation.stock.FeedInCohort;
import machi.calculation.stock.FeedInInput;
import machi.calculation.stock.StatedStock;
import machi.calculation.stock.StockEntry;
import machi.calculation.stock.internal.FacilitiesCalculator;
import machi.calculation.stock.internal.FeedInCalculator;
import machi.quantity.FiscalYear;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/** Stocks, joint municipalities and surplus beyond what the documents print. */
class StocksAndRegionsTest {

	@Test
	void waysOfSupplyAreComparedByWhatIsEnteredForThem() throws CalculationException {
		var result = run(new PublicSupplyCalculator(),
				supply(List.of(new BigDecimal("20000000")), offer("company", "10000", "50000", 10, null, "12", "4"),
						offer("wheeling", null, null, null, "30", "15"), offer("retailer", null, null, null, null)));
		// 16 yen × 20 GWh + 10,000 + 50,000 ÷ 10 thousand yen = 335,000; now 18 yen × 20 GWh = 360,000
		assertEquals("16.00", number(result, "options", "company", "termsYenPerKwh"));
		assertEquals("335000", number(result, "options", "company", "yearThousandYen"));
		assertEquals("16.75", number(result, "options", "company", "unitYenPerKwh"));
		assertEquals("25000", number(result, "options", "company", "savingThousandYen"));
		// 15,000 thousand yen ÷ (18 − 16) yen
		assertEquals("7500000", number(result, "options", "company", "breakEvenKwh"));
		// 30 % of 54 GWh are less than the demand
		assertEquals("16200000", number(result, "options", "wheeling", "deliveredKwh"));
		assertEquals("1", number(result, "options", "wheeling", "rank"));
		assertEquals("2", number(result, "options", "company", "rank"));
		assertEquals("", number(result, "options", "retailer", "rank"));
		assertEquals("34000000", number(result, "balance", "difference", "kwh"));
		assertEquals(List.of("publicsupply.renewable.unknown", "publicsupply.option.unpriced"), rules(result));
	}

	@Test
	void withoutTheDemandAnOptionStillTellsFromWhichEnergyOnItIsCheaper() throws CalculationException {
		var result = run(new PublicSupplyCalculator(), supply(List.of(), offer("company", "10000", null, null, null, "16")));
		assertEquals("", number(result, "options", "company", "yearThousandYen"));
		assertEquals("5000000", number(result, "options", "company", "breakEvenKwh"));
		assertTrue(rules(result).contains("publicsupply.demand.missing"));
	}

	@Test
	void anInitialCostWithoutYearsIsRefusedByItsPlace() {
		var wrong = assertThrows(CalculationException.class,
				() -> run(new PublicSupplyCalculator(), supply(List.of(), offer("company", null, "1", null, null, "16"))));
		assertEquals("lifeYears", wrong.subject().attribute());
	}

	private static PublicSupplyInput supply(List<BigDecimal> demand, SupplyOffer... offers) {
		var plant = new SurplusPlant("plant", name("plant"), new BigDecimal("12000"), new BigDecimal("54000000"), true, Optional.empty(), subject("plant"));
		return new PublicSupplyInput(List.of(plant), List.of(new PublicDemand("town", name("town"), demand, List.of(), subject("town"))),
				List.of(offers), Optional.of(new BigDecimal("18")), Rounding.halfUp(0), Rounding.halfUp(2), Rounding.halfUp(2));
	}

	private static SupplyOffer offer(String id, String fixed, String initial, Integer years, String usable, String... terms) {
		return new SupplyOffer(id, name(id), new Category("OTHER", name("other")), "plant", Arrays.stream(terms).map(BigDecimal::new).toList(),
				number(fixed), number(initial), Optional.ofNullable(years), number(usable), subject(id));
	}

	@Test
	void aRegionIsNeverAddedToItsMunicipalities() throws CalculationException {
		var result = run(new RegionCalculator(), region(member("prefecture", true, "", "1000", "100"), member("area", false, "prefecture", "300", null),
				member("a", false, "area", "100", "10"), member("b", false, "area", "200", "20")));
		// area is a region, since a and b belong to it
		assertEquals("2", number(result, "aggregates", "total", "municipalities"));
		assertEquals("300", number(result, "aggregates", "total", "population"));
		assertEquals("30.00", number(result, "aggregates", "total", "sharePercent"));
		assertEquals("30.00", number(result, "aggregates", "area", "sharePercent"));
		assertEquals(List.of(), rules(result));
	}

	@Test
	void whatIsMissingIsNamedAndNotTakenAsZero() throws CalculationException {
		var result = run(new RegionCalculator(), region(member("a", false, "", "100", "10"), member("b", false, "nowhere", "200", null)));
		assertEquals("", number(result, "aggregates", "total", "areaKm2"));
		assertEquals(List.of("region.value.missing", "region.unknown"), rules(result));
		assertTrue(result.findings().getFirst().message().english().endsWith("missing for b."));
	}

	@Test
	void aRegionSmallerThanItsMunicipalitiesIsAContradiction() throws CalculationException {
		assertEquals(List.of("region.sum.exceeds"), rules(run(new RegionCalculator(),
				region(member("area", true, "", "299", null), member("a", false, "area", "100", null), member("b", false, "area", "200", null)))));
	}

	@Test
	void regionsThatContainEachOtherEndNowhere() throws CalculationException {
		var result = run(new RegionCalculator(),
				region(member("x", true, "y", "10", null), member("y", true, "x", "10", null), member("a", false, "x", "10", null)));
		assertEquals("10", number(result, "aggregates", "total", "population"));
	}

	private static RegionInput region(RegionMember... members) {
		return new RegionInput(List.of(members), Rounding.halfUp(2), Rounding.halfUp(1));
	}

	private static RegionMember member(String id, boolean wider, String region, String population, String area) {
		return new RegionMember(id, subject(id), name(id), name("role"), wider, region, number(population), "", number(area), Optional.empty());
	}

	@Test
	void openingAndAdditionsAlwaysMakeTheClosingAndNoYearIsLeftOut() throws CalculationException {
		var random = new Random(11);
		for (int i = 0; i < 200; i++) {
			var existing = entry("existing", random.nextInt(20));
			var additions = new StockEntry[1 + random.nextInt(6)];
			int sum = existing.quantity().orElseThrow().intValue();
			for (int j = 0; j < additions.length; j++) {
				int quantity = random.nextInt(5);
				additions[j] = entry("addition-" + j, quantity, 2020 + random.nextInt(8));
				sum += quantity;
			}
			var years = run(new FacilitiesCalculator(), new FacilitiesInput(List.of(existing), List.of(additions), List.of())).table("years").orElseThrow();
			var before = existing.quantity().orElseThrow();
			int year = (Integer) years.rows().getFirst().cells().getFirst();
			for (var row : years.rows()) {
				assertEquals(year++, row.cells().getFirst());
				assertEquals(before, row.cells().get(1));
				before = before.add((BigDecimal) row.cells().get(2));
				assertEquals(before, row.cells().get(3));
			}
			assertEquals(BigDecimal.valueOf(sum), before);
		}
	}

	@Test
	void plantsWithoutAYearOrQuantityAreNamedAndNotCounted() throws CalculationException {
		var result = run(new FacilitiesCalculator(), new FacilitiesInput(List.of(),
				List.of(entry("sound", 2, 2020), entry("yearless", 3), new StockEntry(subject("countless"), name("countless"), List.of(new FiscalYear(2020)), Optional.empty()),
						entry("spread", 2, 2020, 2021)),
				List.of(new StatedStock(subject("now"), name("now"), BigDecimal.ONE, Optional.empty(), Optional.empty()))));
		assertEquals(List.of("stock.year.missing", "stock.quantity.missing", "stock.year.several", "stock.level.differs"), rules(result));
		assertEquals("4", number(result, "years", "fy-2021", "closing"));
	}

	private static StockEntry entry(String id, int quantity, Integer... years) {
		return new StockEntry(subject(id), name(id), Arrays.stream(years).map(FiscalYear::new).toList(), Optional.of(BigDecimal.valueOf(quantity)));
	}

	@Test
	void cohortsWithoutATermAreNamedAndNotCounted() throws CalculationException {
		var result = run(new FeedInCalculator(), new FeedInInput(List.of(
				new FeedInCohort(subject("a"), name("a"), Optional.of(new FiscalYear(2010)), number("33"), Optional.empty(), Optional.of(10)),
				new FeedInCohort(subject("b"), name("b"), Optional.of(new FiscalYear(2011)), number("47"), number("150"), Optional.empty()))));
		assertEquals(List.of("stock.cohort.incomplete"), rules(result));
		assertEquals("33", number(result, "cohorts", "total", "count"));
		assertEquals("", number(result, "cohorts", "total", "capacityKw"));
	}

	private static Subject subject(String id) {
		return Subject.of(id, id);
	}

	private static LocalizedText name(String text) {
		return LocalizedText.same(text);
	}

	private static Optional<BigDecimal> number(String text) {
		return Optional.ofNullable(text).map(BigDecimal::new);
	}

	private static <I extends Record> CalculationResult run(Calculator<I> calculator, I input) throws CalculationException {
		return calculator.calculate(input, ParameterValues.of(calculator.descriptor().parameters(), Map.of()), CalculationMonitor.NONE);
	}

	private static List<String> rules(CalculationResult result) {
		return result.findings().stream().map(Finding::rule).toList();
	}

	private static String number(CalculationResult result, String table, String row, String column) {
		return result.table(table).orElseThrow().number(row, column).map(BigDecimal::toPlainString).orElse("");
	}
}
