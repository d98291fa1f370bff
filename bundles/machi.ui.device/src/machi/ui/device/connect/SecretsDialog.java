package machi.ui.device.connect;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import machi.hardware.AdapterDescriptor;
import machi.hardware.Setting;
import machi.operation.OperationException;
import machi.operation.OperationSession;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.ui.device.live.Deed;
import machi.ui.page.AreaDialog;

/** Enters the secrets of a connection anew. None of them is ever shown. */
public final class SecretsDialog extends AreaDialog {

	private static final Messages TEXT = Messages.beside(SecretsDialog.class);

	private final OperationSession session;
	private final String connection;
	private final String name;
	private final List<Setting> secrets;
	private List<SettingField> fields = List.of();

	/** @param adapter of the connection */
	public SecretsDialog(Shell shell, OperationSession session, String connection, String name, AdapterDescriptor adapter) {
		super(shell, TEXT.get("secrets.title"));
		this.session = session;
		this.connection = connection;
		this.name = name;
		this.secrets = secrets(adapter);
	}

	/** The settings that are kept apart from the program. */
	public static List<Setting> secrets(AdapterDescriptor adapter) {
		return adapter.settings().stream().filter(setting -> setting.type() == Setting.Type.SECRET).toList();
	}

	@Override
	protected void fill(Composite grid) {
		setTitle(TEXT.get("secrets.heading", name));
		setMessage(TEXT.get("secrets.message"));
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(10, 5).applyTo(grid);
		fields = secrets.stream().map(setting -> new SettingField(grid, setting, () -> {
			// any text is a secret
		})).toList();
		if (secrets.isEmpty()) {
			new Label(grid, SWT.NONE).setText(TEXT.get("secrets.none"));
		}
	}

	@Override
	protected void okPressed() {
		var entered = new TreeMap<String, String>();
		fields.stream().filter(field -> !field.text().isEmpty()).forEach(field -> entered.put(field.setting().name(), field.text()));
		if (!entered.isEmpty()) {
			Deed.start(getParentShell(), TEXT.get("secrets.title"), () -> keep(entered), () -> {
				// the connection tells how it is
			});
		}
		super.okPressed();
	}

	private void keep(Map<String, String> entered) throws OperationException {
		for (var secret : entered.entrySet()) {
			try {
				session.putSecret(connection, secret.getKey(), secret.getValue());
			} catch (IOException unwritable) {
				throw new OperationException(LocalizedText.same(TEXT.get("secrets.refused", title(secret.getKey()))), unwritable);
			}
		}
	}

	private String title(String setting) {
		return secrets.stream().filter(one -> one.name().equals(setting)).findFirst().map(one -> one.title().in(Locale.getDefault())).orElse(setting);
	}
}
