package machi.ui.installation;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.eclipse.equinox.p2.ui.LoadMetadataRepositoryJob;
import org.eclipse.equinox.p2.ui.ProvisioningUI;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

import machi.installation.domain.DomainFeatures;
import machi.ui.Messages;

/**
 * Looks in the known sites for the feature that brings a domain and opens the installation wizard with it. Where no
 * site has it, the user is told where features come from, and the wizard asks for a site.
 */
public final class GetDomainHandler extends AbstractHandler {

	/** Parameter of the command: the domain, named as its file is without suffix. */
	public static final String DOMAIN = "machi.ui.installation.domain";

	private static final Messages TEXT = Messages.beside(GetDomainHandler.class);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		var ui = ProvisioningUI.getDefaultUI();
		var sites = new LoadMetadataRepositoryJob(ui);
		var domain = Objects.requireNonNullElse(event.getParameter(DOMAIN), "");
		var offer = new Offer(ui, domain);
		if (load(window, sites, offer)) {
			open(window.getShell(), ui, sites, offer);
		}
		return null;
	}

	private static boolean load(IWorkbenchWindow window, LoadMetadataRepositoryJob sites, Offer offer)
			throws ExecutionException {
		try {
			window.run(true, true, monitor -> {
				var progress = SubMonitor.convert(monitor, TEXT.get("searching"), 2);
				sites.runModal(progress.split(1));
				offer.find(progress.split(1));
			});
			return true;
		} catch (InvocationTargetException broken) {
			throw new ExecutionException("The sites cannot be searched", broken);
		} catch (InterruptedException cancelled) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static void open(Shell shell, ProvisioningUI ui, LoadMetadataRepositoryJob sites, Offer offer) {
		if (offer.operation != null) {
			ui.openInstallWizard(offer.features, offer.operation, sites);
			return;
		}
		var question = offer.domain.isEmpty() ? TEXT.get("where") : TEXT.get("absent", offer.domain) + "\n\n" + TEXT.get("where");
		int answer = MessageDialog.open(MessageDialog.INFORMATION, shell, TEXT.get("title"), question, 0,
				TEXT.get("choose"), TEXT.get("cancel"));
		if (answer == 0) {
			ui.openInstallWizard(null, null, sites);
		}
	}

	/** What the known sites have for a domain. Found outside the UI thread, read on it afterwards. */
	private static final class Offer {

		private final ProvisioningUI ui;
		private final String domain;
		private List<IInstallableUnit> features = List.of();
		private InstallOperation operation;

		Offer(ProvisioningUI ui, String domain) {
			this.ui = ui;
			this.domain = domain;
		}

		void find(IProgressMonitor monitor) {
			var agent = ui.getSession().getProvisioningAgent();
			features = new DomainFeatures(agent.getService(IMetadataRepositoryManager.class)).of(domain);
			if (!features.isEmpty()) {
				operation = ui.getInstallOperation(features, null);
				operation.resolveModal(monitor);
			}
		}
	}
}
