package machi.calculation.tests.check;

import static machi.calculation.tests.check.Checks.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.check.AllocationsInput;
import machi.check.PlaceAllocation;
import machi.check.PlaceAllocation.Plant;
import machi.check.internal.AllocationCheck;
import machi.quantity.text.LocalizedText;

/** Self-consumption of the zones (l.699-712) against the generation of their plants (l.415-428, l.527). */
class AllocationCheckTest {

	private static List<Plant> plants(String... generations) {
		return Arrays.stream(generations).map(kwh -> new Plant(new Subject("plant-" + kwh, "capacityKw", kwh, List.of()), new BigDecimal(kwh)))
				.toList();
	}

	private static PlaceAllocation zone(String id, String selfConsumption, List<Plant> planned, List<Plant> existing) {
		return new PlaceAllocation(Subject.of(id, id), LocalizedText.same(id), new BigDecimal(selfConsumption),
				List.of(new Subject("contract-self", "sharePercent", "contract-self", List.of())), planned, existing);
	}

	private static CalculationResult check(PlaceAllocation... places) throws CalculationException {
		return run(new AllocationCheck(), new AllocationsInput(List.of(places)));
	}

	@Test
	void zoneTwoTakesMoreThanItsPlantsGenerateEvenWithAllExistingOnes() throws CalculationException {
		// l.423-426: 212,100 + 187,950 + 472,500 + 538,650 = 1,411,200; l.527: 206,850
		var result = check(zone("zone-1", "1328342", plants("2815050"), plants("206850")),
				zone("zone-2", "1660596", plants("212100", "187950", "472500", "538650"), plants("206850")),
				zone("zone-3", "5839216", plants("10267950"), plants("206850")));
		assertEquals(1, result.findings().size());
		var finding = result.findings().getFirst();
		assertEquals("allocation.exceeds.generation", finding.rule());
		assertEquals(Severity.ERROR, finding.severity());
		for (var value : List.of("1,660,596 kWh", "1,411,200 kWh", "118%", "1,618,050 kWh", "103%")) {
			assertTrue(finding.message().english().contains(value) && finding.message().japanese().contains(value), value + finding.message());
		}
		assertEquals("contract-self", finding.places().get(0).subject().elementId());
		assertEquals("zone-2", finding.places().get(1).subject().elementId());
		assertEquals("plant-212100", finding.places().get(2).subject().elementId());
		assertEquals(new BigDecimal("47"), result.table("places").orElseThrow().number("zone-1", "percent").orElseThrow());
	}

	@Test
	void aZoneThatNeedsItsExistingPlantsIsAWarning() throws CalculationException {
		var finding = check(zone("zone", "100", plants("90"), plants("10"))).findings().getFirst();
		assertEquals(Severity.WARNING, finding.severity());
	}

	@Test
	void aZoneWithoutPlantsHasNoShareButAFinding() throws CalculationException {
		var result = check(zone("zone", "100", List.of(), List.of()));
		assertEquals(Severity.ERROR, result.findings().getFirst().severity());
		assertTrue(result.table("places").orElseThrow().number("zone", "percent").isEmpty());
	}

	@Test
	void whatIsJustGeneratedIsAllowed() throws CalculationException {
		assertEquals(List.of(), check(zone("zone", "100", plants("100"), List.of())).findings());
	}
}
