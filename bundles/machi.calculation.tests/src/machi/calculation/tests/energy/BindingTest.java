package machi.calculation.tests.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.SiteDemand;
import machi.calculation.energybalance.Zone;
import machi.model.core.CoreFactory;
import machi.model.core.Place;
import machi.model.core.PlaceKind;
import machi.model.core.Program;
import machi.model.core.RollUp;
import machi.model.core.RoundingMethod;
import machi.model.energy.DemandSite;
import machi.model.energy.EnergyFactory;
import machi.model.energy.EnergyPlan;
import machi.model.mobility.MobilityFactory;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.scenario.energy.AllocationBinding;
import machi.scenario.energy.BalanceBinding;
import machi.scenario.energy.DemandBinding;
import machi.scenario.energy.EnergyMeasures;
import machi.scenario.energy.GenerationBinding;
import machi.scenario.energy.InventoryBinding;
import machi.scenario.energy.MeasuresBinding;
import machi.scenario.mobility.MobilityMeasures;

/** Bindings read what is there and name what is missing. */
class BindingTest {

	private final Program program = CoreFactory.eINSTANCE.createProgram();
	private final EnergyPlan plan = EnergyFactory.eINSTANCE.createEnergyPlan();

	private SampleProgram content() {
		return new SampleProgram(List.of(program, plan));
	}

	private Place place(String id, PlaceKind kind, String parent) {
		var place = CoreFactory.eINSTANCE.createPlace();
		place.setId(id);
		place.setName(id);
		place.setKind(kind);
		place.setParent(parent);
		program.getPlaces().add(place);
		return place;
	}

	private DemandSite site(String id, String place, String demand) {
		var site = EnergyFactory.eINSTANCE.createDemandSite();
		site.setId(id);
		site.setName("施設 " + id);
		site.setPlace(place);
		site.setAnnualDemandKwh(demand == null ? null : new BigDecimal(demand));
		plan.getSites().add(site);
		return site;
	}

	private void figure(String id, String value, String unit) {
		var figure = CoreFactory.eINSTANCE.createKeyFigure();
		figure.setId(id);
		figure.setValue(new BigDecimal(value));
		figure.setUnit(unit);
		program.getFigures().add(figure);
	}

	@Test
	void aProgramWithoutEnergyPlanSaysSo() {
		program.setId("empty");
		var content = new SampleProgram(List.of(program));
		for (var binding : List.of(new DemandBinding(), new GenerationBinding(), new AllocationBinding(), new InventoryBinding())) {
			var failure = assertThrows(CalculationException.class, () -> binding.bind(content));
			assertEquals("empty", failure.subject().elementId());
			assertEquals("計画にエネルギーの情報がありません", failure.reason().japanese());
		}
	}

	@Test
	void aMissingDemandIsNamedBySiteAndAttribute() {
		site("site-1", "zone-1", null);
		var failure = assertThrows(CalculationException.class, () -> new DemandBinding().bind(content()));
		assertEquals("site-1", failure.subject().elementId());
		assertEquals("annualDemandKwh", failure.subject().attribute());
		assertEquals("施設 site-1", failure.subject().label());
	}

	@Test
	void aMissingCapacityIsNamedByPlantAndAttribute() {
		var plant = EnergyFactory.eINSTANCE.createGenerationPlant();
		plant.setId("plant-1");
		plan.getPlants().add(plant);
		var failure = assertThrows(CalculationException.class, () -> new GenerationBinding().bind(content()));
		assertEquals("plant-1", failure.subject().elementId());
		assertEquals("capacityKw", failure.subject().attribute());
	}

	@Test
	void aSiteBelongsToTheZoneAboveItsPlace() throws CalculationException {
		place("zone-1", PlaceKind.ZONE, null);
		place("block", PlaceKind.AREA, "zone-1");
		place("building", PlaceKind.SITE, "block");
		site("site-1", "building", "5");
		var input = new DemandBinding().bind(content());
		assertEquals(List.of("zone-1"), input.zones().stream().map(Zone::id).toList());
		assertEquals("zone-1", input.sites().getFirst().zoneId());
	}

	@Test
	void placesThatContainEachOtherDoNotHangTheBinding() throws CalculationException {
		place("a", PlaceKind.AREA, "b");
		place("b", PlaceKind.AREA, "a");
		site("site-1", "a", "5");
		assertEquals("a", new DemandBinding().bind(content()).sites().getFirst().zoneId());
	}

	@Test
	void anUnknownPlaceStaysAsEnteredSoThatItCanBeFound() throws CalculationException {
		place("zone-1", PlaceKind.ZONE, null);
		site("site-1", "zone-9", "5");
		assertEquals(List.of("zone-9"), new DemandBinding().bind(content()).sites().stream().map(SiteDemand::zoneId).toList());
	}

