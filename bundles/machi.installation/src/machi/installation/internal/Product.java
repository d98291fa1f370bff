package machi.installation.internal;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.eclipse.equinox.p2.core.IAgentLocation;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;

import machi.installation.Feature;
import machi.installation.InstallationException;
import machi.installation.InstallationState;
import machi.installation.InstalledFeature;
import machi.quantity.text.LocalizedText;

/** An installed product as p2 knows it: its profile, and the files that its units brought. */
final class Product {

	private static final String ROOT_ONLY = "install.mode.root";

	private final IProvisioningAgent agent;
	private final String profileId;

	Product(IProvisioningAgent agent, String profileId) {
		this.agent = agent;
		this.profileId = profileId;
	}

	IProvisioningAgent agent() {
		return agent;
	}

	/** The folder of the product. */
	Path folder() throws InstallationException {
		return Path.of(profile().getProperty(IProfile.PROP_INSTALL_FOLDER));
	}

	IProfile profile() throws InstallationException {
		var profile = read();
		if (profile == null) {
			throw new InstallationException(LocalizedText.of("What runs here was not installed by an installer, so nothing can be installed into it.",
					"この環境はインストールされた製品ではないため、機能の追加や削除はできません。"));
		}
		return profile;
	}

	private IProfile read() throws InstallationException {
		try {
			return agent.getService(IProfileRegistry.class).getProfile(profileId);
		} catch (IllegalStateException locked) {
			throw new InstallationException(LocalizedText.of("What is installed cannot be read: " + locked.getMessage(),
					"インストールの状態を読み取れません: " + locked.getMessage()), locked);
		}
	}

	boolean isChosen(IProfile profile, IInstallableUnit unit) {
		return Boolean.parseBoolean(profile.getInstallableUnitProperty(unit, IProfile.PROP_PROFILE_ROOT_IU));
	}

	static List<IInstallableUnit> features(IQueryable<IInstallableUnit> units) {
		return units.query(QueryUtil.createIUGroupQuery(), null).stream().filter(Units::isFeature)
				.sorted(Comparator.comparing(Units::id)).toList();
	}

	List<InstalledFeature> installed() throws InstallationException {
		var profile = profile();
		var pools = pools();
		var result = new ArrayList<InstalledFeature>();
		for (var unit : features(profile)) {
			var neededBy = dependants(profile, unit).stream().map(Units::id).toList();
			result.add(new InstalledFeature(Units.feature(unit, bytes(profile, unit, pools)), isChosen(profile, unit), neededBy));
		}
		return result;
	}

	/** The features, and the product, that need a feature. */
	static List<IInstallableUnit> dependants(IQueryable<IInstallableUnit> units, IInstallableUnit needed) {
		return units.query(QueryUtil.createIUGroupQuery(), null).stream().filter(unit -> !unit.getId().equals(needed.getId()))
				.filter(unit -> unit.getRequirements().stream()
						.anyMatch(requirement -> requirement.getMin() > 0 && !isRootOnly(requirement) && requirement.isMatch(needed)))
				.sorted(Comparator.comparing(IInstallableUnit::getId)).toList();
	}

	/** A product names the features it is delivered with under a condition that no installation fulfils. */
	private static boolean isRootOnly(IRequirement requirement) {
		return requirement.getFilter() != null
				&& Arrays.stream(requirement.getFilter().getParameters()).anyMatch(condition -> condition.toString().contains(ROOT_ONLY));
	}

	/** The size of the files that a feature brings itself, without the features that it needs. */
	static long bytes(IQueryable<IInstallableUnit> units, IInstallableUnit feature, List<IArtifactRepository> repositories) {
		return units.query(QueryUtil.createIUAnyQuery(), null).stream().filter(unit -> !Units.isFeature(unit))
				.filter(unit -> feature.getRequirements().stream().anyMatch(requirement -> requirement.isMatch(unit)))
				.flatMap(unit -> unit.getArtifacts().stream()).distinct().mapToLong(key -> bytes(key, repositories)).sum();
	}

	private static long bytes(IArtifactKey key, List<IArtifactRepository> repositories) {
		for (var repository : repositories) {
			if (repository instanceof IFileArtifactRepository files && files.getArtifactFile(key) != null) {
				var file = files.getArtifactFile(key);
				if (file.isFile()) {
					return file.length();
				}
			}
			var size = ArtifactSizes.of(repository, key);
			if (size > 0) {
				return size;
			}
		}
		return 0;
	}

	/** Where the product keeps what it was installed from: bundles and features, and the files of its start scripts. */
	List<IArtifactRepository> pools() throws InstallationException {
		var locations = new ArrayList<URI>();
		locations.add(folder().toUri());
		locations.add(agent.getService(IAgentLocation.class).getDataArea("org.eclipse.equinox.p2.core").resolve("cache/"));
		var repositories = new ArrayList<IArtifactRepository>();
		var manager = agent.getService(IArtifactRepositoryManager.class);
		for (var location : locations) {
			try {
				boolean known = manager.contains(location);
				repositories.add(manager.loadRepository(location, null));
				if (!known) {
					manager.removeRepository(location);
				}
			} catch (ProvisionException none) {
				// a product that needed no such files has no such place
				continue;
			}
		}
		return repositories;
	}

	/** What was installed and when, newest first. States that only differ in details nobody sees are told once. */
	List<InstallationState> history() throws InstallationException {
		var registry = agent.getService(IProfileRegistry.class);
		var current = profile();
		var states = new ArrayList<InstallationState>();
		var times = registry.listProfileTimestamps(current.getProfileId());
		Arrays.sort(times);
		for (long time : times) {
			var profile = registry.getProfile(current.getProfileId(), time);
			if (profile == null || features(profile).isEmpty()) {
				continue;
			}
			var features = features(profile).stream().map(unit -> Units.feature(unit, 0)).toList();
			var state = new InstallationState(Instant.ofEpochMilli(time), time == current.getTimestamp(), features);
			if (!states.isEmpty() && sameVersions(states.getLast().features(), features)) {
				var since = states.removeLast().since();
				state = new InstallationState(since, state.current(), features);
			}
			states.add(state);
		}
		return states.reversed();
	}

	private static boolean sameVersions(List<Feature> one, List<Feature> other) {
		return one.stream().map(feature -> feature.id() + feature.version()).toList()
				.equals(other.stream().map(feature -> feature.id() + feature.version()).toList());
	}

	/** Whether files can be written where an installation writes. */
	boolean isWritable() throws InstallationException {
		for (var place : List.of("", "configuration", "plugins", "p2")) {
			var folder = folder().resolve(place);
			if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
				return false;
			}
		}
		return true;
	}
}
