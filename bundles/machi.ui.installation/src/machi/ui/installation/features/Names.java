package machi.ui.installation.features;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** Names of controls: one for tests and scripts, which stays the same, and one for screen readers. */
final class Names {

	/** Key under which a control, or a row of a table, carries its name for tests and scripts. */
	static final String KEY = "machi.field";

	private Names() {
	}

	static void of(Widget widget, String name) {
		widget.setData(KEY, name);
	}

	/** @param spoken what a screen reader says */
	static void of(Control control, String name, String spoken) {
		of(control, name);
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = spoken;
			}
		});
	}
}
