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
		return state == RunState.LEFT_OUT ? NOT_RUN : valueOf(state.name());
	}
}
