package machi.workspace.xmi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.energy.EnergyPlan;
import machi.model.mobility.MobilityPlan;
import machi.process.tests.TestProgram;
import machi.workspace.OpenProgram;

/** A save that is killed leaves the program as it was before or as it is after, never between. */
class KilledSaveTest {

	private static final int KILLS = 15;

	@TempDir
	Path temp;

	@Test
	void killedAtAnyMomentAProgramIsOfOneVersion() throws Exception {
		var folder = temp.resolve("program");
		var created = Models.store().create(folder, "x", Locale.ENGLISH);
		created.roots().forEach(root -> root.eSet(root.eClass().getEStructuralFeature("note"), "0"));
		created.save();
		var files = Models.content(folder).keySet();
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(15);
		int leftovers = 0;
		for (int kill = 0; kill < KILLS; kill++) {
			int reported = killWhileSaving(folder, random.nextInt(120));
			leftovers += Models.content(folder).keySet().equals(files) ? 0 : 1;
			var program = Models.store().open(folder);
			assertEquals(List.of(), program.problems(), "kill " + kill);
			assertEquals(files, Models.content(folder).keySet(), "kill " + kill);
			int now = versionOf(program);
			assertTrue(now == reported || now == reported + 1, "reported as saved " + reported + ", found " + now);
		}
		assertTrue(leftovers > 0, "no kill hit a save, so nothing was tried");
	}

	/** Returns the last version that the process reported as saved. */
	private int killWhileSaving(Path folder, int millis) throws Exception {
		var output = temp.resolve("output.txt");
		var process = new TestProgram(SaveLoop.class, WorkspaceClasses.ONE_OF_EACH_BUNDLE, List.of("-Xmx200m"))
				.start(output, folder.toString());
		try {
			while (Files.size(output) == 0) {
				assertTrue(process.isAlive(), "the process ended without a save");
				Thread.sleep(1);
			}
			Thread.sleep(millis);
		} finally {
			process.destroyForcibly().waitFor();
		}
		var lines = Files.readAllLines(output);
		assertTrue(lines.stream().allMatch(line -> line.matches("\\d+")), lines.toString());
		return Integer.parseInt(lines.getLast());
	}

	private static int versionOf(OpenProgram program) {
		var energy = program.domain(EnergyPlan.class).orElseThrow();
		var version = program.program().getNote();
		assertEquals(version, energy.getNote());
		assertEquals(version, program.domain(MobilityPlan.class).orElseThrow().getNote());
		energy.getSites().forEach(site -> assertEquals(version, site.getNote()));
		assertTrue(version.equals("0") || !energy.getSites().isEmpty());
		return Integer.parseInt(version);
	}
}
