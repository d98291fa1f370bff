package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A town whose machine has no network, with the offline archive alone: from nothing to a workbench with energy planning, then
 * OCPP is added and removed again, and three programs are opened each time.
 */
class OfflineArchiveTest {

	/** What the feature hardware.ui adds to the tools. */
	private static final String PAGE = "Devices";

	/**
	 * A program, and what of it a base with energy planning cannot read.
	 *
	 * @param absent in every state
	 * @param comesWithDevices what OCPP needs and so brings along
	 */
	private record Sample(String name, String town, String townInEnglish, List<String> absent, List<String> comesWithDevices) {
	}

	private static final List<Sample> SAMPLES = List.of(
			new Sample("kasai", "加西市", "Kasai", List.of("Initiatives and money"), List.of("Mobility", "Simulation")),
			new Sample("kaga", "加賀市", "Kaga", List.of("Partners and bodies", "Initiatives, KPIs and funding", "Services"),
					List.of("Mobility")),
			new Sample("unknown", "加西市", "Kasai", List.of("forestry.xmi", "Initiatives and money"), List.of("Mobility", "Simulation")));

	private static final House HOUSE = House.built();

	@TempDir(factory = ScratchFolders.class)
	private static Path shared;

	private static Shell nowhere;
	private static OfflineArchive archive;
	/** What setup made of it; each test has a copy. */
	private static Path installed;

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	private Town town;
	private Programs programs;

	@BeforeAll
	static void installEnergyPlanningFromNothing() throws IOException {
		var desk = Files.createDirectories(shared.resolve("desk"));
		var home = Files.createDirectories(shared.resolve("home"));
		var maven = Path.of(System.getProperty("user.home"), ".m2");
		nowhere = Shell.withoutNetwork(home, List.of(HOUSE.repository(), HOUSE.base(), HOUSE.full(), maven));
		var refusal = nowhere.refusal(desk);
		assumeTrue(refusal.isEmpty(), () -> "the offline archive was not tried: no machine without network can be made here; " + refusal);
		archive = OfflineArchive.unpacked(House.archive(), shared.resolve("archive"), desk, nowhere);
		archive.check().expect(0);
		archive.setup("--list").withoutTrace().expect(0).says("energy").says("hardware.ocpp");
		installed = shared.resolve("installed");
		archive.setup("--to", installed.toString(), "energy").withoutTrace().expect(0).says(installed.resolve("machi-workbench").toString());
	}

	@Test
	void anArchiveWithADamagedFileInstallsNothingAndNamesTheFile() throws IOException {
		var damaged = new OfflineArchive(Copies.of(archive.folder(), scratch.resolve("damaged")), archive.desk(), nowhere);
		var file = damaged.folder().resolve("setup.ini");
		Files.writeString(file, Files.readString(file).replace("bcprov", "bcprow"));
		var target = scratch.resolve("target");
		for (var language : List.of("en", "ja")) {
			damaged.setup("--lang", language, "--to", target.toString(), "energy").withoutTrace().expect(1).says("setup.ini");
		}
		assertFalse(Files.exists(target));
	}

	@BeforeEach
	void aTownWithThreePrograms() {
		assumeTrue(System.getenv("DISPLAY") != null, "there is no screen");
		town = Town.with(installed, scratch, nowhere);
		programs = Programs.three(scratch.resolve("programs"), HOUSE);
	}

	@Test
	void theCommandLineAddsOcppAndRemovesItAgain() {
		var features = town.installed();
		var bundles = town.bundles();
		var plugins = town.plugins();
		var probe = Probe.compiled(town, scratch);
		assertFalse(offersDevices(probe));
		check(false);

		town.change("install", archive.repository(), "ocpp", "--dry-run").expect(0).says("ocpp").says("hardware");
		assertEquals(features, town.installed(), "a dry run changed something");
		assertEquals(plugins, town.plugins(), "a dry run changed something");

		town.change("install", archive.folder(), "ocpp").expect(0);
		town.machi("device", "adapters").withoutTrace().expect(0).says("ocpp");
		assertTrue(offersDevices(probe));
		check(true);

		town.uninstall("ocpp");
		assertEquals(features, town.installed());
		assertFalse(offersDevices(probe));
		check(false);
		bundles.add("machi.probe 1.0.0");
		assertEquals(bundles, town.bundles());
		assertEquals(plugins, town.plugins(), "bundles that were there before are other files now");
		assertEquals(List.of(), town.logged());
	}

