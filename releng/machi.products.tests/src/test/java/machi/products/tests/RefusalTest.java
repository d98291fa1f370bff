package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installations that must not be: each says why, and leaves everything as it was. */
class RefusalTest {

	private static final String FEATURE = "machi.energy.feature";

	private final House house = House.built();
	private final Repository repository = new Repository(house.repository());

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	private Town town;
	private TreeSet<String> bundles;

	@BeforeEach
	void town() {
		town = Town.with(house.base(), scratch);
		bundles = town.bundles();
	}

	@Test
	void aJarThatIsNotTheSignedOneIsNotInstalled() {
		var tampered = repository.tampered(scratch.resolve("tampered"), "machi.model.energy");
		var run = town.change("install", tampered.folder(), "energy").says("machi.model.energy");
		assertNotEquals(0, run.code(), run::toString);
		assertEquals(bundles, town.bundles());
	}

	@Test
	void whatNobodySignedIsInstalledOnlyByThoseWhoSayThatTheyTrustIt() {
		var unsigned = repository.unsigned(scratch.resolve("unsigned"), "machi.");
		var run = town.change("install", unsigned.folder(), "energy").says("--trust-unsigned");
		assertNotEquals(0, run.code(), run::toString);
		assertEquals(bundles, town.bundles());
		town.change("install", unsigned.folder(), "--trust-unsigned", "energy").expect(0);
		town.machi("list").expect(0).says(FEATURE);
	}

	@Test
	void aConflictNamesWhatIsMissingInBothLanguages() {
		var needing = repository.needing(scratch.resolve("needing"), FEATURE, "machi.forestry.feature");
		for (var language : List.of("en", "ja")) {
			var run = town.change("install", needing.folder(), "energy", "--lang", language).says("forestry");
			assertNotEquals(0, run.code(), run::toString);
			assertEquals(language.equals("ja"), (run.out() + run.err()).codePoints().anyMatch(one -> one >= 0x3040 && one <= 0x30ff), run::toString);
		}
		assertEquals(bundles, town.bundles());
	}

	@Test
	void aProductThatCannotBeWrittenToSaysSo() {
		assumeTrue(mountable(), "no own mounts here (unshare -m)");
		var run = town.alone("mount --bind \"$product\" \"$product\" && mount -o remount,bind,ro \"$product\" && "
				+ "exec \"$machi\" install --yes --from '" + house.repository() + "' energy").withoutTrace();
		assertNotEquals(0, run.code(), run::toString);
		run.says(town.product().toString());
		assertEquals(bundles, town.bundles());
	}

	@Test
	void aFullDiskLeavesTheOldInstallation() {
		assumeTrue(mountable(), "no own mounts here (unshare -m)");
		// room for the product and 40 MB: the solver of the simulation alone is larger
		var run = town.alone("disk=$(mktemp -d) && size=$(du -sm \"$product\" | cut -f1) && "
				+ "mount -t tmpfs -o size=$((size + 40))m tmpfs \"$disk\" && cp -a \"$product\" \"$disk/machi\" && cd \"$disk/machi\" && "
				+ "info=configuration/org.eclipse.equinox.simpleconfigurator/bundles.info && cp $info /tmp/before.$$ && "
				+ "./machi install --yes --from '" + house.repository() + "' simulation; echo \"code $?\"; "
				+ "./machi installed && cmp $info /tmp/before.$$ && echo 'as before'; rm -f /tmp/before.$$").withoutTrace();
		run.says("as before").saysNothingOf("code 0").saysNothingOf("machi.simulation.feature");
	}

	private boolean mountable() {
		return town.alone("mount -t tmpfs tmpfs /mnt").code() == 0;
	}
}
