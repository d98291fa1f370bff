package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateTest {

	private final House house = House.built();

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	@Test
	void everythingIsUpdatedAndCanBeTakenBack() {
		var old = new Repository(house.repository());
		var next = old.next(scratch.resolve("next"));
		var town = Town.with(house.base(), scratch);
		town.install(house.repository(), "energy");
		var features = town.installed();
		var bundles = town.bundles();
		town.change("update", next.folder(), "--trust-unsigned").expect(0);
		assertTrue(town.installed().stream().allMatch(feature -> feature.endsWith(" " + next.version())), () -> town.installed().toString());
		var programs = Programs.in(scratch.resolve("programs"), house);
		town.machi("calculate", programs.named("kasai").toString(), "--calculator", "energy.balance").withoutTrace().expectDone().says("kWh");
		// the files of the base come from the product's own pool, where nothing tells who signed them
		town.change("revert", house.repository(), "--trust-unsigned").expect(0);
		assertEquals(features, town.installed());
		assertEquals(bundles, town.bundles());
		town.machi("list").withoutTrace().expect(0).says(old.version());
	}
}