	@Test
	void declaredRoundingIsReadAndTheDefaultIsHalfUp() throws CalculationException {
		assertEquals(RoundingPolicy.halfUp(0), new DemandBinding().bind(content()).rounding());
		var rule = CoreFactory.eINSTANCE.createRoundingRule();
		rule.setTable("energy.demand/sites");
		rule.setScale(-3);
		rule.setMethod(RoundingMethod.DOWN);
		rule.setRollUp(RollUp.ROUND_THEN_SUM);
		program.getRoundingRules().add(rule);
		assertEquals(new RoundingPolicy(Rounding.down(-3), RoundingPolicy.RollUp.ROUND_THEN_SUM),
				new DemandBinding().bind(content()).rounding());
	}

	@Test
	void oneGroupMayBeRoundedInItsOwnWay() throws CalculationException {
		for (var id : List.of("group-1", "group-2")) {
			var group = EnergyFactory.eINSTANCE.createDemandGroup();
			group.setId(id);
			plan.getGroups().add(group);
		}
		var rule = CoreFactory.eINSTANCE.createRoundingRule();
		rule.setTable("energy.allocation/groups/group-2");
		rule.setRollUp(RollUp.ROUND_THEN_SUM);
		program.getRoundingRules().add(rule);
		assertEquals(List.of(RoundingPolicy.RollUp.SUM_THEN_ROUND, RoundingPolicy.RollUp.ROUND_THEN_SUM),
				new AllocationBinding().bind(content()).groups().stream().map(group -> group.rounding().rollUp()).toList());
	}

	@Test
	void figuresOfTheCityAreConvertedToOneUnit() throws CalculationException {
		figure("figure-city-demand", "168536.6155", "MWh");
		figure("figure-city-area", "150.22", "km2");
		figure("figure-area", "150", "ha");
		var shares = new BalanceBinding().bind(content()).shares();
		assertEquals(0, new BigDecimal("168536615.5").compareTo(shares.getFirst().whole()));
		assertEquals(0, new BigDecimal("1.5").compareTo(shares.getLast().value().orElseThrow()));
	}

	@Test
	void aDemandOfTheCityInAnotherUnitIsRefusedByName() {
		figure("figure-city-demand", "168536615.5", "kW");
		var failure = assertThrows(CalculationException.class, () -> new BalanceBinding().bind(content()));
		assertEquals("figure-city-demand", failure.subject().elementId());
		assertEquals("unit", failure.subject().attribute());
		assertEquals("kW", failure.value());
	}

	@Test
	void sharesWhoseFiguresAreNotEnteredAreLeftOut() throws CalculationException {
		figure("figure-area", "1.5", "km2");
		assertEquals(List.of(), new BalanceBinding().bind(content()).shares());
	}

	@Test
	void aFleetWithoutFuelIsNamedByTheDomainThatHasIt() {
		var mobility = MobilityFactory.eINSTANCE.createMobilityPlan();
		var fleet = MobilityFactory.eINSTANCE.createFleet();
		fleet.setId("fleet-1");
		fleet.setQuantity(3);
		fleet.setMeasureClass("運輸部門");
		mobility.getFleets().add(fleet);
		var content = new SampleProgram(List.of(program, plan, mobility));
		var failure = assertThrows(CalculationException.class,
				() -> new MeasuresBinding(List.of(new EnergyMeasures(), new MobilityMeasures())).bind(content));
		assertEquals("fleet-1", failure.subject().elementId());
		assertEquals("annualFuelL", failure.subject().attribute());
	}

	@Test
	void aFleetThatIsOnlyCountedIsNoMeasure() throws CalculationException {
		var mobility = MobilityFactory.eINSTANCE.createMobilityPlan();
		var fleet = MobilityFactory.eINSTANCE.createFleet();
		fleet.setId("fleet-1");
		fleet.setQuantity(6);
		mobility.getFleets().add(fleet);
		assertEquals(List.of(), new MobilityMeasures().contributions(new SampleProgram(List.of(program, plan, mobility))));
	}

	@Test
	void aProgramWithoutMobilityHasTheMeasuresOfEnergyOnly() throws CalculationException {
		var lighting = EnergyFactory.eINSTANCE.createLightingMeasure();
		lighting.setId("lighting-1");
		lighting.setQuantity(160);
		lighting.setAnnualEnergyKwh(new BigDecimal("2.1"));
		plan.getLightings().add(lighting);
		var input = new MeasuresBinding(List.of(new MobilityMeasures(), new EnergyMeasures())).bind(content());
		assertEquals(List.of("lighting-1"), input.measures().stream().map(measure -> measure.heading().id()).toList());
	}

	@Test
	void aContractWithoutShareTakesTheRest() throws CalculationException {
		var contract = EnergyFactory.eINSTANCE.createSupplyContract();
		contract.setId("contract-1");
		plan.getContracts().add(contract);
		assertEquals(Optional.empty(), new AllocationBinding().bind(content()).contracts().getFirst().sharePercent());
	}

	@Test
	void theRecordKeepsNothingOfTheModel() throws CalculationException {
		place("zone-1", PlaceKind.ZONE, null);
		var site = site("site-1", "zone-1", "5");
		var before = new DemandBinding().bind(content());
		site.setAnnualDemandKwh(new BigDecimal("6"));
		assertEquals(new BigDecimal("5"), before.sites().getFirst().demandKwh());
		assertTrue(!before.equals(new DemandBinding().bind(content())));
	}
}
