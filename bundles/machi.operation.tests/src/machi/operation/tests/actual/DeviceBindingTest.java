package machi.operation.tests.actual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.operation.DangerLevels;
import machi.calculation.operation.internal.ActualCalculator;
import machi.model.core.CoreFactory;
import machi.model.core.Element;
import machi.model.core.PlaceKind;
import machi.model.core.Program;
import machi.model.device.DangerLevel;
import machi.model.device.DeviceFactory;
import machi.model.device.DeviceKind;
import machi.model.device.DevicePlan;
import machi.model.device.InstalledDevice;
import machi.model.energy.ContractKind;
import machi.model.energy.EnergyFactory;
import machi.model.energy.EnergyPlan;
import machi.quantity.time.Quality;
import machi.scenario.ProgramContent;
import machi.scenario.device.ActualBinding;
import machi.scenario.device.HazardBinding;
import machi.telemetry.duckdb.DuckDbReadingStores;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.PointMeaning;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.StoredReading;

/** From devices and their readings to the tables that indicators name. */
class DeviceBindingTest {

	private static final Instant APRIL = Instant.parse("2026-03-31T15:00:00Z");
	private static final int IN_APRIL = 30 * 48;
	private static final Duration HALF_HOUR = Duration.ofMinutes(30);

	@TempDir
	private Path folder;

	private final DuckDbReadingStores stores = new DuckDbReadingStores();
	private final Program program = CoreFactory.eINSTANCE.createProgram();
	private final EnergyPlan energy = EnergyFactory.eINSTANCE.createEnergyPlan();
	private final DevicePlan plan = DeviceFactory.eINSTANCE.createDevicePlan();

	/** The program of these tests. */
	private final class Content implements ProgramContent {

		@Override
		public Program program() {
			return program;
		}

		@Override
		public <T extends EObject> Optional<T> domain(Class<T> root) {
			return List.of(energy, plan).stream().filter(root::isInstance).map(root::cast).findFirst();
		}

		@Override
		public Optional<Path> folder() {
			return Optional.of(folder);
		}

		@Override
		public Optional<EObject> element(String id) {
			for (var domain : List.of(program, energy, plan)) {
				for (var all = domain.eAllContents(); all.hasNext();) {
					if (all.next() instanceof Element element && id.equals(element.getId())) {
						return Optional.of(element);
					}
				}
			}
			return Optional.empty();
		}
	}

	@BeforeEach
	void enter() {
		var zone = CoreFactory.eINSTANCE.createPlace();
		zone.setId("zone");
		zone.setKind(PlaceKind.ZONE);
		program.getPlaces().add(zone);
		var site = EnergyFactory.eINSTANCE.createDemandSite();
		site.setId("school");
		site.setPlace("zone");
		site.setAnnualDemandKwh(new BigDecimal("36500"));
		energy.getSites().add(site);
		var plant = EnergyFactory.eINSTANCE.createGenerationPlant();
		plant.setId("roof");
		plant.setPlace("zone");
		plant.getSites().add("school");
		plant.setCapacityKw(new BigDecimal("10"));
		plant.setSpecificYieldKwhPerKw(new BigDecimal("1095"));
		energy.getPlants().add(plant);
		var contract = EnergyFactory.eINSTANCE.createSupplyContract();
		contract.setId("contract");
		contract.setKind(ContractKind.SELF_CONSUMPTION);
		contract.setSharePercent(new BigDecimal("72"));
		energy.getContracts().add(contract);
	}

	private InstalledDevice device(String id, DeviceKind kind) {
		var device = DeviceFactory.eINSTANCE.createInstalledDevice();
		device.setId(id);
		device.setKind(kind);
		plan.getDevices().add(device);
		return device;
	}

	/** A counter that counts so much each half-hour of April, and a little of May. */
	private static void count(ReadingStore store, String device, String role, double kwh) throws Exception {
		var key = new PointKey(device, role);
		var readings = new ArrayList<StoredReading>();
		for (int i = 0; i <= IN_APRIL + 10; i++) {
			readings.add(new StoredReading(key, APRIL.plus(HALF_HOUR.multipliedBy(i)), 100 + i * kwh, Quality.GOOD));
		}
		store.append(readings);
		store.describe(List.of(new PointMeaning(key, role, "kWh")));
	}

	private List<ResultTable> tables() throws CalculationException {
		var calculator = new ActualCalculator();
		return calculator.calculate(new ActualBinding(stores, null).bind(new Content()),
				ParameterValues.of(calculator.descriptor().parameters(), Map.of("fiscalYear", "2026")), CalculationMonitor.NONE).tables();
	}

	private static String cell(List<ResultTable> tables, String table, String row, String column) {
		return tables.stream().filter(each -> each.id().equals(table)).findFirst().orElseThrow().number(row, column).orElseThrow()
				.toPlainString();
	}

