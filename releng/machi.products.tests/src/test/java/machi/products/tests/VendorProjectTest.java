package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's way: a project from a template, built outside of the tree, and installed into a town's product. */
class VendorProjectTest {

	private final House house = House.built();

	@TempDir(factory = ScratchFolders.class)
	private Path scratch;

	@Test
	void aCalculatorFromTheTemplateIsBuiltInstalledComputesAndGoes() {
		var project = VendorProject.make("calculator", "acme.heat", house, scratch);
		// its tests, too: figures computed by hand, bad input, the binding
		project.build();
		var town = Town.with(house.base(), scratch);
		town.install(house.repository(), "energy");
		var before = town.bundles();
		installEachWay(town, project);
		town.machi("list").withoutTrace().expect(0).says("Electricity saved by heat pumps");
		var programs = Programs.in(scratch.resolve("programs"), house);
		// a demand of 13,435,090 kWh (Kasai), 20% of it direct heat, a coefficient of 3: 13,435,090 x 0.2 x 2/3
		town.machi("calculate", programs.named("kasai").toString(), "--calculator", "acme.heat", "--set", "share=20").withoutTrace()
				.expect(0).says("1,791,345");
		town.uninstall("acme.heat.feature");
		assertEquals(before, town.bundles());
		town.machi("list").expect(0).saysNothingOf("acme.heat");
	}

	@Test
	void anAdapterFromTheTemplateIsBuiltInstalledAndOffered() {
		var project = VendorProject.make("adapter", "acme.meter", house, scratch);
		// without its tests, which wait for minutes: the kit is run in machi.hardware.conformance.tests
		project.build("-DskipTests");
		var town = Town.with(house.base(), scratch);
		town.install(house.repository(), "hardware");
		town.change("install", project.site(), "acme.meter.feature", "--trust-unsigned").expect(0);
		town.machi("device", "adapters").withoutTrace().expect(0).says("acme.meter");
	}

	/** The unsigned site installs when a person says so, the signed one when a person trusts its key, and neither by itself. */
	private void installEachWay(Town town, VendorProject project) {
		var before = town.bundles();
		refused(town, before, project.site());
		town.change("install", project.site(), "acme.heat.feature", "--trust-unsigned").expect(0);
		town.uninstall("acme.heat.feature");
		assertEquals(before, town.bundles());
		var signed = scratch.resolve("signed");
		var fingerprint = project.sign(signed, house);
		refused(town, before, signed, "--trust-unsigned");
		town.change("install", signed, "acme.heat.feature", "--trust-key", fingerprint).expect(0);
	}

	private static void refused(Town town, Set<String> before, Path site, String... options) {
		var words = Stream.concat(Stream.of("acme.heat.feature"), Stream.of(options)).toArray(String[]::new);
		var run = town.change("install", site, words);
		assertNotEquals(0, run.code(), run::toString);
		assertEquals(before, town.bundles());
	}
}
