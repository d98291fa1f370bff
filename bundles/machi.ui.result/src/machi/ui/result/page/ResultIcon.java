package machi.ui.result.page;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;

import machi.ui.result.RunState;

/** The pictures of this bundle, drawn in {@code icons/} as SVG. */
enum ResultIcon {

	CALCULATION, CHECK, DASHBOARD, FINDINGS, CURRENT, STALE, FAILED, NOT_RUN, RUNNING;

	ImageDescriptor descriptor() {
		var file = "/icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
		return ImageDescriptor.createFromURL(ResultIcon.class.getResource(file));
	}

	static ResultIcon of(RunState state) {
		return switch (state) {
		case LEFT_OUT, NOT_INSTALLED -> NOT_RUN;
		default -> valueOf(state.name());
		};
	}
}
