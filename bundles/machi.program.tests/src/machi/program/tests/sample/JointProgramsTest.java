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

/** samples/takasago and samples/aizu, programs of several municipalities. */
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
	void theCostOfAizuStandsInItsYear() throws Exception {
		// l.99, l.123
		assertEquals("9996", Sample.of("aizu").number("cost.funding", "phased", "fy-2023", "total"));
	}
}
