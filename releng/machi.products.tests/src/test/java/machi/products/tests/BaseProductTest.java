package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseProductTest {

	private final House house = House.built();

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	@Test
	void theBaseHasNoDomainAndLosesNothingOfAnyProgram() {
		var town = Town.with(house.base(), scratch);
		assertEquals(List.of(), town.missingBundles());
		town.machi("list").expect(0).withoutTrace().says("machi.base.feature").saysNothingOf("machi.energy").saysNothingOf("energy.balance");
		Programs.in(scratch.resolve("programs"), house).open(town);
	}
}
