package machi.installation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.query.CollectionResult;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.junit.jupiter.api.Test;

import machi.application.DomainProvider;

/** Which feature brings a domain is asked of what repositories say, and of no name of a bundle. */
class KnownDomainProvidersTest {

	private final List<IInstallableUnit> units = new ArrayList<>();

	private static InstallableUnitDescription unit(String id, String version, IProvidedCapability... more) {
		var unit = new InstallableUnitDescription();
		unit.setId(id);
		unit.setVersion(Version.create(version));
		var capabilities = new ArrayList<>(List.of(more));
		capabilities.add(MetadataFactory.createProvidedCapability(IInstallableUnit.NAMESPACE_IU_ID, id, Version.create(version)));
		unit.setCapabilities(capabilities.toArray(IProvidedCapability[]::new));
		return unit;
	}

	private void model(String id, String domain) {
		units.add(MetadataFactory.createInstallableUnit(unit(id, "1.0.0",
				MetadataFactory.createProvidedCapability(DomainFeatures.NAMESPACE, Map.of(DomainFeatures.NAMESPACE, domain)))));
	}

	private void feature(String id, String version, String... required) {
		var unit = unit(id + ".feature.group", version);
		unit.setProperty(QueryUtil.PROP_TYPE_GROUP, "true");
		unit.setProperty(IInstallableUnit.PROP_NAME, "Feature " + id);
		for (var name : required) {
			unit.addRequirements(List.of(MetadataFactory.createRequirement(IInstallableUnit.NAMESPACE_IU_ID, name,
					VersionRange.emptyRange, null, false, false)));
		}
		units.add(MetadataFactory.createInstallableUnit(unit));
	}

	private List<String> commands(String domain) {
		return KnownDomainProviders.in(new CollectionResult<>(units), domain).stream().map(DomainProvider::command).toList();
	}

	@Test
	void theFeatureIsTheOneWithTheModelWhateverItsNameAndItsScreensComeWithIt() {
		model("machi.model.partner", "partner");
		feature("machi.program.feature", "1.0.0", "machi.model.partner");
		feature("machi.program.ui.feature", "1.0.0", "machi.program.feature.feature.group");
		model("vendor.water.model", "water");
		feature("vendor.water.feature", "1.0.0", "vendor.water.model");
		feature("vendor.water.feature", "2.0.0", "vendor.water.model");
		assertEquals(List.of("machi install program"), commands("partner"));
		assertEquals(List.of("machi install vendor.water.feature"), commands("water"));
		assertEquals(List.of(), commands("space"));
	}

	@Test
	void whereTheModelStandsInASharedFeatureTheOneNamedLikeTheDomainIsMeant() {
		model("machi.model.simulation", "simulation");
		feature("machi.control.feature", "1.0.0", "machi.model.simulation");
		feature("machi.simulation.feature", "1.0.0", "machi.control.feature.feature.group");
		feature("machi.hardware.feature", "1.0.0", "machi.control.feature.feature.group");
		assertEquals(List.of("machi install simulation"), commands("simulation"));
	}
}
