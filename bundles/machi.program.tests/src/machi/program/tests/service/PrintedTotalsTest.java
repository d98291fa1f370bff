package machi.program.tests.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.energybalance.internal.PublicSupplyCalculator;
import machi.calculation.region.internal.RegionCalculator;
import machi.calculation.service.internal.ServiceUsageCalculator;
import machi.calculation.service.internal.VoucherCalculator;
import machi.calculation.stock.internal.FacilitiesCalculator;
import machi.calculation.stock.internal.FeedInCalculator;
import machi.calculation.stock.internal.FleetCalculator;
import machi.scenario.energy.FacilitiesBinding;
import machi.scenario.energy.FeedInBinding;
import machi.scenario.energy.PublicSupplyBinding;
import machi.scenario.mobility.FleetBinding;
import machi.scenario.program.RegionBinding;
import machi.scenario.program.VehicleCosts;
import machi.scenario.service.ServiceUsageBinding;
import machi.scenario.service.VoucherBinding;

/** The samples → binding → calculator → the figure that the documents print. */
class PrintedTotalsTest {

	@Test
	void publicFacilitiesWithPhotovoltaicsGrowFromSixToTen() throws CalculationException {
		// Kaga l.1046: 6 now, 10 at the end of FY2022; l.1146: 2, 1 and 1 schools
		var result = SampleContent.of("kaga").run(new FacilitiesCalculator(), new FacilitiesBinding());
		assertEquals("6", number(result, "years", "fy-2020", "opening"));
		assertEquals(List.of("8", "9", "10"), List.of(number(result, "years", "fy-2020", "closing"), number(result, "years", "fy-2021", "closing"),
				number(result, "years", "fy-2022", "closing")));
	}

	@Test
	void theBaselineLabelledEndOf2020IsTheStateBeforeThatYearsAdditions() throws CalculationException {
		// D6, Kaga l.1046; the same line's 10 at the end of FY2022 agrees
		var findings = found(SampleContent.of("kaga").run(new FacilitiesCalculator(), new FacilitiesBinding()), "stock.level.differs");
		assertEquals(1, findings.size());
		assertEquals("現在(2020 年度末): 6 施設: 令和2年度末の記載は 6 施設 ですが、設備の積み上げでは 8 施設 です(その年度の増加分を加える前の数に当たります)。",
				findings.getFirst().message().japanese());
		assertEquals("statement-1046-baseline", findings.getFirst().places().getFirst().subject().elementId());
	}

	@Test
	void threeWithinTwoYearsHoldsForTheFirstTwoYearsOnly() throws CalculationException {
		// D7, Kaga l.293 against l.933
		var findings = found(SampleContent.of("kaga").run(new FacilitiesCalculator(), new FacilitiesBinding()), "stock.growth.span");
		assertEquals(1, findings.size());
		assertTrue(findings.getFirst().message().english().endsWith("3 施設 in 2 years holds for FY2020 to FY2021 only; the whole plan adds 4 施設 in 3 years."),
				findings.getFirst().message().english());
	}

	@Test
	void feedInPricesEndTenYearsAfterTheGrant() throws CalculationException {
		// Kaga l.279, l.281, l.283: 33, 47 and 57 plants in 2020, 2021 and 2022; 137 together is derived
		var result = SampleContent.of("kaga").run(new FeedInCalculator(), new FeedInBinding());
		assertEquals(List.of("33", "47", "57"), List.of(number(result, "years", "fy-2020", "added"), number(result, "years", "fy-2021", "added"),
				number(result, "years", "fy-2022", "added")));
		assertEquals("137", number(result, "cohorts", "total", "count"));
		assertEquals("80", number(result, "years", "fy-2022", "opening"));
	}

	@Test
	void theElectricFleetGrowsByTwoCarsAYearAt710ThousandYen() throws CalculationException {
		// Kaga l.303: 3 now; l.897: 2 a year for 3 years, 4,260 thousand yen; 4,260 ÷ 6 = 710
		var result = SampleContent.of("kaga").run(new FleetCalculator(), new FleetBinding(List.of(new VehicleCosts())));
		assertEquals(List.of("3", "5", "7", "9"), List.of(number(result, "years", "fy-2020", "opening"), number(result, "years", "fy-2020", "closing"),
				number(result, "years", "fy-2021", "closing"), number(result, "years", "fy-2022", "closing")));
		assertEquals("710", number(result, "fleets", "fleet-official-ev", "unitCostThousandYen"));
		assertEquals(List.of(), result.findings());
	}

	@Test
	void thirteenMunicipalitiesOfAizuHave223515People() throws CalculationException {
		// Aizu l.70-75; 223,515 ÷ 1,782,533 = 12.539 %. The prefecture is not added to them
		var result = SampleContent.of("aizu").run(new RegionCalculator(), new RegionBinding());
		assertEquals("223515", number(result, "aggregates", "total", "population"));
		assertEquals("13", number(result, "aggregates", "total", "municipalities"));
		assertEquals("12.54", number(result, "aggregates", "total", "sharePercent"));
		assertEquals("1782533", number(result, "aggregates", "municipality-fukushima", "population"));
	}

