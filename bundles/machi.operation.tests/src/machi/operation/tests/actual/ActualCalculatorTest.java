package machi.operation.tests.actual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.ParameterValues;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.operation.ActualInput;
import machi.calculation.operation.AssetKind;
import machi.calculation.operation.ConnectedMonth;
import machi.calculation.operation.Flow;
import machi.calculation.operation.MeasuredMonth;
import machi.calculation.operation.OperatedAsset;
import machi.calculation.operation.OperationZone;
import machi.calculation.operation.internal.ActualCalculator;
import machi.quantity.text.LocalizedText;

class ActualCalculatorTest {

	private static final YearMonth APRIL = YearMonth.of(2026, 4);
	private static final YearMonth MAY = YearMonth.of(2026, 5);
	private static final int FULL_APRIL = 30 * 48;

	private static MeasuredMonth measured(Flow flow, YearMonth month, String kwh, int halfHours) {
		return new MeasuredMonth(flow, month, new BigDecimal(kwh), halfHours, 0);
	}

	private static OperatedAsset asset(String id, AssetKind kind, String zone, String planned, String self, MeasuredMonth... measured) {
		return new OperatedAsset(Subject.of(id, id), LocalizedText.same(id), kind, zone,
				Optional.ofNullable(planned).map(BigDecimal::new), Optional.ofNullable(self).map(BigDecimal::new), List.of(measured), List.of());
	}

	private static CalculationResult calculate(Map<String, String> parameters, OperatedAsset... assets) throws CalculationException {
		var zones = List.of(new OperationZone(Subject.of("zone-1", "zone-1"), LocalizedText.same("zone-1")),
				new OperationZone(Subject.of("zone-2", "zone-2"), LocalizedText.same("zone-2")));
		var calculator = new ActualCalculator();
		return calculator.calculate(new ActualInput(zones, List.of(assets)),
				ParameterValues.of(calculator.descriptor().parameters(), parameters), CalculationMonitor.NONE);
	}

	private static String cell(CalculationResult result, String table, String row, String column) {
		return result.table(table).orElseThrow().number(row, column).map(BigDecimal::toPlainString).orElse("-");
	}

	@Test
	void aYearOfThePlanFallsOnItsMonthsByTheirDays() throws Exception {
		// 36,500 kWh over the 365 days of fiscal 2026: 3,000 in April, 3,100 in May
		var result = calculate(Map.of(), asset("plant", AssetKind.PLANT, "zone-1", "36500", null,
				measured(Flow.GENERATED, APRIL, "3300", FULL_APRIL), measured(Flow.GENERATED, MAY, "1550", 31 * 24)));
		assertEquals("3000.0", cell(result, "months", "plant.2026-04", "plannedKwh"));
		assertEquals("3300.0", cell(result, "months", "plant.2026-04", "measuredKwh"));
		assertEquals("300.0", cell(result, "months", "plant.2026-04", "differenceKwh"));
		assertEquals("110.0", cell(result, "months", "plant.2026-04", "percent"));
		assertEquals("100.0", cell(result, "months", "plant.2026-04", "coveragePercent"));
		assertEquals("50.0", cell(result, "months", "plant.2026-05", "percent"));
		assertEquals("50.0", cell(result, "months", "plant.2026-05", "coveragePercent"));
		assertEquals("6100.0", cell(result, "months", "plant.FY2026", "plannedKwh"));
		assertEquals("4850.0", cell(result, "months", "total.PLANT.FY2026", "measuredKwh"));
		assertEquals(List.of("operation.actual.incomplete"), result.findings().stream().map(finding -> finding.rule()).toList());
		assertTrue(result.findings().getFirst().message().english().contains("2026-05 (50.0 %)"));
	}

	@Test
	void subtotalsOfZonesAndTheTotalCountOnlyWhatIsMeasured() throws Exception {
		var result = calculate(Map.of(), asset("a", AssetKind.PLANT, "zone-1", "36500", null, measured(Flow.GENERATED, APRIL, "3000", FULL_APRIL)),
				asset("b", AssetKind.PLANT, "zone-2", "73000", null, measured(Flow.GENERATED, APRIL, "3000", FULL_APRIL / 2)),
				asset("not yet", AssetKind.PLANT, "zone-2", "99999", null));
		assertEquals("3000.0", cell(result, "months", "zone-1.PLANT.2026-04", "plannedKwh"));
		assertEquals("6000.0", cell(result, "months", "zone-2.PLANT.2026-04", "plannedKwh"));
		assertEquals("9000.0", cell(result, "months", "total.PLANT.2026-04", "plannedKwh"));
		assertEquals("6000.0", cell(result, "months", "total.PLANT.2026-04", "measuredKwh"));
		assertEquals("66.7", cell(result, "months", "total.PLANT.2026-04", "percent"));
		assertEquals("75.0", cell(result, "months", "total.PLANT.2026-04", "coveragePercent"));
		assertFalse(result.table("months").orElseThrow().row("not yet.2026-04").isPresent());
		assertEquals(Row.Kind.SUBTOTAL, result.table("months").orElseThrow().row("zone-2.PLANT.2026-04").orElseThrow().kind());
	}

