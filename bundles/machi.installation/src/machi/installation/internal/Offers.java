package machi.installation.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.internal.p2.engine.ProfilePreferences;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

import machi.installation.InstallationException;
import machi.installation.Source;

/** What the sources of one change have. A source that was named is forgotten again when this is closed. */
@SuppressWarnings("restriction")
final class Offers implements AutoCloseable {

	private final IProvisioningAgent agent;
	private final Set<URI> passing = new HashSet<>();
	private final List<URI> locations = new ArrayList<>();
	private final List<IMetadataRepository> metadata = new ArrayList<>();
	private final List<IArtifactRepository> artifacts = new ArrayList<>();

	private Offers(IProvisioningAgent agent) {
		this.agent = agent;
	}

	/** @param named none means those that the product knows, as far as they are there */
	static Offers of(IProvisioningAgent agent, List<URI> named, IProgressMonitor monitor) throws InstallationException {
		var offers = new Offers(agent);
		var progress = SubMonitor.convert(monitor);
		for (var location : named) {
			offers.load(location, progress.setWorkRemaining(10).split(2));
		}
		if (named.isEmpty()) {
			for (var known : new KnownSources(agent).all().stream().filter(Source::there).toList()) {
				try {
					offers.load(known.location(), progress.setWorkRemaining(10).split(2));
				} catch (InstallationException notThere) {
					// a source that is known need not be reachable today; what it would have had is missed by name
					continue;
				}
			}
		}
		return offers;
	}

	private void load(URI location, SubMonitor whole) throws InstallationException {
		var monitor = SubMonitor.convert(whole, 2);
		var units = agent.getService(IMetadataRepositoryManager.class);
		var files = agent.getService(IArtifactRepositoryManager.class);
		if (!units.contains(location)) {
			passing.add(location);
		}
		try {
			metadata.add(units.loadRepository(location, monitor.split(1)));
			artifacts.add(files.loadRepository(location, monitor.split(1)));
			locations.add(location);
		} catch (ProvisionException unreadable) {
			forget(location);
			throw KnownSources.unreadable(location, unreadable);
		}
	}

	boolean isEmpty() {
		return locations.isEmpty();
	}

	List<IArtifactRepository> artifacts() {
		return artifacts;
	}

	IQueryable<IInstallableUnit> units() {
		return QueryUtil.compoundQueryable(metadata);
	}

	/** The newest version of each feature. */
	List<IInstallableUnit> newestFeatures() {
		return units().query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), null).stream().filter(Units::isFeature)
				.sorted(Comparator.comparing(IInstallableUnit::getId)).toList();
	}

	ProvisioningContext context() {
		var context = new ProvisioningContext(agent);
		restrict(context);
		return context;
	}

	/** Planning and fetching see these sources and no others. */
	void restrict(ProvisioningContext context) {
		context.setMetadataRepositories(locations.toArray(URI[]::new));
		context.setArtifactRepositories(locations.toArray(URI[]::new));
	}

	private void forget(URI location) {
		if (passing.contains(location)) {
			agent.getService(IMetadataRepositoryManager.class).removeRepository(location);
			agent.getService(IArtifactRepositoryManager.class).removeRepository(location);
		}
	}

	/** p2 writes half a second later what it knows; a process that ended before would leave these sources known. */
	@Override
	public void close() {
		passing.forEach(this::forget);
		try {
			if (!passing.isEmpty()) {
				Job.getJobManager().join(ProfilePreferences.PROFILE_SAVE_JOB_FAMILY, null);
			}
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}
}
