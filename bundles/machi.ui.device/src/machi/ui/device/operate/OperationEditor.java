package machi.ui.device.operate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.calculation.Subject;
import machi.model.device.ControlAssignment;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.DevicePlan;
import machi.operation.ControlStatus;
import machi.operation.OperationListener.Aspect;
import machi.operation.OperationSession;
import machi.ui.ElementEdits;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.live.LivePage;
import machi.ui.page.Paper;

/** How the sites of the town are run: strategies, release, disaster mode, plan and actual, audit. */
public final class OperationEditor extends LivePage {

	private static final Messages TEXT = Messages.beside(OperationEditor.class);
	private static final int AUDIT = 2;

	private Label summary;
	private Button connect;
	private DisasterStrip disaster;
	private CTabFolder tabs;
	private SiteList sites;
	private SitePanel site;
	private ActualPane actual;
	private AuditPane audit;
	private List<ControlAssignment> assignments = List.of();

	public OperationEditor() {
		super(TEXT);
	}

	@Override
	protected void createPage(Composite page) {
		var header = paper().composite(page, 3, 12, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		summary = paper().text(header, "", Palette.INK);
		connect = paper().button(header, TEXT.get("golive"), Icon.RUN.descriptor(), live()::start);
		paper().button(header, TEXT.get("assignment.add"), Icon.ADD.descriptor(), this::addAssignment);
		disaster = new DisasterStrip(page, paper(), live());
		tabs = tabs(page);
		fill(tabs);
		var body = paper().composite(tabs, 1, 12, 8);
		var sash = sash(body, SWT.HORIZONTAL);
		fill(sash);
		sites = new SiteList(sash, paper(), this::showSite);
		site = new SitePanel(sash, paper(), live());
		LayoutMemory.shares(sash, "operation", 30, 70);
		tab(tabs, TEXT.get("tab.sites"), body);
		actual = new ActualPane(tabs, paper(), getSite());
		tab(tabs, TEXT.get("tab.actual"), actual.control());
		audit = new AuditPane(tabs, paper(), this::name);
		tab(tabs, TEXT.get("tab.audit"), audit.control());
		tabs.setSelection(0);
	}

	@Override
	protected boolean read() {
		assignments = plan().map(DevicePlan::getAssignments).map(List::copyOf).orElse(List.of());
		return !assignments.isEmpty() || live().session().isPresent();
	}

	@Override
	protected void show(Set<Aspect> aspects) {
		showSummary();
		if (aspects.contains(Aspect.CONTROL)) {
			sites.show(assignments, live().session().map(OperationSession::control).orElse(List.of()));
			showSite();
			disaster.show();
		}
		audit.show(live().session(), aspects.contains(Aspect.JOURNAL));
		if (aspects.contains(Aspect.JOURNAL)) {
			site.readHistory();
		}
	}

	private void showSummary() {
		var status = live().session().map(OperationSession::control).orElse(List.of());
		long looped = status.stream().filter(one -> one.state() == ControlStatus.State.CLOSED_LOOP).count();
		long advised = status.stream().filter(one -> one.state() == ControlStatus.State.ADVICE || one.state() == ControlStatus.State.AWAITING_RELEASE).count();
		long failed = status.stream().filter(one -> one.state() == ControlStatus.State.FAIL_SAFE || one.state() == ControlStatus.State.INVALID).count();
		var text = live().session().isEmpty() ? TEXT.get("summary.offline") : TEXT.get("summary", status.size(), looped, advised, failed);
		if (!summary.getText().equals(Paper.escaped(text))) {
			summary.setText(Paper.escaped(text));
		}
		connect.setEnabled(live().session().isEmpty());
	}

	private void showSite() {
		site.show(sites.selected(), live().operations().strategies());
	}

	/** Adds an assignment and shows it in its register, where site, devices and strategy are entered. */
	private void addAssignment() {
		live().context().program().ifPresent(program -> {
			var owner = program.domainForEditing(Literals.DEVICE_PLAN);
			live().context().execute(ElementEdits.add(program, owner, Literals.DEVICE_PLAN__ASSIGNMENTS, CommandParameter.NO_INDEX, TEXT.get("assignment.add")));
			plan().map(DevicePlan::getAssignments).filter(added -> !added.isEmpty()).map(List::getLast)
					.ifPresent(added -> live().context().reveal(Subject.of(added.getId(), added.getId())));
		});
	}

	@Override
	protected void createEmpty(Composite page) {
		paper().title(page, getPartName(), 4);
		paper().text(page, TEXT.get("empty.text"), Palette.INK);
		var buttons = paper().composite(page, 2, 0, 8);
		paper().button(buttons, TEXT.get("assignment.add"), Icon.ADD.descriptor(), this::addAssignment);
		paper().button(buttons, TEXT.get("golive"), Icon.RUN.descriptor(), live()::start);
	}

	@Override
	protected void copy() {
		if (tabs.getSelectionIndex() == AUDIT) {
			audit.copy();
		}
	}

	/** The state of an assignment as the page knows it; empty while devices are not connected. */
	public Optional<ControlStatus.State> state(String assignment) {
		return live().session().flatMap(session -> session.control(assignment)).map(ControlStatus::state);
	}

	/** Selects an assignment. */
	public void select(ControlAssignment assignment) {
		sites.select(assignment.getId());
		showSite();
	}

	/** Brings a tab to the front, from 0: sites, plan and actual, audit. */
	public void openTab(int index) {
		tabs.setSelection(index);
	}

	/** How many entries of the audit trail are shown. */
	public int auditCount() {
		return audit.count();
	}

	@Override
	protected Control focus() {
		return sites.control();
	}

	@Override
	public void dispose() {
		if (actual != null) {
			actual.dispose();
		}
		super.dispose();
	}
}