	/** The text of a tool may end with its key. */
	private boolean offersDevices(Probe probe) {
		return town.open(probe).stream().anyMatch(tool -> tool.startsWith(PAGE));
	}

	/** Each program opens, what of it is not installed is named, and no byte changes. */
	private void check(boolean withDevices) {
		var runs = programs.open(town);
		runs.get("kaga").says("partner.xmi: “Partners and bodies”");
		runs.get("unknown").says("forestry.xmi");
		for (var run : runs.values()) {
			run.says("whose domain is not installed");
			if (withDevices) {
				run.saysNothingOf("mobility.xmi: “Mobility”");
			} else {
				run.says("mobility.xmi: “Mobility”");
			}
		}
	}

	@Test
	void theMenuAddsOcppAndRemovesItAgain() throws IOException {
		var features = town.installed();
		var bundles = town.bundles();
		var plugins = town.plugins();
		var files = Programs.digests(programs.folder());
		var forest = programs.named("unknown").resolve("forestry.xmi");
		var untouched = Files.getLastModifiedTime(forest);

		var steps = new ArrayList<String>();
		steps.add("miss " + PAGE);
		openAndSave(steps, false, " 1");
		steps.addAll(List.of("choose Help > Features…", "tick features/table/machi.hardware.ocpp.feature", "press features/apply",
				"press plan/accept", "press plan/ok", "restart restart/ok"));
		steps.add("see " + PAGE);
		openAndSave(steps, true, " 2");
		steps.addAll(List.of("choose Program > " + PAGE, "choose Help > Features…", "untick features/table/machi.hardware.ocpp.feature",
				"press features/apply", "press plan/ok", "restart restart/ok"));
		openAndSave(steps, false, " 3");
		steps.addAll(List.of("miss " + PAGE, "close"));
		town.use(Probe.driver(town, scratch), steps);

		assertEquals(features, town.installed());
		bundles.add("machi.driver 1.0.0");
		assertEquals(bundles, town.bundles());
		// files of bundles that the workbench ran itself are left beside them
		var kept = town.plugins();
		kept.keySet().retainAll(plugins.keySet());
		assertEquals(plugins, kept, "bundles that were there before are other files now");
		assertEquals(untouched, Files.getLastModifiedTime(forest), "a file that nobody can read was written");
		// the third name was saved; with the first one again, every file is what it was
		for (var sample : SAMPLES) {
			var core = programs.named(sample.name()).resolve("core.xmi");
			var saved = Files.readString(core);
			assertTrue(saved.contains("\"" + sample.town() + " 3\""), () -> core + " was not saved");
			Files.writeString(core, saved.replace("\"" + sample.town() + " 3\"", "\"" + sample.town() + "\""));
		}
		assertEquals(files, Programs.digests(programs.folder()));
		assertEquals(List.of(), town.logged());
	}

	/** Opens each program, reads what of it is not installed, gives its town another name, and saves. */
	private void openAndSave(List<String> steps, boolean withDevices, String mark) {
		for (var sample : SAMPLES) {
			steps.add("open " + programs.named(sample.name()));
			sample.absent().forEach(part -> steps.add("see " + part + "  not installed"));
			sample.comesWithDevices().forEach(part -> steps.add((withDevices ? "miss " : "see ") + part + "  not installed"));
			// the calculators, too
			steps.add("see whose domain is not installed");
			steps.addAll(List.of("select Core > Municipalities > " + sample.townInEnglish(), "type Name = " + sample.town() + mark,
					"see Unsaved changes", "choose File > Save", "miss Unsaved changes"));
		}
	}
}
