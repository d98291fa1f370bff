package machi.ui.governance.review;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;

import machi.model.program.InitiativePlan;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.governance.part.EmptyState;
import machi.ui.governance.part.Export;
import machi.ui.governance.part.LiveResult;
import machi.ui.governance.part.PageTools;

/** A tab for the reviews and one for the risks. */
public final class ReviewsPage {

	private static final Messages TEXT = Messages.beside(ReviewsPage.class);

	private final PageTools tools;
	private final Composite page;
	private final EmptyState empty;
	private final CTabFolder folder;
	private final ReviewsTab reviews;
	private final RisksTab risks;
	private final LiveResult live;

	public ReviewsPage(Composite parent, PageTools tools) {
		this.tools = tools;
		var paper = tools.paper();
		page = paper.composite(parent, 1, 0, 0);
		var header = paper.composite(page, 2, 16, 10);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		paper.title(header, TEXT.get("page.title"), 1);
		var buttons = paper.composite(header, 2, 0, 0);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
		paper.button(buttons, TEXT.get("copy"), Icon.COPY.descriptor(), this::copy);
		paper.button(buttons, TEXT.get("csv"), Icon.EXPORT.descriptor(), this::export);
		empty = new EmptyState(page, paper);
		folder = new CTabFolder(empty.stack(), SWT.TOP | SWT.FLAT);
		folder.setBackground(Palette.PAPER.color());
		empty.setContent(folder);
		reviews = new ReviewsTab(folder, tools);
		risks = new RisksTab(folder, tools);
		item(TEXT.get("tab.reviews"), reviews.control());
		item(TEXT.get("tab.risks"), risks.control());
		folder.setSelection(0);
		live = new LiveResult(tools, "governance.risks", TEXT.get("page.title"), this::refresh);
		refresh();
		live.start();
	}

	private void item(String title, Composite control) {
		var item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private void refresh() {
		if (page.isDisposed()) {
			return;
		}
		var plan = tools.program().flatMap(open -> open.domain(InitiativePlan.class));
		if (tools.program().isEmpty()) {
			empty.showEmpty(TEXT.get("page.title"), TEXT.get("empty.program"), "", () -> {
				// there is no program to begin with
			});
		} else if (plan.filter(one -> !one.getInitiatives().isEmpty() || !one.getRisks().isEmpty()).isEmpty()) {
			empty.showEmpty(TEXT.get("empty.title"), TEXT.get("empty.text"), TEXT.get("risk.new"), risks::add);
		} else {
			live.result().ifPresent(result -> {
				reviews.refresh(result);
				risks.refresh(result);
				empty.showContent();
			});
		}
	}

	private List<List<String>> front() {
		return folder.getSelectionIndex() <= 0 ? reviews.texts() : risks.texts();
	}

	/** Copies what is in front. */
	void copy() {
		Export.copy(tools.shell(), front());
	}

	private void export() {
		Export.csv(tools.shell(), folder.getSelectionIndex() <= 0 ? TEXT.get("tab.reviews") : TEXT.get("tab.risks"), front());
	}

	/** Brings a tab to the front, from 0. */
	public void open(int index) {
		folder.setSelection(index);
	}

	public ReviewsTab reviews() {
		return reviews;
	}

	public RisksTab risks() {
		return risks;
	}

	/** Whether the page shows the program as it is. */
	public boolean isCurrent() {
		return live.isCurrent() && live.result().isPresent();
	}

	void setFocus() {
		if (empty.isEmpty()) {
			page.setFocus();
		} else {
			folder.setFocus();
		}
	}

	void dispose() {
		live.dispose();
	}
}
