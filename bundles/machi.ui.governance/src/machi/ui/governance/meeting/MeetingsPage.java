package machi.ui.governance.meeting;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;

import machi.model.partner.PartnerPlan;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramListener;
import machi.ui.governance.part.EmptyState;
import machi.ui.governance.part.Export;
import machi.ui.governance.part.PageTools;
import machi.workspace.OpenProgram;

/** A tab for open actions, meetings, bodies, approvals and agreements each. */
public final class MeetingsPage implements ProgramListener {

	private static final Messages TEXT = Messages.beside(MeetingsPage.class);

	private final PageTools tools;
	private final Composite page;
	private final EmptyState empty;
	private final CTabFolder folder;
	private final ActionsTab actions;
	private final MeetingsTab meetings;
	private final List<MeetingTab> tabs;
	private final MeetingDialogs dialogs;

	public MeetingsPage(Composite parent, PageTools tools) {
		this.tools = tools;
		dialogs = new MeetingDialogs(tools);
		page = tools.paper().composite(parent, 1, 0, 0);
		var header = tools.paper().composite(page, 2, 16, 10);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		tools.paper().title(header, TEXT.get("page.title"), 1);
		var buttons = tools.paper().composite(header, 3, 0, 0);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
		tools.paper().button(buttons, TEXT.get("meeting.new"), Icon.ADD.descriptor(), dialogs::newMeeting);
		tools.paper().button(buttons, TEXT.get("copy"), Icon.COPY.descriptor(), this::copy);
		tools.paper().button(buttons, TEXT.get("csv"), Icon.EXPORT.descriptor(), this::export);
		empty = new EmptyState(page, tools.paper());
		folder = new CTabFolder(empty.stack(), SWT.TOP | SWT.FLAT);
		folder.setBackground(Palette.PAPER.color());
		empty.setContent(folder);
		actions = new ActionsTab(folder, tools);
		meetings = new MeetingsTab(folder, tools, dialogs);
		tabs = List.of(actions, meetings, new BodiesTab(folder, tools, dialogs), new ApprovalsTab(folder, tools),
				new AgreementsTab(folder, tools));
		for (var tab : tabs) {
			var item = new CTabItem(folder, SWT.NONE);
			item.setText(tab.title());
			item.setControl(tab.control());
		}
		folder.setSelection(0);
		tools.context().addListener(this);
		refresh();
		tabs.forEach(MeetingTab::start);
	}

	private void refresh() {
		if (page.isDisposed()) {
			return;
		}
		var plan = tools.program().flatMap(open -> open.domain(PartnerPlan.class));
		boolean nothing = plan.filter(one -> !one.getBodies().isEmpty() || !one.getMeetings().isEmpty() || !one.getAgreements().isEmpty()
				|| !one.getApprovals().isEmpty()).isEmpty();
		if (tools.program().isEmpty()) {
			empty.showEmpty(TEXT.get("page.title"), TEXT.get("empty.program"), "", () -> {
				// there is no program to begin with
			});
		} else if (nothing) {
			empty.showEmpty(TEXT.get("empty.title"), TEXT.get("empty.text"), TEXT.get("body.new"), dialogs::newBody);
		} else {
			tabs.forEach(MeetingTab::refresh);
			empty.showContent();
		}
	}

	@Override
	public void programOpened(OpenProgram program) {
		refresh();
	}

	@Override
	public void programChanged(OpenProgram program) {
		refresh();
	}

	@Override
	public void programClosed(OpenProgram program) {
		refresh();
	}

	private MeetingTab front() {
		return tabs.get(Math.max(0, folder.getSelectionIndex()));
	}

	/** Copies the list that is in front. */
	void copy() {
		Export.copy(tools.shell(), front().texts());
	}

	private void export() {
		Export.csv(tools.shell(), front().title(), front().texts());
	}

	/** Brings a tab to the front, from 0. */
	public void open(int index) {
		folder.setSelection(index);
	}

	public ActionsTab actions() {
		return actions;
	}

	public MeetingsTab meetings() {
		return meetings;
	}

	void setFocus() {
		if (empty.isEmpty()) {
			page.setFocus();
		} else {
			folder.setFocus();
		}
	}

	void dispose() {
		tools.context().removeListener(this);
		tabs.forEach(MeetingTab::dispose);
	}
}
