package machi.ui.governance.meeting;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;

import machi.ui.PageEditor;
import machi.ui.governance.part.PageTools;

/** Bodies, their meetings, and what is to be done, approved and renewed. */
public final class MeetingsEditor extends PageEditor {

	private MeetingsPage page;

	@Override
	public void createPartControl(Composite parent) {
		page = new MeetingsPage(parent, PageTools.of(getSite(), parent));
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				page.copy();
			}
		});
	}

	public MeetingsPage page() {
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
