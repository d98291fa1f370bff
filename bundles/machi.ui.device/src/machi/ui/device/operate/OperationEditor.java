package machi.ui.device.operate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;

import machi.calculation.Subject;
import machi.model.core.Element;
import machi.model.device.ControlAssignment;
import machi.model.device.DevicePackage.Literals;
import machi.model.device.DevicePlan;
import machi.operation.ControlStatus;
import machi.operation.OperationListener.Aspect;
import machi.operation.OperationSession;
import machi.ui.ElementEdits;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.live.LiveOperation;
import machi.ui.device.text.Words;
import machi.ui.page.Paper;

/** How the sites of the town are run: strategies, release, disaster mode, plan and actual, audit. */
public final class OperationEditor extends PageEditor {

	private static final Messages TEXT = Messages.beside(OperationEditor.class);
	private static final int AUDIT = 2;

	private Paper paper;
	private Composite stack;
	private Composite full;
	private Composite empty;
	private Label summary;
	private Button connect;
	private DisasterStrip disaster;
	private CTabFolder tabs;
	private SiteList sites;
	private SitePanel site;
	private ActualPane actual;
	private AuditPane audit;
	private LiveOperation live;

	@Override
	public void createPartControl(Composite parent) {
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		stack = new Composite(parent, SWT.NONE);
		stack.setBackground(Palette.PAPER.color());
		stack.setLayout(new StackLayout());
		live = new LiveOperation(getSite(), stack, this::refresh);
		createFull();
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				if (tabs.getSelectionIndex() == AUDIT) {
					audit.copy();
				}
			}
		});
		refresh(EnumSet.allOf(Aspect.class));
	}

	private void createFull() {
		full = new Composite(stack, SWT.NONE);
		full.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(full);
		var header = paper.composite(full, 3, 12, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		summary = paper.text(header, "", Palette.INK);
		connect = paper.button(header, TEXT.get("golive"), Icon.RUN.descriptor(), live::start);
		paper.button(header, TEXT.get("assignment.add"), Icon.ADD.descriptor(), this::addAssignment);
		disaster = new DisasterStrip(full, paper, live);
		tabs = new CTabFolder(full, SWT.FLAT | SWT.TOP);
		tabs.setBackground(Palette.PAPER.color());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		var body = paper.composite(tabs, 1, 12, 8);
		var sash = new SashForm(body, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		sash.setBackground(Palette.PAPER.color());
		sash.setSashWidth(8);
		sites = new SiteList(sash, paper, this::showSite);
		site = new SitePanel(sash, paper, live);
		LayoutMemory.shares(sash, "operation", 30, 70);
		tab("tab.sites", body);
		actual = new ActualPane(tabs, paper, getSite());
		tab("tab.actual", actual.control());
		audit = new AuditPane(tabs, paper, this::name);
		tab("tab.audit", audit.control());
		tabs.setSelection(0);
	}

	private void tab(String text, Control control) {
		var item = new CTabItem(tabs, SWT.NONE);
		item.setText(TEXT.get(text));
		item.setControl(control);
	}

	private Optional<DevicePlan> plan() {
		return live.context().program().flatMap(program -> program.domain(DevicePlan.class));
	}

	private String name(String id) {
		return live.context().program().flatMap(program -> program.element(id)).filter(Element.class::isInstance).map(Element.class::cast).map(Words::name)
				.orElse(id);
	}

	private void refresh(Set<Aspect> aspects) {
		if (stack.isDisposed() || audit == null) {
			return;
		}
		var assignments = plan().map(DevicePlan::getAssignments).map(List::copyOf).orElse(List.of());
		if (assignments.isEmpty() && live.session().isEmpty()) {
			showEmpty();
			return;
		}
		showSummary();
		if (aspects.contains(Aspect.CONTROL)) {
			sites.show(assignments, live.session().map(OperationSession::control).orElse(List.of()));
			showSite();
			disaster.show();
		}
		audit.show(live.session(), aspects.contains(Aspect.JOURNAL));
		if (aspects.contains(Aspect.JOURNAL)) {
			site.readHistory();
		}
		front(full);
	}

	private void showSummary() {
		var status = live.session().map(OperationSession::control).orElse(List.of());
		long looped = status.stream().filter(one -> one.state() == ControlStatus.State.CLOSED_LOOP).count();
		long advised = status.stream().filter(one -> one.state() == ControlStatus.State.ADVICE || one.state() == ControlStatus.State.AWAITING_RELEASE).count();
		long failed = status.stream().filter(one -> one.state() == ControlStatus.State.FAIL_SAFE || one.state() == ControlStatus.State.INVALID).count();
		var text = live.session().isEmpty() ? TEXT.get("summary.offline") : TEXT.get("summary", status.size(), looped, advised, failed);
		if (!summary.getText().equals(Paper.escaped(text))) {
			summary.setText(Paper.escaped(text));
		}
		connect.setEnabled(live.session().isEmpty());
	}

	private void showSite() {
		site.show(sites.selected(), live.operations().strategies());
	}

	/** Adds an assignment and shows it in its register, where site, devices and strategy are entered. */
	private void addAssignment() {
		live.context().program().ifPresent(program -> {
			var owner = program.domainForEditing(Literals.DEVICE_PLAN);
			live.context().execute(ElementEdits.add(program, owner, Literals.DEVICE_PLAN__ASSIGNMENTS, CommandParameter.NO_INDEX, TEXT.get("assignment.add")));
			plan().map(DevicePlan::getAssignments).filter(added -> !added.isEmpty()).map(List::getLast)
					.ifPresent(added -> live.context().reveal(Subject.of(added.getId(), added.getId())));
		});
	}

	private void showEmpty() {
		if (empty != null) {
			empty.dispose();
		}
		empty = paper.composite(stack, 1, 24, 20);
		paper.title(empty, getPartName(), 4);
		if (live.context().program().isEmpty()) {
			paper.text(empty, TEXT.get("empty.program"), Palette.MUTED);
		} else {
			paper.text(empty, TEXT.get("empty.text"), Palette.INK);
			var buttons = paper.composite(empty, 2, 0, 8);
			paper.button(buttons, TEXT.get("assignment.add"), Icon.ADD.descriptor(), this::addAssignment);
			paper.button(buttons, TEXT.get("golive"), Icon.RUN.descriptor(), live::start);
		}
		front(empty);
	}

	private void front(Composite page) {
		var layout = (StackLayout) stack.getLayout();
		if (layout.topControl != page) {
			layout.topControl = page;
			stack.layout(true, true);
		}
	}

	/** The state of an assignment as the page knows it; empty while devices are not connected. */
	public Optional<ControlStatus.State> state(String assignment) {
		return live.session().flatMap(session -> session.control(assignment)).map(ControlStatus::state);
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
	public void setFocus() {
		(full.isVisible() ? sites.control() : stack).setFocus();
	}

	@Override
	public void dispose() {
		if (live != null) {
			live.dispose();
		}
		if (actual != null) {
			actual.dispose();
		}
		super.dispose();
	}
}
