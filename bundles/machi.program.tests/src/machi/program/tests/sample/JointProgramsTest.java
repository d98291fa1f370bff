package machi.program.tests.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import machi.model.core.MunicipalityRole;
import machi.model.energy.EnergyPlan;
import machi.model.program.InitiativePlan;
import machi.model.service.Service;
import machi.model.service.ServicePlan;

/** samples/takasago and samples/aizu, programs of several municipalities, and what samples/odawara prints of one. */
class JointProgramsTest {

	@Test
	void thePlantOfTakasagoIsAsPrinted() throws Exception {
		var program = Sample.open("takasago");
		var plant = program.domain(EnergyPlan.class).orElseThrow().getPlants().getFirst();
		// l.47, l.52-53, l.28
		assertEquals(new BigDecimal("12000"), plant.getCapacityKw());
		assertEquals(0, new BigDecimal("54000000").compareTo(plant.getAnnualSurplusKwh()));
		assertTrue(plant.isCo2Zero());
		assertEquals(null, plant.getRenewableSharePercent());
		// l.45-46
		var figures = program.program().getFigures().stream().collect(Collectors.toMap(figure -> figure.getId(), figure -> figure.getValue().toPlainString() + " " + figure.getUnit()));
		assertEquals("429 t/日", figures.get("figure-combustible"));
		assertEquals("34 t/日", figures.get("figure-bulky"));
	}

	@Test
	void fullWidthDigitsAreRead() throws Exception {
		// l.32: １４，４９４
		var takasago = Sample.of("takasago");
		assertEquals(new BigDecimal("14494"), takasago.program().domain(InitiativePlan.class).orElseThrow().getCostItems().getFirst().getCostThousandYen());
		assertEquals("14494", takasago.number("cost.funding", "sides", "total", "itemsThousandYen"));
	}

	@Test
	void fourWaysToSupplyAreKept() throws Exception {
		// l.59-63
		assertEquals(List.of("NEW_COMPANY", "SELF_WHEELING", "RETAILER", "OTHER"), Sample.open("takasago").domain(EnergyPlan.class).orElseThrow()
				.getSupplyOptions().stream().map(option -> option.getKind().getName()).toList());
	}

	@Test
	void thirteenMunicipalitiesOfAizuHaveTheirPopulation() throws Exception {
		var municipalities = Sample.open("aizu").program().getMunicipalities();
		var partners = municipalities.stream().filter(each -> each.getRole() == MunicipalityRole.PARTNER).toList();
		// l.71-75
		assertEquals(13, partners.size());
		assertEquals(223_515, partners.stream().mapToInt(each -> each.getPopulation()).sum());
		assertTrue(partners.stream().allMatch(each -> each.getRegion().equals("municipality-fukushima")));
		// l.70
		assertEquals(1_782_533, municipalities.getFirst().getPopulation());
	}

	@Test
	void theSurplusOfTakasagoIsThatOf4500HoursAtFullLoad() throws Exception {
		var takasago = Sample.of("takasago");
		// l.47, l.52-53: 54,000 MWh / 12,000 kW; of 8,760 h; per hour of the year
		assertEquals(List.of("12000", "54000000", "4500", "51.37", "6.164"), takasago.row("energy.publicsupply", "plants", "plant-eco-clean-pia", "capacityKw",
				"surplusKwh", "fullLoadHours", "capacityPercent", "meanPowerMw"));
		assertEquals(4, takasago.table("energy.publicsupply", "options").rows().size());
		// l.55: the consumption is still to be collected
		assertEquals(1, takasago.findings("publicsupply.demand.missing").size());
	}

	@Test
	void theRegionsAreAddedUp() throws Exception {
		// l.4-7
		assertEquals(List.of("4", "412472", "216.91"), Sample.of("takasago").row("region.municipalities", "aggregates", "total", "municipalities", "population", "areaKm2"));
		// l.75; l.70: 12.54 % of the prefecture, which is not added to its municipalities
		assertEquals(List.of("13", "223515", "12.54"), Sample.of("aizu").row("region.municipalities", "aggregates", "total", "municipalities", "population", "sharePercent"));
		// l.29-33
		assertEquals(List.of("1", "188533", "113.60", "82899"), Sample.of("odawara").row("region.municipalities", "aggregates", "total", "municipalities", "population",
				"areaKm2", "households"));
	}

	@Test
	void everyPrintedFigureIsReproduced() throws Exception {
		for (var name : List.of("takasago", "aizu")) {
			var sample = Sample.of(name);
			assertEquals(3, sample.table("check.printed", "figures").rows().size());
			assertEquals(List.of(), sample.evaluation().findings().stream().filter(finding -> finding.rule().startsWith("printed.")).toList(), name);
		}
	}

	@Test
	void vouchersOfOdawaraGive12500And13000YenFor10000() throws Exception {
		// l.169: 25 % on paper, 30 % digital
		var odawara = Sample.of("odawara");
		assertEquals("12500", odawara.number("service.voucher", "schemes", "voucher-paper", "facePer10000Yen"));
		assertEquals("13000", odawara.number("service.voucher", "schemes", "voucher-digital", "facePer10000Yen"));
		assertEquals(List.of("26.62", "26.67"), odawara.table("service.voucher", "blend").rows().stream()
				.map(row -> odawara.number("service.voucher", "blend", row.id(), "premiumPercent")).toList());
	}

	@Test
	void servicesOfOdawaraHaveTheirStart() throws Exception {
		// l.116, l.127, l.139, l.157, l.161, l.167
		assertEquals(List.of("R3.10", "R3.12.1", "R3.5", "R3.5.29", "R3.9.20", "R3.11.19"), Sample.open("odawara").domain(ServicePlan.class).orElseThrow().getServices()
				.stream().map(Service::getStartedOn).filter(start -> start != null && start.startsWith("R3")).toList());
	}

	@Test
	void theCostOfAizuStandsInItsYear() throws Exception {
		// l.99, l.123
		assertEquals("9996", Sample.of("aizu").number("cost.funding", "phased", "fy-2023", "total"));
	}
}
