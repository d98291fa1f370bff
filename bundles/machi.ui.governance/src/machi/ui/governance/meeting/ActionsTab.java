package machi.ui.governance.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.model.partner.ActionItem;
import machi.model.partner.ActionState;
import machi.model.partner.Meeting;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.quantity.text.LocalizedText;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.governance.part.ElementNames;
import machi.ui.governance.part.ElementWrite;
import machi.ui.governance.part.ListTable;
import machi.ui.governance.part.ListTable.Line;
import machi.ui.governance.part.LiveResult;
import machi.ui.governance.part.PageTools;
import machi.ui.page.Paper;

/** The open actions of all meetings by due date; a tick finishes one, and takes it back where finished ones are shown. */
public final class ActionsTab implements MeetingTab {

	private static final Messages TEXT = Messages.beside(ActionsTab.class);

	private final PageTools tools;
	private final Composite body;
	private final Label summary;
	private final Button finished;
	private final ListTable list;
	private final LiveResult live;

	ActionsTab(Composite parent, PageTools tools) {
		this.tools = tools;
		body = tools.paper().composite(parent, 1, 14, 12);
		var line = tools.paper().composite(body, 2, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		summary = tools.paper().text(line, "", Palette.MUTED);
		finished = new Button(line, SWT.CHECK);
		finished.setText(TEXT.get("actions.finished"));
		finished.setBackground(body.getBackground());
		finished.addListener(SWT.Selection, event -> refresh());
		list = new ListTable(body, SWT.CHECK, selected -> {
			// the tick is all there is to do here
		}).column(TEXT.get("action.due"), 130, SWT.LEFT).column(TEXT.get("action.days"), 110, SWT.RIGHT)
				.column(TEXT.get("action.name"), 330, SWT.LEFT).column(TEXT.get("action.responsible"), 150, SWT.LEFT)
				.column(TEXT.get("action.state"), 90, SWT.LEFT).column(TEXT.get("action.body"), 220, SWT.LEFT)
				.column(TEXT.get("action.meeting"), 100, SWT.LEFT);
		list.whenTicked(this::tick);
		list.whenOpened(id -> tools.context().reveal(Subject.of(id, "")));
		live = new LiveResult(tools, "governance.actions", TEXT.get("page.title"), this::refresh);
	}

	@Override
	public String title() {
		return TEXT.get("tab.actions");
	}

	@Override
	public Composite control() {
		return body;
	}

	@Override
	public void start() {
		live.start();
	}

	@Override
	public void refresh() {
		if (body.isDisposed() || live.result().isEmpty()) {
			return;
		}
		var table = live.result().get().table("actions").orElseThrow();
		var lines = new ArrayList<Line>();
		int overdue = 0;
		for (var row : table.rows()) {
			var line = line(table, row);
			overdue += line.mark() ? 1 : 0;
			lines.add(line);
		}
		summary.setText(Paper.escaped(TEXT.get(overdue == 0 ? "actions.open" : "actions.overdue", lines.size(), overdue)));
		if (finished.getSelection()) {
			lines.addAll(finishedLines());
		}
		list.show(lines);
	}

	private static Line line(ResultTable table, Row row) {
		var days = table.number(row.id(), "daysToGo");
		boolean late = days.filter(number -> number.signum() < 0).isPresent();
		var left = days.map(number -> late ? TEXT.get("days.late", number.negate().toPlainString()) : TEXT.get("days.left", number.toPlainString()));
		return Line.of(row.id(), late, (late ? "⚠ " : "") + text(table, row, "due"), left.orElse(""), text(table, row, "name"),
				text(table, row, "responsible"), text(table, row, "state"), text(table, row, "body"), text(table, row, "meeting"));
	}

	private static String text(ResultTable table, Row row, String column) {
		return switch (row.cells().get(table.columnIndex(column))) {
		case null -> "";
		case LocalizedText text -> text.in(Locale.getDefault());
		case Object other -> other.toString();
		};
	}

	private List<Line> finishedLines() {
		var lines = new ArrayList<Line>();
		tools.program().flatMap(open -> open.domain(PartnerPlan.class)).ifPresent(plan -> plan.getMeetings().forEach(meeting -> meeting.getActions()
				.stream().filter(action -> action.getState() == ActionState.DONE).forEach(action -> lines.add(finishedLine(meeting, action)))));
		return lines;
	}

	private Line finishedLine(Meeting meeting, ActionItem action) {
		return new Line(action.getId(), List.of(plain(action.getDue()), TEXT.get("done.on", plain(action.getDoneOn())), ElementNames.of(action),
				plain(action.getResponsible()), TEXT.get("action.done"), new ElementNames(tools.program().orElseThrow()).of(meeting.getBody()),
				plain(meeting.getDate())), false, true);
	}

	private static String plain(String text) {
		return text == null ? "" : text;
	}

	/** Finishes an open action today, or opens a finished one again; one step for undo. */
	private void tick(String id) {
		tools.program().ifPresent(program -> program.element(id).filter(ActionItem.class::isInstance).map(ActionItem.class::cast)
				.flatMap(action -> ElementWrite.set(program, action, values(action), TEXT.get("action.finish"))).ifPresent(tools.context()::execute));
	}

	private Map<EAttribute, Object> values(ActionItem action) {
		boolean done = action.getState() == ActionState.DONE;
		var values = new HashMap<EAttribute, Object>();
		values.put(Literals.ACTION_ITEM__STATE, done ? ActionState.IN_PROGRESS : ActionState.DONE);
		values.put(Literals.ACTION_ITEM__DONE_ON, done ? null : tools.today().toString());
		return values;
	}

	@Override
	public List<List<String>> texts() {
		return list.texts();
	}

	/** Ids of the actions that are shown. */
	public List<String> shown() {
		return list.lines().stream().map(Line::id).toList();
	}

	/** The texts of an action that is shown. */
	public Optional<List<String>> texts(String id) {
		return list.lines().stream().filter(line -> line.id().equals(id)).map(Line::texts).findFirst();
	}

	public Table table() {
		return list.control();
	}

	/** Whether the list shows the program as it is. */
	public boolean isCurrent() {
		return live.isCurrent() && live.result().isPresent();
	}

	@Override
	public void dispose() {
		live.dispose();
	}
}