	@Test
	void theRegionOfTakasagoHas412472PeopleOn21691SquareKilometres() throws CalculationException {
		// Takasago l.4-7; the sums are derived: 87,722 + 260,878 + 30,268 + 33,604 and 34.38 + 138.48 + 34.92 + 9.13
		var result = SampleContent.of("takasago").run(new RegionCalculator(), new RegionBinding());
		assertEquals("412472", number(result, "aggregates", "total", "population"));
		assertEquals("216.91", number(result, "aggregates", "total", "areaKm2"));
		// 412,472 ÷ 216.91 = 1,901.58
		assertEquals("1901.6", number(result, "aggregates", "total", "densityPerKm2"));
	}

	@Test
	void wastePowerOf54000MegawattHoursIs4500HoursAtFullLoad() throws CalculationException {
		// Takasago l.47-53: 12,000 kW, 54,000 MWh; 54,000 ÷ 12 = 4,500 h; ÷ 8,760 h = 51.37 %; 6.164 MW
		var result = SampleContent.of("takasago").run(new PublicSupplyCalculator(), new PublicSupplyBinding());
		assertEquals("54000000", number(result, "plants", "plant-eco-clean-pia", "surplusKwh"));
		assertEquals("4500", number(result, "plants", "plant-eco-clean-pia", "fullLoadHours"));
		assertEquals("51.37", number(result, "plants", "plant-eco-clean-pia", "capacityPercent"));
		assertEquals("6.164", number(result, "plants", "plant-eco-clean-pia", "meanPowerMw"));
	}

	@Test
	void demandAndPricesThatTakasagoDoesNotPrintAreNamedAsMissing() throws CalculationException {
		var result = SampleContent.of("takasago").run(new PublicSupplyCalculator(), new PublicSupplyBinding());
		var demand = found(result, "publicsupply.demand.missing").getFirst();
		assertTrue(demand.message().japanese().startsWith("高砂市、加古川市、稲美町、播磨町の"), demand.message().japanese());
		assertEquals(4, found(result, "publicsupply.option.unpriced").getFirst().places().size());
		// l.15 and l.28 state two attributes: free of CO2 is said, the renewable share is not
		assertEquals(1, found(result, "publicsupply.renewable.unknown").size());
		assertEquals(Optional.empty(), result.table("balance").orElseThrow().number("difference", "kwh"));
	}

	@Test
	void vouchersOfOdawaraAreWorth12500And13000Yen() throws CalculationException {
		// Odawara l.169: 25 % on paper, 30 % digital
		var result = SampleContent.of("odawara").run(new VoucherCalculator(), new VoucherBinding());
		assertEquals("12500", number(result, "schemes", "voucher-paper", "facePer10000Yen"));
		assertEquals("13000", number(result, "schemes", "voucher-digital", "facePer10000Yen"));
	}

	@Test
	void bothReadingsOfTwoToOneAreShownAndNamed() throws CalculationException {
		// Odawara l.169: of the face value 3 ÷ (2 ÷ 1.25 + 1 ÷ 1.3) − 1 = 26.62 %, of what buyers pay (2 × 25 + 30) ÷ 3 = 26.67 %
		var result = SampleContent.of("odawara").run(new VoucherCalculator(), new VoucherBinding());
		assertEquals("26.62", number(result, "blend", "service-voucher-face", "premiumPercent"));
		assertEquals("26.67", number(result, "blend", "service-voucher-purchase", "premiumPercent"));
		assertEquals(1, found(result, "voucher.blend.ambiguous").size());
	}

	@Test
	void startsOfServicesAreReadAsPrinted() throws CalculationException {
		// Odawara l.116-167
		var services = SampleContent.of("odawara").run(new ServiceUsageCalculator(), new ServiceUsageBinding()).table("services").orElseThrow();
		int printed = services.columnIndex("startedOn");
		int start = services.columnIndex("start");
		var read = services.rows().stream().filter(row -> !"".equals(row.cells().get(printed)))
				.collect(Collectors.toMap(row -> String.valueOf(row.cells().get(printed)), row -> String.valueOf(row.cells().get(start))));
		assertEquals("2021-12-01", read.get("R3.12.1"));
		assertEquals("2021-10-01", read.get("R3.10"));
		assertEquals("2021-11-19", read.get("R3.11.19"));
	}

	private static List<Finding> found(CalculationResult result, String rule) {
		return result.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
	}

	private static String number(CalculationResult result, String table, String row, String column) {
		return result.table(table).orElseThrow().number(row, column).map(BigDecimal::toPlainString).orElse("");
	}
}
