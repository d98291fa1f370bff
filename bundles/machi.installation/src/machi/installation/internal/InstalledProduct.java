package machi.installation.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import machi.installation.Change;
import machi.installation.Consent;
import machi.installation.Feature;
import machi.installation.Installation;
import machi.installation.InstallationException;
import machi.installation.InstallationPlan;
import machi.installation.InstallationState;
import machi.installation.InstalledFeature;
import machi.installation.Source;
import machi.quantity.text.LocalizedText;

/** The product that runs. Making it starts p2, so nobody should make it before it is needed. */
@Component(service = Installation.class)
public final class InstalledProduct implements Installation {

	private final Optional<Product> product;

	/** @param provider its being there means that p2 has registered the agent of the product that runs */
	@Activate
	public InstalledProduct(BundleContext context, @Reference IProvisioningAgentProvider provider) throws InvalidSyntaxException {
		product = context.getServiceReferences(IProvisioningAgent.class, "(" + IProvisioningAgent.SERVICE_CURRENT + "=true)").stream()
				.findFirst().map(context::getService).map(agent -> new Product(agent, IProfileRegistry.SELF));
	}

	/** The product that an agent keeps under a name. */
	public InstalledProduct(IProvisioningAgent agent, String profile) {
		product = Optional.of(new Product(agent, profile));
	}

	private Product product() throws InstallationException {
		return product.orElseThrow(() -> new InstallationException(
				LocalizedText.of("This product has no installer (p2).", "この製品にはインストーラー（p2）がありません。")));
	}

	@Override
	public List<InstalledFeature> installed() throws InstallationException {
		return product().installed();
	}

	@Override
	public List<Feature> offered(List<URI> sources, IProgressMonitor monitor) throws InstallationException {
		try (var offers = Offers.of(product().agent(), sources, monitor)) {
			return offers.newestFeatures().stream()
					.map(unit -> Units.feature(unit, Product.bytes(offers.units(), unit, offers.artifacts()))).toList();
		}
	}

	@Override
	public InstallationPlan plan(Change change, List<URI> sources, IProgressMonitor monitor) throws InstallationException {
		var progress = SubMonitor.convert(monitor, 2);
		try (var offers = Offers.of(product().agent(), sources, progress.split(1))) {
			if (offers.isEmpty() && (change instanceof Change.Install || change instanceof Change.Exchange both && !both.coming().isEmpty())) {
				throw new InstallationException(LocalizedText.of(
						"The product knows no source of features that is there. Name a folder, an archive or a web address with --from.",
						"利用できる取得元がありません。--from でフォルダー、アーカイブ、または Web アドレスを指定してください。"));
			}
			return new Planner(product(), offers, progress.split(1)).plan(change).from(sources);
		} catch (OperationCanceledException stopped) {
			throw new InstallationException(LocalizedText.of("Stopped. Nothing was changed.", "中止しました。何も変更していません。"), stopped);
		}
	}

	@Override
	public void apply(InstallationPlan plan, Consent consent, IProgressMonitor monitor) throws InstallationException {
		if (!(plan instanceof ResolvedPlan resolved)) {
			throw new IllegalArgumentException("not a plan of this installation: " + plan);
		}
		// loaded again: what the engine loads by itself would be remembered
		var progress = SubMonitor.convert(monitor, 10);
		try (var offers = Offers.of(product().agent(), resolved.sources(), progress.split(1))) {
			new Execution(product()).run(resolved, consent, progress.split(9));
		}
	}

	@Override
	public List<Source> sources() throws InstallationException {
		return new KnownSources(product().agent()).all();
	}

	@Override
	public Source remember(String name, IProgressMonitor monitor) throws InstallationException {
		return new KnownSources(product().agent()).remember(name, monitor);
	}

	@Override
	public void forget(Source source) throws InstallationException {
		new KnownSources(product().agent()).forget(source.location());
	}

	@Override
	public List<InstallationState> history() throws InstallationException {
		return product().history();
	}
}
