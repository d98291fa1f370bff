package machi.bare;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The view alone. */
public final class Perspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.addView("machi.bare.view", IPageLayout.LEFT, 1f, layout.getEditorArea());
	}
}
