package machi.ui.page;

import org.eclipse.swt.widgets.Control;

import machi.ui.Palette;

/** Grounds other than that of the part, which the workbench's style would paint over. */
public final class Ground {

	/** Key by which the style engine of the workbench leaves a widget alone. */
	private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";

	private Ground() {
	}

	public static <T extends Control> T of(T control, Palette colour) {
		control.setData(UNSTYLED, Boolean.TRUE);
		control.setBackground(colour.color());
		return control;
	}
}
