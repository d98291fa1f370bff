package machi.ui.page;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.ui.Icon;
import machi.ui.Palette;

/** A strip that says what has to be known before the rest is read, with what can be done about it. */
public final class Banner {

	private final Composite strip;
	private final Label message;

	public Banner(Composite parent, Paper paper, String action, Runnable whenPressed) {
		strip = Ground.of(new Composite(parent, SWT.NONE), Palette.WARNING_GROUND);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 4).spacing(8, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		var image = Ground.of(new Label(strip, SWT.NONE), Palette.WARNING_GROUND);
		image.setImage(paper.resources().create(Icon.WARNING.descriptor()));
		message = Ground.of(paper.text(strip, "", Palette.INK), Palette.WARNING_GROUND);
		paper.button(strip, action, Icon.RUN.descriptor(), whenPressed);
		hide();
	}


	public void show(String text) {
		message.setText(Paper.escaped(text));
		setVisible(true);
	}

	public void hide() {
		setVisible(false);
	}

	public boolean isVisible() {
		return strip.getVisible();
	}

	private void setVisible(boolean visible) {
		strip.setVisible(visible);
		((GridData) strip.getLayoutData()).exclude = !visible;
		strip.getParent().layout(true, true);
	}
}
