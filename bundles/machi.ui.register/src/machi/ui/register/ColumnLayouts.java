package machi.ui.register;

import java.util.Properties;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

import machi.ui.register.table.RegisterTable;

/** Keeps how the columns of a register are laid out, until the next time it is opened. */
final class ColumnLayouts {

	private static final String SECTION = "columns.";
	private static final String COUNT = "count";

	private final IDialogSettings settings;

	ColumnLayouts(String registerId) {
		var bundle = FrameworkUtil.getBundle(ColumnLayouts.class);
		settings = section(PlatformUI.getDialogSettingsProvider(bundle).getDialogSettings(), SECTION + registerId);
	}

	private static IDialogSettings section(IDialogSettings all, String name) {
		var present = all.getSection(name);
		return present == null ? all.addNewSection(name) : present;
	}

	/** A layout of a model with other columns is left alone. */
	void restore(RegisterTable table) {
		if (!String.valueOf(table.rows().columns().size()).equals(settings.get(COUNT))) {
			return;
		}
		var layout = new Properties();
		var keys = settings.getArray("keys");
		for (var key : keys == null ? new String[0] : keys) {
			layout.setProperty(key, settings.get(key));
		}
		table.setLayout(layout);
	}

	void keep(RegisterTable table) {
		var layout = table.layout();
		settings.put(COUNT, table.rows().columns().size());
		settings.put("keys", layout.stringPropertyNames().toArray(String[]::new));
		layout.forEach((key, value) -> settings.put(key.toString(), value.toString()));
	}
}