	@Test
	void withoutAFigureInThePlanThereIsNothingToCompare() throws Exception {
		var result = calculate(Map.of(), asset("a", AssetKind.PLANT, "", null, null, measured(Flow.GENERATED, APRIL, "10", FULL_APRIL)));
		assertEquals("-", cell(result, "months", "a.2026-04", "plannedKwh"));
		assertEquals("10.0", cell(result, "months", "a.2026-04", "measuredKwh"));
		assertEquals("-", cell(result, "months", "a.2026-04", "percent"));
	}

	@Test
	void theConsumptionOfASiteIsWhatItTakesFromAllSides() throws Exception {
		// 500 imported + 400 generated + 90 out of the battery - 100 exported - 110 into it = 780
		var result = calculate(Map.of(), asset("site", AssetKind.SITE, "zone-1", "12166.666", "72",
				measured(Flow.IMPORTED, APRIL, "500", FULL_APRIL), measured(Flow.GENERATED, APRIL, "400", FULL_APRIL - 144),
				measured(Flow.EXPORTED, APRIL, "100", FULL_APRIL), measured(Flow.CHARGED, APRIL, "110", FULL_APRIL),
				measured(Flow.DISCHARGED, APRIL, "90", FULL_APRIL)));
		assertEquals("780.0", cell(result, "months", "site.2026-04", "measuredKwh"));
		assertEquals("90.0", cell(result, "months", "site.2026-04", "coveragePercent"));
		assertEquals("78.0", cell(result, "months", "site.2026-04", "percent"));
		// self-consumed 400 - 100 = 300: 75 % of what is generated, 300 / 780 = 38.5 % of what is consumed, 72 % planned
		assertEquals("300.0", cell(result, "selfconsumption", "site.2026-04", "selfConsumedKwh"));
		assertEquals("75.0", cell(result, "selfconsumption", "site.2026-04", "ratioPercent"));
		assertEquals("38.5", cell(result, "selfconsumption", "site.2026-04", "coveredPercent"));
		assertEquals("72.0", cell(result, "selfconsumption", "site.2026-04", "plannedPercent"));
		assertEquals("-33.5", cell(result, "selfconsumption", "site.2026-04", "differencePoints"));
		assertEquals("75.0", cell(result, "selfconsumption", "total.SITE.FY2026", "ratioPercent"));
	}

	@Test
	void aSiteWithoutAMeterForExportHasNoSelfConsumption() throws Exception {
		var result = calculate(Map.of(), asset("site", AssetKind.SITE, "", "1000", "72",
				measured(Flow.GENERATED, APRIL, "400", FULL_APRIL), measured(Flow.IMPORTED, APRIL, "400", FULL_APRIL)));
		assertTrue(result.table("selfconsumption").isEmpty());
		assertEquals(List.of("operation.actual.export"), result.findings().stream().map(finding -> finding.rule()).toList());
	}

	@Test
	void chargingIsEnergyAndTimeConnected() throws Exception {
		var station = new OperatedAsset(Subject.of("station", "station"), LocalizedText.same("station"), AssetKind.STATION, "",
				Optional.of(new BigDecimal("7300")), Optional.empty(), List.of(measured(Flow.CONSUMED, APRIL, "450", FULL_APRIL)),
				List.of(new ConnectedMonth(APRIL, new BigDecimal("120.25")), new ConnectedMonth(APRIL, new BigDecimal("10"))));
		var fleet = asset("fleet", AssetKind.FLEET, "", null, null, measured(Flow.CHARGED, APRIL, "33", FULL_APRIL));
		var result = calculate(Map.of(), station, fleet);
		assertEquals("450.0", cell(result, "charging", "station.2026-04", "energyKwh"));
		assertEquals("130.3", cell(result, "charging", "station.2026-04", "connectedHours"));
		assertEquals("75.0", cell(result, "charging", "station.2026-04", "percent"));
		assertEquals("33.0", cell(result, "charging", "fleet.2026-04", "energyKwh"));
		assertEquals("-", cell(result, "charging", "fleet.2026-04", "plannedKwh"));
	}

	@Test
	void theFiscalYearEndsInMarchAndCanBeChosen() throws Exception {
		var months = new ArrayList<MeasuredMonth>();
		for (var month = YearMonth.of(2026, 1); !month.isAfter(MAY); month = month.plusMonths(1)) {
			months.add(measured(Flow.GENERATED, month, "100", month.lengthOfMonth() * 48));
		}
		var plant = asset("plant", AssetKind.PLANT, "", "36500", null, months.toArray(MeasuredMonth[]::new));
		var all = calculate(Map.of(), plant);
		assertEquals("300.0", cell(all, "months", "plant.FY2025", "measuredKwh"));
		assertEquals("200.0", cell(all, "months", "plant.FY2026", "measuredKwh"));
		var chosen = calculate(Map.of("fiscalYear", "R8"), plant).table("months").orElseThrow();
		assertTrue(chosen.row("plant.2026-03").isEmpty());
		assertTrue(chosen.row("plant.2026-04").isPresent());
	}

	@Test
	void indicatorsCanNameEveryCell() throws Exception {
		var result = calculate(Map.of(), asset("plant", AssetKind.PLANT, "zone-1", "36500", null,
				measured(Flow.GENERATED, APRIL, "3300", FULL_APRIL)));
		for (var table : result.tables()) {
			for (var row : table.rows()) {
				for (var column : table.columns()) {
					// calculator/table/row/column, as indicators write it
					assertEquals(4, ("operation.actual/" + table.id() + "/" + row.id() + "/" + column.id()).split("/").length);
				}
			}
		}
	}
}
