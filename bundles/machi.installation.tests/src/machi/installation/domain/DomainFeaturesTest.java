package machi.installation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.query.CollectionResult;
import org.junit.jupiter.api.Test;

/** A repository with two versions of a feature, its pages, another domain, and a product that names the bundles itself. */
class DomainFeaturesTest {

	private static final String FEATURE = ".feature.feature.group";
	private static final String UNIT = "org.eclipse.equinox.p2.iu";

	private final DomainFeatures features = new DomainFeatures(new CollectionResult<>(List.of(
			model("water", "1.0.0"), model("water", "1.1.0"), model("energy", "1.1.0"),
			group("machi.water" + FEATURE, "1.0.0", "machi.model.water"),
			group("machi.water" + FEATURE, "1.1.0", "machi.model.water"),
			group("machi.water.ui" + FEATURE, "1.1.0", "machi.ui.water"),
			group("machi.energy" + FEATURE, "1.1.0", "machi.model.energy"),
			product())));

	@Test
	void theNewestFeatureWithTheModelComesWithItsPages() {
		assertEquals(List.of("machi.water.feature.feature.group 1.1.0", "machi.water.ui.feature.feature.group 1.1.0"), of("water"));
	}

	@Test
	void aFeatureWithoutPagesComesAlone() {
		assertEquals(List.of("machi.energy.feature.feature.group 1.1.0"), of("energy"));
	}

	@Test
	void aDomainThatNobodyOffersHasNoFeature() {
		assertEquals(List.of(), of("waste"));
		assertEquals(List.of(), of(""));
	}

	private List<String> of(String domain) {
		return features.of(domain).stream().map(unit -> unit.getId() + " " + unit.getVersion()).toList();
	}

	private static IInstallableUnit model(String domain, String version) {
		var unit = unit("machi.model." + domain, version);
		unit.setCapabilities(new IProvidedCapability[] {
				MetadataFactory.createProvidedCapability(UNIT, unit.getId(), Version.create(version)),
				MetadataFactory.createProvidedCapability("machi.domain", domain, Version.create(version)) });
		return MetadataFactory.createInstallableUnit(unit);
	}

	private static IInstallableUnit group(String id, String version, String bundle) {
		return MetadataFactory.createInstallableUnit(requiring(id, version, bundle));
	}

	private static IInstallableUnit product() {
		var unit = requiring("machi", "1.1.0", "machi.model.water");
		unit.setProperty("org.eclipse.equinox.p2.type.product", "true");
		return MetadataFactory.createInstallableUnit(unit);
	}

	/** A feature names its bundles with exactly one version. */
	private static InstallableUnitDescription requiring(String id, String version, String bundle) {
		var unit = unit(id, version);
		unit.setProperty("org.eclipse.equinox.p2.type.group", "true");
		unit.addRequirements(List.of(MetadataFactory.createRequirement(UNIT, bundle,
				VersionRange.create("[" + version + "," + version + "]"), null, false, false)));
		return unit;
	}

	private static InstallableUnitDescription unit(String id, String version) {
		var unit = new InstallableUnitDescription();
		unit.setId(id);
		unit.setVersion(Version.create(version));
		return unit;
	}
}
