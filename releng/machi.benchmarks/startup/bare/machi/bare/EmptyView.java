package machi.bare;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** One line of text. */
public final class EmptyView extends ViewPart {

	private Label text;

	@Override
	public void createPartControl(Composite parent) {
		text = new Label(parent, SWT.NONE);
		text.setText("Bare");
	}

	@Override
	public void setFocus() {
		text.setFocus();
	}
}
