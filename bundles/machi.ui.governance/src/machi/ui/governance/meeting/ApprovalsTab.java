package machi.ui.governance.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import machi.model.core.CorePackage;
import machi.model.partner.Approval;
import machi.model.partner.ApprovalState;
import machi.model.partner.ApprovalStep;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.register.RegisterCatalog;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.governance.part.ElementNames;
import machi.ui.governance.part.ElementWrite;
import machi.ui.governance.part.ListTable;
import machi.ui.governance.part.ListTable.Line;
import machi.ui.governance.part.PageTools;

/** What is to be approved, and the steps of the selected approval, which are taken one after the other. */
final class ApprovalsTab implements MeetingTab {

	private static final Messages TEXT = Messages.beside(ApprovalsTab.class);
	private static final int[] WEIGHTS = { 50, 50 };

	private final PageTools tools;
	private final MeetingDialogs dialogs;
	private final SashForm sash;
	private final ListTable approvals;
	private final ListTable steps;
	private final Text comment;
	private final Composite answer;

	ApprovalsTab(Composite parent, PageTools tools) {
		this.tools = tools;
		dialogs = new MeetingDialogs(tools);
		var paper = tools.paper();
		sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setSashWidth(4);
		sash.setBackground(Palette.LINE.color());
		var left = paper.composite(sash, 1, 14, 12);
		paper.button(left, TEXT.get("approval.new"), Icon.ADD.descriptor(), this::newApproval);
		approvals = new ListTable(left, SWT.NONE, selected -> showSteps()).column(TEXT.get("approval.name"), 220, SWT.LEFT)
				.column(TEXT.get("approval.requested"), 100, SWT.LEFT).column(TEXT.get("approval.requester"), 110, SWT.LEFT)
				.column(TEXT.get("approval.waits"), 130, SWT.LEFT);
		var right = paper.composite(sash, 1, 14, 12);
		paper.button(right, TEXT.get("step.new"), Icon.ADD.descriptor(), this::newStep);
		steps = new ListTable(right, SWT.NONE, selected -> {
			// the next step is the one that is taken
		}).column(TEXT.get("step.order"), 60, SWT.RIGHT).column(TEXT.get("step.approver"), 150, SWT.LEFT)
				.column(TEXT.get("step.state"), 90, SWT.LEFT).column(TEXT.get("step.date"), 100, SWT.LEFT).column(TEXT.get("step.comment"), 160, SWT.LEFT);
		answer = paper.composite(right, 4, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(answer);
		paper.word(answer, TEXT.get("step.comment"), Palette.MUTED);
		comment = new Text(answer, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(comment);
		paper.button(answer, TEXT.get("step.approve"), Icon.RUN.descriptor(), () -> take(ApprovalState.APPROVED));
		paper.button(answer, TEXT.get("step.return"), Icon.UNDO.descriptor(), () -> take(ApprovalState.RETURNED));
		sash.setWeights(WEIGHTS);
	}

	@Override
	public String title() {
		return TEXT.get("tab.approvals");
	}

	@Override
	public Composite control() {
		return sash;
	}

	@Override
	public void refresh() {
		var lines = new ArrayList<Line>();
		tools.program().flatMap(open -> open.domain(PartnerPlan.class)).ifPresent(plan -> plan.getApprovals().forEach(approval -> {
			boolean returned = approval.getSteps().stream().anyMatch(step -> step.getState() == ApprovalState.RETURNED);
			var waits = next(approval).map(step -> (returned ? "⚠ " : "") + plain(step.getApprover()))
					.orElse(approval.getSteps().isEmpty() ? "" : TEXT.get("approval.done"));
			lines.add(Line.of(approval.getId(), returned, ElementNames.of(approval), plain(approval.getRequestedOn()), plain(approval.getRequester()), waits));
		}));
		approvals.show(lines);
		if (approvals.selected().isEmpty() && !lines.isEmpty()) {
			approvals.select(lines.getFirst().id());
		}
		showSteps();
	}

	private static String plain(String text) {
		return text == null ? "" : text;
	}

	private Optional<Approval> selected() {
		return approvals.selected().flatMap(id -> tools.program().flatMap(program -> program.element(id))).filter(Approval.class::isInstance)
				.map(Approval.class::cast);
	}

	private static List<ApprovalStep> ordered(Approval approval) {
		return approval.getSteps().stream().sorted(Comparator.comparing(ApprovalStep::getOrder, Comparator.nullsLast(Comparator.naturalOrder())))
				.toList();
	}

	/** The step that is to be taken now. */
	private static Optional<ApprovalStep> next(Approval approval) {
		return ordered(approval).stream().filter(step -> step.getState() != ApprovalState.APPROVED).findFirst();
	}

	private void showSteps() {
		var approval = selected();
		steps.show(approval.map(one -> ordered(one).stream().map(ApprovalsTab::line).toList()).orElse(List.of()));
		var next = approval.flatMap(ApprovalsTab::next);
		next.ifPresent(step -> steps.select(step.getId()));
		answer.setVisible(next.isPresent());
	}

	private static Line line(ApprovalStep step) {
		var literal = Literals.APPROVAL_STATE.getEEnumLiteral(step.getState().getValue());
		boolean returned = step.getState() == ApprovalState.RETURNED;
		var sign = step.getState() == ApprovalState.APPROVED ? "● " : returned ? "⚠ " : "○ ";
		return Line.of(step.getId(), returned, step.getOrder() == null ? "" : step.getOrder().toString(), plain(step.getApprover()),
				sign + RegisterCatalog.label(literal).in(Locale.getDefault()), plain(step.getDate()), plain(step.getComment()));
	}

	/** Takes the next step; one step for undo. */
	private void take(ApprovalState state) {
		var values = new HashMap<EAttribute, Object>();
		values.put(Literals.APPROVAL_STEP__STATE, state);
		values.put(Literals.APPROVAL_STEP__DATE, tools.today().toString());
		values.put(Literals.APPROVAL_STEP__COMMENT, comment.getText().isBlank() ? null : comment.getText().strip());
		tools.program().ifPresent(program -> selected().flatMap(ApprovalsTab::next)
				.flatMap(step -> ElementWrite.set(program, step, values, TEXT.get(state == ApprovalState.APPROVED ? "step.approve" : "step.return")))
				.ifPresent(tools.context()::execute));
		comment.setText("");
	}

	private void newApproval() {
		dialogs.add(Literals.PARTNER_PLAN__APPROVALS, "approval.new", form -> {
			form.field(CorePackage.Literals.ELEMENT__NAME).field(Literals.APPROVAL__INITIATIVE).date(Literals.APPROVAL__REQUESTED_ON)
					.field(Literals.APPROVAL__REQUESTER);
			form.put(Literals.APPROVAL__REQUESTED_ON, tools.today().toString());
		});
	}

	private void newStep() {
		selected().ifPresent(approval -> dialogs.addTo(approval, Literals.APPROVAL__STEPS, "step.new", form -> {
			form.field(Literals.APPROVAL_STEP__ORDER).field(Literals.APPROVAL_STEP__APPROVER);
			form.put(Literals.APPROVAL_STEP__ORDER, approval.getSteps().size() + 1);
		}));
	}

	@Override
	public List<List<String>> texts() {
		var texts = new ArrayList<>(approvals.texts());
		texts.add(List.of());
		texts.addAll(steps.texts());
		return texts;
	}
}
