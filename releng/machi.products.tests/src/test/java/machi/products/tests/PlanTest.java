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

/** What an installation would do, feature by feature: nothing of it changes anything. */
class PlanTest {

	private static final int PAIRS = 3;

	private final House house = House.built();
	private final Repository repository = new Repository(house.repository());

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	@Test
	void everyFeatureCanBeAddedToTheBaseAlone() {
		var town = Town.with(house.base(), scratch);
		var before = town.plugins();
		var installed = town.installed();
		var features = new TreeSet<>(repository.features());
		features.removeIf(feature -> installed.stream().anyMatch(one -> one.startsWith(feature + " ")));
		assertTrue(features.size() > 10, () -> "only " + features + " can be added");
		for (var feature : features) {
			planned(town, List.of(feature));
		}
		for (var pair : pairs(new ArrayList<>(features))) {
			planned(town, pair);
		}
		assertEquals(before, town.plugins());
		assertEquals(installed, town.installed());
	}

	private void planned(Town town, List<String> features) {
		var words = new ArrayList<>(List.of("install", "--dry-run", "--from", repository.folder().toString()));
		words.addAll(features);
		var run = town.machi(words.toArray(String[]::new)).withoutTrace().expect(0);
		// a line for each of them, by its short name
		features.forEach(feature -> run.says(feature.replaceAll("^machi\\.|\\.feature$", "")));
	}

	/**
	 * Where every feature can be installed alone and the repository has one version of each unit, any two can be installed together;
	 * some are tried all the same, others every time.
	 */
	private static List<List<String>> pairs(List<String> features) {
		var random = RandomGenerator.getDefault();
		var pairs = new ArrayList<List<String>>();
		for (int i = 0; i < PAIRS; i++) {
			int first = random.nextInt(features.size());
			int second = (first + 1 + random.nextInt(features.size() - 1)) % features.size();
			pairs.add(List.of(features.get(first), features.get(second)));
		}
		return pairs;
	}
}
