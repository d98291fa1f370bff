package machi.ui.device.explorer;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;

/** How a connection or device is, at a glance. */
enum Health {
	RUNNING, WAITING, FAILED, OFF;

	ImageDescriptor icon() {
		return ImageDescriptor.createFromURL(Health.class.getResource("/icons/" + name().toLowerCase(Locale.ROOT) + ".svg"));
	}
}
