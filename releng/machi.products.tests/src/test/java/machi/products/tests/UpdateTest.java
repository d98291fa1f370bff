package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateTest {

	private static final String QUANTITY = "plugins/machi.quantity_";

	private final House house = House.built();

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	@Test
	void everythingIsUpdatedAndCanBeTakenBack() throws IOException {
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
		var changed = change(town.product().resolve(QUANTITY + old.version() + ".jar"));
		// the files of the base come from the product itself; they are signed, so nothing is asked
		town.change("revert", house.repository()).expect(0);
		assertEquals(-1, Files.mismatch(house.repository().resolve(QUANTITY + old.version() + ".jar"), changed),
				"a file that was changed after it was signed is taken up again");
		assertEquals(features, town.installed());
		assertEquals(bundles, town.bundles());
		town.machi("list").withoutTrace().expect(0).says(old.version());
	}

	/** Another file of that name: jars of a town are linked to those of the build. */
	private static Path change(Path jar) throws IOException {
		var bytes = Files.readAllBytes(jar);
		Files.delete(jar);
		return Files.write(jar, Arrays.copyOf(bytes, bytes.length + 1));
	}
}