	@Test
	void whatDevicesMeasuredStandsBesideThePlan() throws Exception {
		device("inverter", DeviceKind.PHOTOVOLTAIC).setPlant("roof");
		device("meter", DeviceKind.METER).setSite("school");
		device("board", DeviceKind.DISTRIBUTION_BOARD).setSite("school");
		try (var store = stores.open(folder, Map.of())) {
			count(store, "inverter", "ENERGY_GENERATED", 0.5);
			count(store, "meter", "ENERGY_IMPORTED", 1.75);
			count(store, "meter", "ENERGY_EXPORTED", 0.125);
			count(store, "board", "ENERGY_IMPORTED", 9);
		}
		var tables = tables();
		// 10,950 kWh × 30/365 = 900; 1,440 half-hours × 0.5 kWh = 720
		assertEquals("900.0", cell(tables, "months", "roof.2026-04", "plannedKwh"));
		assertEquals("720.0", cell(tables, "months", "roof.2026-04", "measuredKwh"));
		assertEquals("100.0", cell(tables, "months", "roof.2026-04", "coveragePercent"));
		// the meter counts, not the board beside it: 1.75 + 0.5 - 0.125 = 2.125 a half-hour, 3,060 in April
		assertEquals("3060.0", cell(tables, "months", "school.2026-04", "measuredKwh"));
		assertEquals("3000.0", cell(tables, "months", "zone.SITE.2026-04", "plannedKwh"));
		// (0.5 - 0.125) / 0.5
		assertEquals("75.0", cell(tables, "selfconsumption", "school.2026-04", "ratioPercent"));
		assertEquals("72.0", cell(tables, "selfconsumption", "total.SITE.2026-04", "plannedPercent"));
	}

	@Test
	void deliveredHalfHoursCountWhereThereIsNoCounterAndPowersWhereThereIsNeither() throws Exception {
		device("delivered", DeviceKind.METER).setSite("school");
		device("inverter", DeviceKind.PHOTOVOLTAIC).setPlant("roof");
		try (var store = stores.open(folder, Map.of())) {
			var readings = new ArrayList<StoredReading>();
			for (int i = 1; i <= IN_APRIL; i++) {
				readings.add(new StoredReading(new PointKey("delivered", "kwh"), APRIL.plus(HALF_HOUR.multipliedBy(i)), 2, Quality.GOOD));
				readings.add(new StoredReading(new PointKey("inverter", "W"), APRIL.plus(HALF_HOUR.multipliedBy(i - 1)), 1.5, Quality.GOOD));
			}
			store.append(readings);
			store.describe(List.of(new PointMeaning(new PointKey("delivered", "kwh"), "INTERVAL_IMPORTED", "kWh"),
					new PointMeaning(new PointKey("inverter", "W"), "POWER", "kW")));
		}
		var tables = tables();
		assertEquals("1080.0", cell(tables, "months", "roof.2026-04", "measuredKwh"));
		assertEquals("3960.0", cell(tables, "months", "school.2026-04", "measuredKwh"));
	}

	@Test
	void withoutDevicesOrReadingsThereIsNothingToReadAndNoFileIsMade() throws Exception {
		var binding = new ActualBinding(stores, null);
		assertEquals("no device", binding.nothingToRead(new Content()).orElseThrow().english());
		device("meter", DeviceKind.METER).setSite("school");
		assertEquals("no readings", binding.nothingToRead(new Content()).orElseThrow().english());
		assertFalse(Files.exists(folder.resolve("operation")));
		try (var store = stores.open(folder, Map.of())) {
			count(store, "meter", "ENERGY_IMPORTED", 1);
		}
		assertTrue(binding.nothingToRead(new Content()).isEmpty());
	}

	private void hazard(String time) {
		device("gauge", DeviceKind.SENSOR);
		var criterion = DeviceFactory.eINSTANCE.createHazardCriterion();
		criterion.setId("criterion");
		criterion.setDevice("gauge");
		criterion.setPoint("level");
		criterion.setLevel(DangerLevel.LEVEL_3);
		criterion.setThreshold(new BigDecimal("2.6"));
		var area = DeviceFactory.eINSTANCE.createHazardArea();
		area.setId("riverside");
		area.getCriteria().add(criterion);
		plan.getHazardAreas().add(area);
		var report = DeviceFactory.eINSTANCE.createHazardReport();
		report.setId("report");
		report.setArea("riverside");
		report.setTime(time);
		report.setLevel(DangerLevel.LEVEL_4);
		report.setConfirmed(true);
		plan.getHazardReports().add(report);
	}

	@Test
	void theLastReadingThatCanBeTrustedIsLookedForBehindDoubtfulOnes() throws Exception {
		hazard("2026-04-01 10:00");
		var key = new PointKey("gauge", "level");
		try (var store = stores.open(folder, Map.of())) {
			store.append(List.of(new StoredReading(key, APRIL, 2.7, Quality.GOOD),
					new StoredReading(key, APRIL.plusSeconds(600), Double.NaN, Quality.MISSING),
					new StoredReading(key, APRIL.plusSeconds(1200), 0.1, Quality.SUSPECT)));
			store.describe(List.of(new PointMeaning(key, "WATER_LEVEL", "m")));
		}
		var area = new HazardBinding(stores, null).bind(new Content()).areas().getFirst();
		assertEquals(new BigDecimal("2.7"), area.points().getFirst().trusted().orElseThrow().value());
		assertEquals(new BigDecimal("0.1"), area.points().getFirst().doubtful().orElseThrow().value());
		assertEquals("m", area.points().getFirst().unit().symbol());
		assertEquals(Instant.parse("2026-04-01T01:00:00Z"), area.reports().getFirst().time());
		assertEquals(3, DangerLevels.of(area, APRIL.plusSeconds(1800)).level());
		assertEquals(4, DangerLevels.of(area, Instant.parse("2026-04-01T01:30:00Z")).level());
	}

	@Test
	void areasAreWatchedByReportsAloneToo() throws Exception {
		hazard("2026/04/01 10:00");
		assertEquals(4, DangerLevels.of(new HazardBinding(stores, null).bind(new Content()).areas().getFirst(),
				Instant.parse("2026-04-01T01:30:00Z")).level());
		plan.getHazardReports().getFirst().setTime("in the morning");
		var wrong = assertThrows(CalculationException.class, () -> new HazardBinding(stores, null).bind(new Content()));
		assertEquals("time", wrong.subject().attribute());
	}
}
