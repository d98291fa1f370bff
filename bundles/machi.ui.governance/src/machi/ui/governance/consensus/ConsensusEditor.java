package machi.ui.governance.consensus;

import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;

import machi.ui.PageEditor;
import machi.ui.governance.part.PageTools;

/** How far every counterparty has come with every item. */
public final class ConsensusEditor extends PageEditor {

	/** Widget data of the button that records another state. */
	public static final String RECORD = "machi.consensus.record";

	private ConsensusPage page;

	@Override
	public void createPartControl(Composite parent) {
		page = new ConsensusPage(parent, PageTools.of(getSite(), parent));
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				page.copy();
			}
		});
	}

	public ConsensusPage page() {
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
