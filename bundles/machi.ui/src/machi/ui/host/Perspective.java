package machi.ui.host;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

import machi.ui.Ids;

/** The one perspective. Other bundles add their views by {@code org.eclipse.ui.perspectiveExtensions}. */
public final class Perspective implements IPerspectiveFactory {

	private static final float EXPLORER_WIDTH = 0.22f;
	private static final float BOTTOM_TOP = 0.66f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		var editors = layout.getEditorArea();
		layout.setEditorAreaVisible(true);
		layout.addView(Ids.EXPLORER, IPageLayout.LEFT, EXPLORER_WIDTH, editors);
		layout.getViewLayout(Ids.EXPLORER).setCloseable(false);
		layout.addPlaceholder(Ids.PROBLEMS, IPageLayout.BOTTOM, BOTTOM_TOP, editors);
		layout.addPlaceholder(Ids.HELP, IPageLayout.RIGHT, BOTTOM_TOP, editors);
		layout.addShowViewShortcut(Ids.EXPLORER);
		layout.addShowViewShortcut(Ids.PROBLEMS);
		layout.addShowViewShortcut(Ids.HELP);
	}
}
