package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench with a workspace that it already knows. */
class WorkbenchTest {

	/** What the feature simulation.ui adds to the tools. */
	private static final String PAGE = "Year of the program";

	private final House house = House.built();

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	@BeforeEach
	void screen() {
		assumeTrue(System.getenv("DISPLAY") != null, "there is no screen");
	}

	@Test
	void aFeatureBringsItsPagesAndTakesThemAwayAgain() {
		var town = Town.with(house.base(), scratch);
		var probe = Probe.compiled(town, scratch);
		var before = town.open(probe);
		assertFalse(offered(before), before::toString);
		town.install(house.repository(), "simulation");
		var after = town.open(probe);
		assertTrue(offered(after), after::toString);
		town.uninstall("simulation.ui", "simulation");
		var again = town.open(probe);
		assertFalse(offered(again), again::toString);
		assertEquals(List.of(), town.logged());
	}

	/** The text of a tool may end with its key. */
	private static boolean offered(List<String> tools) {
		return tools.stream().anyMatch(tool -> tool.startsWith(PAGE));
	}
}
