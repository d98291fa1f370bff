package machi.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import machi.ui.Messages;

/** Preferences of the workbench. */
public final class HostPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final Messages TEXT = Messages.beside(HostPreferencePage.class);

	public HostPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		var store = new ScopedPreferenceStore(InstanceScope.INSTANCE, HostPreferences.BUNDLE);
		store.setDefault(HostPreferences.OPEN_LAST, true);
		store.setDefault(HostPreferences.CONFIRM_REMOVAL, true);
		setPreferenceStore(store);
	}

	@Override
	protected void createFieldEditors() {
		addField(new BooleanFieldEditor(HostPreferences.OPEN_LAST, TEXT.get("openLast"), getFieldEditorParent()));
		addField(new BooleanFieldEditor(HostPreferences.CONFIRM_REMOVAL, TEXT.get("confirmRemoval"), getFieldEditorParent()));
	}
}
