package machi.ui.device.connect;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.wizard.Wizard;

import machi.model.device.Connection;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.operation.Operations;
import machi.ui.Messages;

/** Adds a connection to the program: the adapter, its settings. It is opened at once. */
public final class ConnectionWizard extends Wizard {

	private static final Messages TEXT = Messages.beside(ConnectionWizard.class);

	private final OperationSession session;
	private final AdapterPage adapterPage;
	private final SettingsPage settingsPage;
	private Optional<Connection> added = Optional.empty();

	public ConnectionWizard(Operations operations, OperationSession session) {
		this.session = session;
		adapterPage = new AdapterPage(operations.adapters());
		settingsPage = new SettingsPage(adapterPage::adapter);
		setWindowTitle(TEXT.get("wizard.title"));
	}

	@Override
	public void addPages() {
		addPage(adapterPage);
		addPage(settingsPage);
	}

	@Override
	public boolean performFinish() {
		try {
			added = Optional.of(session.connect(adapterPage.connectionName(), adapterPage.adapter().orElseThrow().id(), settingsPage.texts()));
			return true;
		} catch (OperationException refused) {
			settingsPage.setErrorMessage(refused.reason().in(Locale.getDefault()));
			return false;
		}
	}

	/** The connection, once the wizard has finished. */
	public Optional<Connection> added() {
		return added;
	}
}
