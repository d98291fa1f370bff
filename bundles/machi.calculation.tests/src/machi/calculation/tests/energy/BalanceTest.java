package machi.calculation.tests.energy;

import static machi.calculation.tests.energy.Kasai.CUT_OFF;
import static machi.calculation.tests.energy.Kasai.SUM_THEN_ROUND;
import static machi.calculation.tests.energy.Kasai.ZONES;
import static machi.calculation.tests.energy.Kasai.cell;
import static machi.calculation.tests.energy.Kasai.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.AllocationInput;
import machi.calculation.energybalance.BalanceInput;
import machi.calculation.energybalance.LocalProductionInput;
import machi.calculation.energybalance.ShareOfWhole;
import machi.calculation.energybalance.SiteDemand;
import machi.calculation.energybalance.internal.BalanceCalculator;
import machi.calculation.energybalance.internal.LocalProductionCalculator;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

class BalanceTest {

	private static BalanceInput input(List<SiteDemand> sites, List<ShareOfWhole> shares) {
		return new BalanceInput(ZONES, sites, sites.isEmpty() ? List.of() : Kasai.savings(), shares, CUT_OFF, SUM_THEN_ROUND,
				Rounding.halfUp(0), Rounding.halfUp(1), Kasai.subject("energy").at("sites"));
	}

	private static ShareOfWhole share(String id, String value, String whole, String unit) {
		return new ShareOfWhole(id, LocalizedText.same(id), value.isEmpty() ? Optional.empty() : Optional.of(number(value)),
				number(whole), Unit.of(unit), Kasai.subject("figure-" + id));
	}

	@Test
	void demandIsSupplyPlusSaving() throws CalculationException { // AT04, T10 l.540-542
		var result = Kasai.run(new BalanceCalculator(), input(Kasai.demands(), List.of()));
		assertEquals("13435088", cell(result, "netzero", "demand", "kwh"));
		assertEquals("12261326", cell(result, "netzero", "supply", "kwh"));
		assertEquals("1173762", cell(result, "netzero", "saving", "kwh"));
		assertEquals(List.of("100", "91", "9"),
				List.of("demand", "supply", "saving").stream().map(row -> cell(result, "netzero", row, "percent")).toList());
	}

	@Test
	void theAreaIsThePrintedShareOfTheCity() throws CalculationException { // AT06, l.544-546 and T06 l.388
		var result = Kasai.run(new BalanceCalculator(), input(Kasai.demands(),
				List.of(share("demandShare", "", "168536615.5", "kWh"), share("areaShare", "1.5", "150.22", "km2"))));
		assertEquals("8.0", cell(result, "shares", "demandShare", "percent"));
		assertEquals("13435088", cell(result, "shares", "demandShare", "value"));
		assertEquals("1.0", cell(result, "shares", "areaShare", "percent"));
	}

	@Test
	void theLocalProductionRatioIsAsPrinted() throws CalculationException { // AT06, T15 l.822-847
		var result = Kasai.run(new LocalProductionCalculator(), new LocalProductionInput(allocation(Kasai.demands()), Rounding.halfUp(1)));
		assertEquals("8828155", cell(result, "ratio", "local", "kwh"));
		assertEquals("12261326", cell(result, "ratio", "supply", "kwh"));
		assertEquals("3433171", cell(result, "ratio", "external", "kwh"));
		assertEquals("72.0", cell(result, "ratio", "ratio", "percent"));
	}

	@Test
	void everyZoneBalances() throws CalculationException {
		var result = Kasai.run(new BalanceCalculator(), input(Kasai.demands(), List.of()));
		// T13 l.699, l.707, l.712: supplies of the zones
		assertEquals("1844920", cell(result, "zones", "zone-1", "supplyKwh"));
		assertEquals("2306384", cell(result, "zones", "zone-2", "supplyKwh"));
		assertEquals("8110022", cell(result, "zones", "zone-3", "supplyKwh"));
		assertEquals("1076322", cell(result, "zones", "zone-2", "savingKwh"));
	}

	@Test
	void withoutDemandThereIsNoShare() {
		var failure = assertThrows(CalculationException.class, () -> Kasai.run(new BalanceCalculator(), input(List.of(), List.of())));
		assertEquals("energy", failure.subject().elementId());
		assertEquals("sites", failure.subject().attribute());
		assertEquals("0", failure.value());
	}

	@Test
	void aMunicipalityOfSizeZeroIsRefusedByName() {
		var failure = assertThrows(CalculationException.class,
				() -> Kasai.run(new BalanceCalculator(), input(Kasai.demands(), List.of(share("areaShare", "1.5", "0", "km2")))));
		assertEquals("figure-areaShare", failure.subject().elementId());
	}

	@Test
	void aDemandComparedWithAnAreaIsRefusedByUnit() {
		var failure = assertThrows(CalculationException.class,
				() -> Kasai.run(new BalanceCalculator(), input(Kasai.demands(), List.of(share("demandShare", "", "150", "km2")))));
		assertEquals("kWh", failure.value());
	}

	@Test
	void withoutSupplyThereIsNoLocalProductionRatio() {
		var failure = assertThrows(CalculationException.class, () -> Kasai.run(new LocalProductionCalculator(),
				new LocalProductionInput(allocation(List.of(Kasai.site("site-593", "zone-1", "", "1", "0"),
						Kasai.site("site-594", "zone-1", "", "1", "0"), Kasai.site("site-598", "zone-2", "", "1", "0"))), Rounding.halfUp(1))));
		assertEquals("0", failure.value());
	}

	private static AllocationInput allocation(List<SiteDemand> sites) {
		return new AllocationInput(ZONES, List.of(), sites, Kasai.savings(), Kasai.CONTRACTS, CUT_OFF, SUM_THEN_ROUND, SUM_THEN_ROUND);
	}
}
