package machi.calculation.tests.energy;

import static machi.calculation.tests.energy.Kasai.SUM_THEN_ROUND;
import static machi.calculation.tests.energy.Kasai.cell;
import static machi.calculation.tests.energy.Kasai.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.energybalance.Generation;
import machi.calculation.energybalance.GenerationInput;
import machi.calculation.energybalance.Plant;
import machi.calculation.energybalance.RenewablePotential;
import machi.calculation.energybalance.internal.GenerationCalculator;
import machi.quantity.text.LocalizedText;

class GenerationTest {

	private static GenerationInput input(List<Plant> plants, List<RenewablePotential> potentials) {
		return new GenerationInput(Kasai.ZONES, plants, potentials, SUM_THEN_ROUND, SUM_THEN_ROUND, SUM_THEN_ROUND);
	}

	private static List<Plant> allPlants() {
		var plants = new ArrayList<>(Kasai.plants());
		plants.addAll(Kasai.existingPlants());
		return plants;
	}

	private static CalculationResult kasai() throws CalculationException {
		return Kasai.run(new GenerationCalculator(), input(allPlants(), List.of()));
	}

	@Test
	void everyNewPlantGeneratesWhatTheTablePrints() throws CalculationException { // AT01, T08 l.416-463
		var result = kasai();
		int compared = 0;
		for (var row : Kasai.table("T08")) {
			if (!row.getField(2).matches("小計.*|合計")) {
				assertEquals(row.getField(8), cell(result, "plants", "plant-" + row.getField(0), "generationKwh"), row.getField(2));
				compared++;
			}
		}
		assertEquals(43, compared);
	}

	@Test
	void zonesAndTotalOfNewPlantsAreAsPrinted() throws CalculationException { // AT01, T08 l.415, l.422, l.428, l.464
		var result = kasai();
		assertEquals("2681", cell(result, "plants", "zone-1", "capacityKw"));
		assertEquals("1344", cell(result, "plants", "zone-2", "capacityKw"));
		assertEquals("9779", cell(result, "plants", "zone-3", "capacityKw"));
		assertEquals("13804", cell(result, "plants", "total", "capacityKw"));
		assertEquals("2815050", cell(result, "plants", "zone-1", "generationKwh"));
		assertEquals("1411200", cell(result, "plants", "zone-2", "generationKwh"));
		assertEquals("10267950", cell(result, "plants", "zone-3", "generationKwh"));
		assertEquals("14494200", cell(result, "plants", "total", "generationKwh"));
		assertEquals(List.of(), result.findings());
	}

	@Test
	void existingPlantsGenerateWhatTheTablePrints() throws CalculationException { // AT01, T09 l.526-530
		var result = kasai();
		assertEquals("148050", cell(result, "existing", "plant-528", "generationKwh"));
		assertEquals("48300", cell(result, "existing", "plant-529", "generationKwh"));
		assertEquals("10500", cell(result, "existing", "plant-530", "generationKwh"));
		assertEquals("197", cell(result, "existing", "total", "capacityKw"));
		assertEquals("16", cell(result, "existing", "total", "quantity"));
		assertEquals("206850", cell(result, "existing", "total", "generationKwh"));
	}

	@Test
	void theMountingsOfAZoneAddUpToItsGeneration() throws CalculationException {
		var table = kasai().table("mountings").orElseThrow();
		for (var row : table.rows()) {
			var sum = number("0");
			for (var column : table.columns().subList(1, table.columns().size())) {
				sum = sum.add(table.number(row.id(), column.id()).orElseThrow());
			}
			assertEquals(cell(kasai(), "plants", row.id(), "generationKwh"), sum.toPlainString(), row.id());
		}
		// l.418-420: 1,050,000 + 1,050,000 floating of 2,815,050 in zone ①
		assertEquals("2100000", cell(kasai(), "mountings", "zone-1", "フロート式"));
	}

	@Test
	void anotherYieldReplacesThatOfEveryPhotovoltaicPlant() throws CalculationException {
		var result = Kasai.run(new GenerationCalculator(), input(allPlants(), List.of()), Map.of("specificYield", "1000"));
		assertEquals("13804000", cell(result, "plants", "total", "generationKwh"));
		assertEquals("197000", cell(result, "existing", "total", "generationKwh"));
	}

	@Test
	void aYieldBeyondTheHoursOfAYearIsRefused() {
		var failure = assertThrows(CalculationException.class,
				() -> Kasai.run(new GenerationCalculator(), input(allPlants(), List.of()), Map.of("specificYield", "8761")));
		assertTrue(failure.reason().english().contains("0…8760"), failure.reason().english());
	}

	@Test
	void theRemainingPotentialIsThatOfTheTable() throws CalculationException { // T07 l.404-407, first cell of l.405 as corrected
		var result = Kasai.run(new GenerationCalculator(), input(List.of(), List.of(potential("potential-404", "323213", "0"),
				potential("potential-405", "720655", "0"), potential("potential-406", "70364", "10155"))));
		assertEquals("60209", cell(result, "potential", "potential-406", "remainingKw"));
		assertEquals("1114232", cell(result, "potential", "total", "potentialKw"));
		assertEquals("10155", cell(result, "potential", "total", "excludedKw"));
		assertEquals("1104077", cell(result, "potential", "total", "remainingKw"));
	}

	@Test
	void excludingMoreThanThereIsBecomesAFinding() throws CalculationException {
		var result = Kasai.run(new GenerationCalculator(), input(List.of(), List.of(potential("p", "10", "11"))));
		assertEquals("potential.excluded", result.findings().getFirst().rule());
		assertEquals(List.of("11 kW", "10 kW"), result.findings().getFirst().places().stream().map(place -> place.value()).toList());
	}

	@Test
	void aNegativeCapacityIsRefusedByName() {
		var plants = List.of(Kasai.plant("plant-1", "zone-1", "屋根置き", "1", "-5", false));
		var failure = assertThrows(CalculationException.class, () -> Kasai.run(new GenerationCalculator(), input(plants, List.of())));
		assertEquals("plant-1", failure.subject().elementId());
		assertEquals("capacityKw", failure.subject().attribute());
		assertEquals("-5", failure.value());
	}

	@Test
	void aMissingYieldIsRefusedByNameUnlessTheParameterGivesIt() throws CalculationException {
		var given = Kasai.plant("plant-1", "zone-1", "屋根置き", "1", "5", false);
		var plants = List.of(new Plant(given.id(), given.name(), given.zoneId(), given.kind(), given.mounting(), given.supplyMode(),
				given.quantity(), given.capacityKw(), Optional.empty(), true, false, given.subject()));
		var failure = assertThrows(CalculationException.class, () -> Kasai.run(new GenerationCalculator(), input(plants, List.of())));
		assertEquals("specificYieldKwhPerKw", failure.subject().attribute());
		var result = Kasai.run(new GenerationCalculator(), input(plants, List.of()), Map.of("specificYield", "1050"));
		assertEquals("5250", cell(result, "plants", "total", "generationKwh"));
	}

	@Test
	void theGenerationOfAZoneIsOpenToOtherBindings() throws CalculationException { // A06: l.422
		var generations = Generation.of(Kasai.plants(), Optional.empty());
		assertEquals("1411200", Generation.inZone("zone-2", generations, SUM_THEN_ROUND).toPlainString());
	}

	private static RenewablePotential potential(String id, String available, String excluded) {
		return new RenewablePotential(id, LocalizedText.same(id), number(available), number(excluded), "REPOS", Kasai.subject(id));
	}
}
