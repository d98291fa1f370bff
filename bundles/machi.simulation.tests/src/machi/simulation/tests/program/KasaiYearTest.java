package machi.simulation.tests.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import machi.application.Calculations;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.simulation.Sharing;
import machi.calculation.simulation.SimulatedYear;
import machi.simulation.Simulations;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;

/** The year of Kasai's plan, from its registers to the table that sets its promise against physics. */
class KasaiYearTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void copySample() throws IOException {
		var sample = Path.of(System.getProperty("machi.root"), "samples", "kasai");
		Files.createDirectories(folder.resolve("weather"));
		for (var file : List.of("core.xmi", "energy.xmi", "mobility.xmi", "program.xmi", "simulation.xmi", "weather/region-6.csv")) {
			Files.copy(sample.resolve(file), folder.resolve(file));
		}
	}

	private static BundleContext context() {
		return FrameworkUtil.getBundle(KasaiYearTest.class).getBundleContext();
	}

	private static <T> T service(Class<T> type) {
		return context().getService(context().getServiceReference(type));
	}

	private CalculationResult result() throws ProgramException {
		var run = service(Calculations.class).run(service(ProgramStore.class).open(folder), "energy.simulation", Map.of(),
				CalculationMonitor.NONE);
		return run.result().orElseThrow(() -> new AssertionError(run.failure().orElseThrow().reason().english()));
	}

	private SimulatedYear year(Map<String, String> parameters) throws ProgramException, CalculationException {
		return service(Simulations.class).simulate(service(ProgramStore.class).open(folder), parameters, CalculationMonitor.NONE);
	}

	private void change(String file, String from, String to) throws IOException {
		var text = Files.readString(folder.resolve(file));
		assertTrue(text.contains(from), from);
		Files.writeString(folder.resolve(file), text.replace(from, to));
	}

	/** l.697-805: supply of the zones, 72 % of it; l.422, 427, 464: generation of the zones. */
	@Test
	void promisesAreThoseOfThePlan() throws ProgramException {
		var table = result().table("promise").orElseThrow();
		assertEquals("1328342", table.number("zone-1", "promisedKwh").orElseThrow().toPlainString());
		assertEquals("1660596", table.number("zone-2", "promisedKwh").orElseThrow().toPlainString());
		assertEquals("5839216", table.number("zone-3", "promisedKwh").orElseThrow().toPlainString());
		assertEquals("8828155", table.number("total", "promisedKwh").orElseThrow().toPlainString());
		assertEquals("12261326", table.number("total", "supplyKwh").orElseThrow().toPlainString());
		assertEquals("1411200", table.number("zone-2", "planGenerationKwh").orElseThrow().toPlainString());
		assertEquals("14494200", table.number("total", "planGenerationKwh").orElseThrow().toPlainString());
	}

	@Test
	void zoneTwoCannotKeepItsPromise() throws ProgramException {
		var impossible = result().findings().stream().filter(finding -> finding.rule().equals("simulation.promise.impossible"))
				.map(Finding::message).toList();
		assertEquals(1, impossible.size());
		var japanese = impossible.getFirst().in(Locale.JAPANESE);
		assertTrue(japanese.contains("1,660,596") && japanese.contains("1,411,200") && japanese.contains("加西市スマートグリッド"), japanese);
	}

	@Test
	void sharingFartherNeverReachesLess() throws ProgramException, CalculationException {
		for (var promise : year(Map.of()).promises()) {
			assertTrue(promise.share(Sharing.METER) <= promise.share(Sharing.PRIVATE_LINE) + 1e-9);
			assertTrue(promise.share(Sharing.PRIVATE_LINE) <= promise.share(Sharing.ZONE) + 1e-9);
			assertTrue(promise.share(Sharing.ZONE) <= 1);
		}
	}

	@Test
	void everySiteTakesItsRegisteredSupplyAndLosesNoEnergy() throws ProgramException, CalculationException {
		var year = year(Map.of("sharing", "ZONE"));
		double load = 0;
		for (var site : year.dispatch().sites()) {
			load += site.sums().loadKwh();
			for (int step = 0; step < site.loadKw().length; step += 97) {
				assertEquals(0, balance(site, step), 1e-6, site.subject().label() + " " + step);
			}
		}
		// the plan's supply, l.805
		assertEquals(12_261_326, load, 0.1);
	}

	private static double balance(SiteFlows site, int step) {
		return site.generatedKw()[step] - site.curtailedKw()[step] + site.importedKw()[step] + site.fromLineKw()[step]
				+ site.batteryKw()[step] + site.vehicleKw()[step] - site.loadKw()[step] + site.unservedKw()[step]
				- site.flexibleKw()[step] - site.exportedKw()[step] - site.intoLineKw()[step];
	}

	@Test
	void withoutBatteriesNothingIsStored() throws ProgramException, CalculationException {
		var year = year(Map.of("batteryPercent", "0"));
		for (var site : year.dispatch().sites()) {
			assertEquals(0, site.sums().batteryChargedKwh());
		}
	}

	@Test
	void plantsGiveTogetherWhatTheZonesHave() throws ProgramException {
		var result = result();
		var plants = result.table("plants").orElseThrow();
		double sum = plants.rows().stream().mapToDouble(row -> plants.number(row.id(), "generationKwh").orElseThrow().doubleValue()).sum();
		// 43 plants, each rounded to 1 kWh
		assertEquals(43, plants.rows().size());
		assertEquals(result.table("zones").orElseThrow().number("total", "generationKwh").orElseThrow().doubleValue(), sum, 22);
	}

	@Test
	void streetLightsWithALargeBatteryNeverGoOutAndWithATinyOneAlways() throws IOException, ProgramException {
		change("simulation.xmi", "  <storageOperations", """
				  <streetLights id="light-1" name="明るい" quantity="160" panelW="200" batteryWh="2000" lampW="10"/>
				  <streetLights id="light-2" name="暗い" quantity="1" panelW="1" batteryWh="1" lampW="10"/>
				  <storageOperations""");
		var lights = result().table("lights").orElseThrow();
		assertEquals("0", lights.number("light-1", "lostNights").orElseThrow().toPlainString());
		assertEquals(lights.number("light-2", "nights"), lights.number("light-2", "lostNights"));
	}

	@Test
	void aWrongWeatherCellIsNamedByFileLineAndColumn() throws IOException {
		change("weather/region-6.csv", "1,1,3,", "1,1,3,warm");
		var failure = assertThrows(CalculationException.class, () -> year(Map.of()));
		assertTrue(failure.reason().english().contains("region-6.csv, line 4, temperature_c"), failure.reason().english());
		assertEquals("weather-region-6", failure.subject().elementId());
	}

	@Test
	void aWeatherFileOutsideTheProgramIsRefused() throws IOException {
		change("simulation.xmi", "file=\"weather/region-6.csv\"", "file=\"../weather/region-6.csv\"");
		var failure = assertThrows(CalculationException.class, () -> year(Map.of()));
		assertTrue(failure.reason().english().contains("within the folder"), failure.reason().english());
	}

	@Test
	void anUnknownStrategyIsNamed() {
		var failure = assertThrows(CalculationException.class, () -> year(Map.of("strategy", "magic")));
		assertTrue((failure.reason().english() + failure.value()).contains("magic"), failure.reason().english() + failure.value());
	}

	@Test
	void aProgramWithoutAStudySaysWhatIsMissing() throws IOException {
		Files.delete(folder.resolve("simulation.xmi"));
		var failure = assertThrows(CalculationException.class, () -> year(Map.of()));
		assertTrue(failure.reason().japanese().contains("シミュレーション"), failure.reason().japanese());
	}
}
