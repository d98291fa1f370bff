package machi.ui.governance.review;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;

import machi.ui.PageEditor;
import machi.ui.governance.part.PageTools;

/** The yearly reviews of initiatives, and the risks of the program. */
public final class ReviewsEditor extends PageEditor {

	/** Widget data of the button that saves a review. */
	public static final String SAVE = "machi.review.save";

	private ReviewsPage page;

	@Override
	public void createPartControl(Composite parent) {
		page = new ReviewsPage(parent, PageTools.of(getSite(), parent));
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				page.copy();
			}
		});
	}

	public ReviewsPage page() {
		return page;
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}

	@Override
	public void dispose() {
		if (page != null) {
			page.dispose();
		}
		super.dispose();
	}
}
