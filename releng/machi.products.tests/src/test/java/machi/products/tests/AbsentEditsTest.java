package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes with the base product into a program most of whose domains are not installed: mobility, partners, programs and
 * services of Kaga, and files of vendors that nobody has heard of, one damaged, one huge, one a link.
 */
class AbsentEditsTest {

	private static final String WATER = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!-- 上水道 -->
			<w:WaterPlan xmlns:w="http://vendor.example/water/3" id="water-1" name="上水道">\r
			  <pump id='pump-1'  at="place-kaga"/>
			</w:WaterPlan>
			""";
	private static final long HUGE = 70L << 20;
	private static final String CORE = "core.xmi";

	private final House house = House.built();

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	private Town town;
	private Path program;

	@BeforeEach
	void copyKaga() throws IOException {
		town = Town.with(house.base(), scratch);
		program = Copies.of(house.samples().resolve("kaga"), scratch.resolve("kaga"));
		Files.writeString(program.resolve("water.xmi"), WATER);
		Files.write(program.resolve("damaged.xmi"), WATER.substring(0, 150).getBytes(StandardCharsets.UTF_16));
		try (var huge = new RandomAccessFile(program.resolve("huge.xmi").toFile(), "rw")) {
			huge.write(WATER.getBytes(StandardCharsets.UTF_8));
			huge.seek(HUGE);
			huge.write("<pump id=\"pump-at-the-end\"/>".getBytes(StandardCharsets.UTF_8));
		}
		var elsewhere = Files.writeString(scratch.resolve("elsewhere.xmi"), WATER.replace("pump-1", "pump-elsewhere"));
		Files.createSymbolicLink(program.resolve("linked.xmi"), elsewhere);
	}

	/** The files that no command may touch. */
	private Map<String, String> others() {
		var digests = new TreeMap<>(Programs.digests(program));
		digests.keySet().removeIf(name -> name.equals(CORE) || name.startsWith("mappings/") || name.startsWith(".machi"));
		return digests;
	}

	private Path table(String name, String... lines) throws IOException {
		return Files.writeString(scratch.resolve(name), String.join("\n", lines) + "\n");
	}

	private Run importPlaces(Path table) {
		return town.machi("import", program.toString(), table.toString(), "--register", "core.places").withoutTrace();
	}

	@Test
	void whatIsImportedArrivesAndNothingElseChanges() throws IOException {
		var before = others();
		var core = Files.readAllLines(program.resolve(CORE));
		importPlaces(table("places.csv", "ID,名称", "place-harbour,橋立漁港", "place-kaga,加賀市")).expect(0);
		assertEquals(before, others());
		assertTrue(Files.isSymbolicLink(program.resolve("linked.xmi")));
		var after = Files.readAllLines(program.resolve(CORE));
		assertNotEquals(core, after);
		after.removeIf(line -> line.contains("place-harbour"));
		assertEquals(core, after, "all else of the file, with its references to absent elements, is as it was");
	}

	@Test
	void anIdThatAnAbsentElementHasIsRefusedWhereverItStands() throws IOException {
		var before = Programs.digests(program);
		var table = table("clash.csv", "ID,名称", "pump-1,一", "pump-at-the-end,二", "pump-elsewhere,三", "initiative-p1,四");
		var run = importPlaces(table).expect(1);
		run.says("clash.csv row 2 column A (ID): found “pump-1”, expected an id that no element in ").says("whose domain is not installed");
		run.says("huge.xmi").says("linked.xmi").says("row 5 column A (ID): found “initiative-p1”, expected an id that no element in program.xmi");
		assertEquals(before, Programs.digests(program), "nothing was left to import");
	}

	@Test
	void newIdsAreNoneThatAbsentFilesHave() throws IOException {
		Files.writeString(program.resolve("water.xmi"), WATER.replace("place-kaga", "place-0777"));
		importPlaces(table("new.csv", "名称", "橋立漁港")).expect(0);
		assertTrue(Files.readString(program.resolve(CORE)).contains("place-0778"), () -> "the id of the new place");
	}

	@Test
	void aPlanLoadsWhatItCanAndSaysWhoseRegistersAreNotInstalled() throws IOException {
		var before = others();
		table("places.csv", "ID,名称", "place-harbour,橋立漁港");
		table("orbits.csv", "ID,名称", "orbit-1,低軌道");
		var plan = table("plan.json", "{\"document\": \"\", \"steps\": [", step("service.services", "orbits.csv") + ",",
				step("core.places", "places.csv") + ",", step("space.orbits", "orbits.csv"), "]}");
		var run = town.machi("import", program.toString(), "--plan", plan.toString()).withoutTrace().expect(0);
		run.says("1 added").says("service.services: skipped, because no domain service is installed (orbits.csv)").says("the domain service");
		run.says("space.orbits: skipped").says("brings the domain space");
		assertEquals(before, others());
		assertTrue(Files.readString(program.resolve(CORE)).contains("place-harbour"));
		town.machi("export", program.toString(), "--register", "service.services", "--out", scratch.resolve("out.csv").toString())
				.withoutTrace().expect(2).says("service.services").says("the domain service");
	}

	private static String step(String register, String file) {
		return "{\"register\": \"%s\", \"file\": \"%s\", \"columns\": {\"id\": \"{ID}\", \"name\": \"{名称}\"}}".formatted(register, file);
	}

	@Test
	void theSamplesOwnPlanChangesNothingWhereOnlyItsCoreIsInstalled() {
		var before = Programs.digests(program);
		var plan = program.resolve("source/import.json");
		var run = town.machi("import", program.toString(), "--plan", plan.toString()).withoutTrace().expect(0);
		for (var domain : List.of("mobility", "partner", "program", "service")) {
			run.says("because no domain " + domain + " is installed");
		}
		assertEquals(before, Programs.digests(program), () -> "files changed by " + run);
	}
}
