package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug is pulled: every process of a change ends at once, somewhere. */
class InterruptionTest {

	/** The features and the bundles of a product. */
	private record State(TreeSet<String> features, TreeSet<String> bundles) {

		static State of(Town town) {
			// asking starts the product, which puts back what was interrupted
			var features = town.installed();
			assertEquals(List.of(), town.missingBundles(), "bundles that the next start would look for in vain");
			return new State(features, town.bundles());
		}
	}

	/** When the plug is pulled; the time after it is chosen anew each time. */
	private enum Moment {
		PLANNING, CHANGING, CHANGING_LATER
	}

	private static final int LATER_MILLIS = 1500;

	private final House house = House.built();
	private final RandomGenerator random = RandomGenerator.getDefault();

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	@Test
	void anInterruptedInstallationLeavesTheOldOrTheNewOne() {
		var town = Town.with(house.base(), scratch);
		interrupt(town, "install", "--yes", "--from", house.repository().toString(), "energy");
		town.machi("list").withoutTrace().expect(0).says("machi.energy.feature");
	}

	@Test
	void anInterruptedRemovalLeavesTheOldOrTheNewOne() {
		var town = Town.with(house.base(), scratch);
		town.install(house.repository(), "energy");
		interrupt(town, "uninstall", "--yes", "energy");
		town.machi("list").withoutTrace().expect(0).saysNothingOf("machi.energy");
	}

	@Test
	void anInterruptedUpdateLeavesTheOldOrTheNewOne() {
		var next = new Repository(house.repository()).next(scratch.resolve("next"));
		var town = Town.with(house.base(), scratch);
		town.install(house.repository(), "energy");
		interrupt(town, "update", "--yes", "--trust-unsigned", "--from", next.folder().toString());
		assertTrue(town.installed().contains("machi.energy.feature " + next.version()));
	}

	/** Interrupts a change at each moment until it was quicker, and lets it end when it never was. */
	private void interrupt(Town town, String... words) {
		var old = State.of(town);
		var seen = new ArrayList<State>();
		for (var moment : Moment.values()) {
			var said = pullThePlug(town, moment, words);
			var state = State.of(town);
			seen.add(state);
			if (!state.equals(old)) {
				break;
			}
			assertTrue(said.code() != 0, () -> "an interrupted change says that it is done: " + said);
		}
		if (seen.getLast().equals(old)) {
			town.machi(words).withoutTrace().expect(0);
		}
		var now = State.of(town);
		assertTrue(!now.equals(old), "the change changed nothing");
		seen.forEach(state -> assertTrue(state.equals(old) || state.equals(now), () -> "neither the old nor the new state: " + state));
	}

	private Run pullThePlug(Town town, Moment moment, String... words) {
		var running = town.start(words);
		if (moment == Moment.PLANNING) {
			sleep(random.nextInt(500, 3000));
			return running.kill();
		}
		long limit = System.nanoTime() + Town.LIMIT.toNanos();
		while (!town.isChanging() && running.alive()) {
			if (System.nanoTime() > limit) {
				throw new AssertionError("no change began in " + Town.LIMIT.toSeconds() + " s: " + running.kill());
			}
			sleep(2);
		}
		sleep(moment == Moment.CHANGING ? random.nextInt(50) : random.nextInt(LATER_MILLIS));
		return running.kill();
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}
}
