package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adds features to the base one after the other, until everything is there, and removes them in reverse. */
class SubsetTest {

	/** What is there between two changes. */
	private record State(String added, TreeSet<String> bundles) {
	}

	private final House house = House.built();

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	@Test
	void whatIsAddedCanBeUsedAndGoesAgainWithoutATrace() {
		var town = Town.with(house.base(), scratch);
		var programs = Programs.in(scratch.resolve("programs"), house);
		var plugins = town.plugins();
		var states = new ArrayDeque<State>();
		add(town, states, "energy");
		town.machi("calculate", programs.named("kasai").toString(), "--calculator", "energy.balance").withoutTrace().expectDone().says("kWh");
		programs.open(town);
		add(town, states, "hardware.ocpp");
		town.machi("list").expect(0).says("ocpp");
		programs.open(town);
		add(town, states, "program");
		programs.open(town);
		add(town, states, "simulation");
		programs.open(town);
		add(town, states, everything(town));
		programs.open(town);
		assertEquals(kept(plugins, town), plugins, "bundles that were there before are other files now");
		while (!states.isEmpty()) {
			var state = states.pop();
			town.uninstall(state.added().split(" "));
			assertEquals(state.bundles(), town.bundles(), () -> "bundles after the removal of " + state.added());
		}
		assertEquals(kept(plugins, town), plugins);
		town.machi("list").withoutTrace().expect(0).saysNothingOf("energy.balance");
	}

	private void add(Town town, ArrayDeque<State> states, String features) {
		states.push(new State(features, town.bundles()));
		town.install(house.repository(), features.split(" "));
		assertEquals(List.of(), town.missingBundles());
		assertTrue(town.bundles().containsAll(states.peek().bundles()), () -> "the installation of " + features + " took bundles away");
	}

	/** All features of the repository that are not there yet. */
	private String everything(Town town) {
		var installed = town.installed();
		var features = new Repository(house.repository()).features();
		features.removeIf(feature -> installed.stream().anyMatch(one -> one.startsWith(feature + " ")));
		return String.join(" ", features);
	}

	private static Map<String, String> kept(Map<String, String> before, Town town) {
		var kept = new TreeMap<>(town.plugins());
		kept.keySet().retainAll(before.keySet());
		return kept;
	}
}
