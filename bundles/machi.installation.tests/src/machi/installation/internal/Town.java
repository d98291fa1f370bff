package machi.installation.internal;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.FrameworkUtil;

/** A small product in a folder of its own, with a p2 of its own, and sources that are made for it. */
final class Town implements AutoCloseable {

	private static final String TYPE = "org.eclipse.equinox.p2.eclipse.type";

	private final Path folder;
	private final IProvisioningAgent agent;

	Town(Path folder) throws Exception {
		this.folder = folder;
		var context = FrameworkUtil.getBundle(InstalledProduct.class).getBundleContext();
		var provider = context.getService(context.getServiceReference(IProvisioningAgentProvider.class));
		agent = provider.createAgent(Files.createDirectories(folder.resolve("product/p2")).toUri());
		agent.getService(IProfileRegistry.class).addProfile("town", Map.of(IProfile.PROP_INSTALL_FOLDER, folder.resolve("product").toString()));
	}

	InstalledProduct installation() {
		return new InstalledProduct(agent, "town");
	}

	List<URI> knownSources() {
		return List.of(agent.getService(IMetadataRepositoryManager.class).getKnownRepositories(0));
	}

	/** A repository with these units, which the town does not know of. */
	URI source(String name, IInstallableUnit... units) throws Exception {
		var location = folder.resolve(name).toUri();
		var metadata = agent.getService(IMetadataRepositoryManager.class);
		var artifacts = agent.getService(IArtifactRepositoryManager.class);
		metadata.createRepository(location, name, IMetadataRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of()).addInstallableUnits(List.of(units));
		artifacts.createRepository(location, name, IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
		metadata.removeRepository(location);
		artifacts.removeRepository(location);
		return location;
	}

	/** @param needs ids with a range after a blank, such as {@code machi.base.feature [1.0.0,2.0.0)} or {@code town.bundle [1.0.0,1.0.0]} */
	static IInstallableUnit feature(String id, String version, String... needs) {
		var unit = unit(id + Units.GROUP, version);
		unit.setProperty("org.eclipse.equinox.p2.type.group", "true");
		unit.setProperty(IInstallableUnit.PROP_NAME, "%label");
		unit.setProperty("df_LT.label", "The " + id);
		unit.setProperty("ja.label", "その " + id);
		var requirements = new ArrayList<IRequirement>();
		for (var need : needs) {
			var parts = need.split(" ");
			var name = parts[0].endsWith(".feature") ? parts[0] + Units.GROUP : parts[0];
			requirements.add(MetadataFactory.createRequirement(IInstallableUnit.NAMESPACE_IU_ID, name, new VersionRange(parts[1]), null, false, false));
		}
		unit.setRequirements(requirements.toArray(IRequirement[]::new));
		unit.setUpdateDescriptor(MetadataFactory.createUpdateDescriptor(unit.getId(), new VersionRange("[0.0.0," + version + ")"), 0, null));
		return MetadataFactory.createInstallableUnit(unit);
	}

	static IInstallableUnit bundle(String id, String version) {
		var unit = unit(id, version);
		unit.addProvidedCapabilities(List.of(MetadataFactory.createProvidedCapability(TYPE, "bundle", Version.create("1.0.0"))));
		return MetadataFactory.createInstallableUnit(unit);
	}

	private static InstallableUnitDescription unit(String id, String version) {
		var unit = new InstallableUnitDescription();
		unit.setId(id);
		unit.setVersion(Version.create(version));
		unit.setSingleton(true);
		unit.setCapabilities(new IProvidedCapability[] {
				MetadataFactory.createProvidedCapability(IInstallableUnit.NAMESPACE_IU_ID, id, unit.getVersion()) });
		return unit;
	}

	@Override
	public void close() {
		agent.stop();
	}
}
