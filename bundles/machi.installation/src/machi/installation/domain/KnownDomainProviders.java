package machi.installation.domain;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.IRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import machi.application.DomainProvider;
import machi.application.DomainProviders;
import machi.installation.FeatureNames;
import machi.installation.internal.Units;
import machi.quantity.text.LocalizedText;

/**
 * Asks the repositories that the product knows. What cannot be reached within seconds is taken as not there, and not asked
 * again for a minute. p2 is started by the first question only.
 */
@Component(service = DomainProviders.class)
public final class KnownDomainProviders implements DomainProviders {

	private static final String SCREENS = ".ui.feature";
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	private static final Duration FRESH = Duration.ofMinutes(1);

	private final BundleContext context;
	private final ComponentServiceObjects<IProvisioningAgentProvider> p2;
	private IQueryable<IInstallableUnit> known = QueryUtil.compoundQueryable(List.of());
	private Optional<Long> asked = Optional.empty();

	/** @param p2 its instance means that p2 has registered the agent of the product that runs */
	@Activate
	public KnownDomainProviders(BundleContext context, @Reference ComponentServiceObjects<IProvisioningAgentProvider> p2) {
		this.context = context;
		this.p2 = p2;
	}

	@Override
	public List<DomainProvider> providers(String domain) {
		return in(known(), domain);
	}

	/** The features of some repositories that bring a domain. The screens of a feature come with it. */
	static List<DomainProvider> in(IQueryable<IInstallableUnit> repositories, String domain) {
		return new DomainFeatures(repositories).of(domain).stream().filter(unit -> !Units.id(unit).endsWith(SCREENS))
				.map(KnownDomainProviders::provider).toList();
	}

	private static DomainProvider provider(IInstallableUnit unit) {
		var name = LocalizedText.of(named(unit, "en"), named(unit, "ja"));
		return new DomainProvider(Units.id(unit), name, "machi install " + FeatureNames.shortName(Units.id(unit)));
	}

	private static String named(IInstallableUnit unit, String language) {
		var name = unit.getProperty(IInstallableUnit.PROP_NAME, language);
		return name == null ? Units.id(unit) : name;
	}

	private synchronized IQueryable<IInstallableUnit> known() {
		long now = System.nanoTime();
		if (asked.isEmpty() || now - asked.get() > FRESH.toNanos()) {
			known = loaded();
			asked = Optional.of(System.nanoTime());
		}
		return known;
	}

	private IQueryable<IInstallableUnit> loaded() {
		var monitor = new NullProgressMonitor();
		var repositories = new ArrayList<IQueryable<IInstallableUnit>>();
		var work = new FutureTask<Void>(() -> load(repositories, monitor), null);
		var thread = Thread.ofPlatform().daemon().name("features that bring domains").start(work);
		try {
			work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
		} catch (TimeoutException | ExecutionException unreachable) {
			// what was loaded until now is known
		}
		monitor.setCanceled(true);
		thread.interrupt();
		synchronized (repositories) {
			return QueryUtil.compoundQueryable(List.copyOf(repositories));
		}
	}

	private void load(List<IQueryable<IInstallableUnit>> into, NullProgressMonitor monitor) {
		var provider = p2.getService();
		try {
			var manager = agent().map(agent -> agent.getService(IMetadataRepositoryManager.class));
			if (manager.isPresent()) {
				for (var location : manager.get().getKnownRepositories(IRepositoryManager.REPOSITORIES_NON_SYSTEM)) {
					if (isThere(location) && !monitor.isCanceled()) {
						load(manager.get(), location, into, monitor);
					}
				}
			}
		} finally {
			p2.ungetService(provider);
		}
	}

	private static void load(IMetadataRepositoryManager manager, URI location, List<IQueryable<IInstallableUnit>> into,
			NullProgressMonitor monitor) {
		try {
			var repository = manager.loadRepository(location, monitor);
			synchronized (into) {
				into.add(repository);
			}
		} catch (ProvisionException notThere) {
			// a source that is known need not be reachable today
		}
	}

	/** Folders come and go with the medium that the product was installed from. */
	private static boolean isThere(URI location) {
		return !"file".equals(location.getScheme()) || Files.exists(Path.of(location));
	}

	private Optional<IProvisioningAgent> agent() {
		try {
			return context.getServiceReferences(IProvisioningAgent.class, "(" + IProvisioningAgent.SERVICE_CURRENT + "=true)").stream()
					.findFirst().map(context::getService);
		} catch (InvalidSyntaxException noSuchFilter) {
			throw new IllegalStateException(noSuchFilter);
		}
	}
}
