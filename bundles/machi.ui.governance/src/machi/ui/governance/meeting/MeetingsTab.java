package machi.ui.governance.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

import machi.model.partner.ActionState;
import machi.model.partner.Meeting;
import machi.model.partner.PartnerPlan;
import machi.quantity.ReportingPeriod;
import machi.register.RegisterCatalog;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.Removal;
import machi.ui.governance.part.ElementNames;
import machi.ui.governance.part.Export;
import machi.ui.governance.part.ListTable;
import machi.ui.governance.part.ListTable.Line;
import machi.ui.governance.part.PageTools;
import machi.ui.page.ScrolledPage;
import machi.workspace.OpenProgram;

/** All meetings, the last one first, and what the selected one decided and gave to do. */
public final class MeetingsTab implements MeetingTab {

	private static final Messages TEXT = Messages.beside(MeetingsTab.class);
	private static final int[] WEIGHTS = { 45, 55 };

	private final PageTools tools;
	private final MeetingDialogs dialogs;
	private final SashForm sash;
	private final ListTable list;
	private final ScrolledPage details;

	MeetingsTab(Composite parent, PageTools tools, MeetingDialogs dialogs) {
		this.tools = tools;
		this.dialogs = dialogs;
		sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setSashWidth(4);
		sash.setBackground(Palette.LINE.color());
		var left = tools.paper().composite(sash, 1, 14, 12);
		list = new ListTable(left, SWT.NONE, selected -> showDetails()).column(TEXT.get("meeting.date"), 100, SWT.LEFT)
				.column(TEXT.get("meeting.body"), 190, SWT.LEFT).column(TEXT.get("meeting.name"), 120, SWT.LEFT)
				.column(TEXT.get("meeting.open"), 90, SWT.RIGHT);
		list.whenOpened(id -> selected().ifPresent(dialogs::edit));
		details = new ScrolledPage(sash);
		sash.setWeights(WEIGHTS);
	}

	@Override
	public String title() {
		return TEXT.get("tab.meetings");
	}

	@Override
	public Composite control() {
		return sash;
	}

	@Override
	public void refresh() {
		tools.program().ifPresent(program -> {
			var names = new ElementNames(program);
			list.show(meetings(program).stream().map(meeting -> Line.of(meeting.getId(), false, plain(meeting.getDate()), names.of(meeting.getBody()),
					ElementNames.of(meeting), Long.toString(open(meeting)))).toList());
			if (list.selected().isEmpty() && !list.lines().isEmpty()) {
				list.select(list.lines().getFirst().id());
			}
			showDetails();
		});
	}

	private static List<Meeting> meetings(OpenProgram program) {
		return program.domain(PartnerPlan.class).stream().flatMap(plan -> plan.getMeetings().stream())
				.sorted(Comparator.comparing(MeetingsTab::day).reversed()).toList();
	}

	private static LocalDate day(Meeting meeting) {
		return Rosters.date(meeting.getDate()).map(ReportingPeriod::end).orElse(LocalDate.MIN);
	}

	private static long open(Meeting meeting) {
		return meeting.getActions().stream().filter(action -> action.getState() == ActionState.OPEN || action.getState() == ActionState.IN_PROGRESS)
				.count();
	}

	private static String plain(String text) {
		return text == null ? "" : text;
	}

	private Optional<Meeting> selected() {
		return list.selected().flatMap(id -> tools.program().flatMap(program -> program.element(id))).filter(Meeting.class::isInstance)
				.map(Meeting.class::cast);
	}

	private void showDetails() {
		var paper = tools.paper();
		var body = paper.composite(details.control(), 1, 18, 12);
		selected().ifPresentOrElse(meeting -> fill(body, meeting), () -> paper.text(body, TEXT.get("meeting.none"), Palette.MUTED));
		details.show(body);
	}

	private void fill(Composite body, Meeting meeting) {
		var paper = tools.paper();
		paper.title(body, new ElementNames(tools.program().orElseThrow()).of(meeting.getBody()) + "  " + ElementNames.of(meeting), 1);
		var facts = new StringBuilder(plain(meeting.getDate()));
		if (!plain(meeting.getPlace()).isBlank()) {
			facts.append("   ·   ").append(meeting.getPlace());
		}
		if (meeting.getAttendance() != null) {
			facts.append("   ·   ").append(TEXT.get("meeting.attendance", meeting.getAttendance()));
		}
		paper.text(body, facts.toString(), Palette.MUTED);
		var buttons = paper.composite(body, 5, 0, 4);
		paper.button(buttons, TEXT.get("decision.new"), Icon.ADD.descriptor(), () -> dialogs.newDecision(meeting));
		paper.button(buttons, TEXT.get("action.new"), Icon.ADD.descriptor(), () -> dialogs.newAction(meeting));
		paper.button(buttons, TEXT.get("meeting.edit"), Icon.PROPERTIES.descriptor(), () -> dialogs.edit(meeting));
		paper.button(buttons, TEXT.get("minutes"), Icon.EXPORT.descriptor(), () -> exportMinutes(meeting));
		paper.button(buttons, TEXT.get("remove"), Icon.DELETE.descriptor(), () -> Removal.ask(tools.shell(), tools.context(), List.of(meeting)));
		section(body, TEXT.get("meeting.agenda"), plain(meeting.getAgenda()));
		section(body, TEXT.get("meeting.minutes"), plain(meeting.getMinutes()));
		heading(body, TEXT.get("meeting.decisions"));
		if (meeting.getDecisions().isEmpty()) {
			paper.text(body, TEXT.get("none"), Palette.MUTED);
		}
		for (var decision : meeting.getDecisions()) {
			var state = decision.eClass().getEStructuralFeature("state");
			var literal = ((EEnum) state.getEType()).getEEnumLiteral(decision.getState().getValue());
			paper.text(body, "【" + RegisterCatalog.label(literal).in(Locale.getDefault()) + "】 "
					+ (plain(decision.getText()).isBlank() ? ElementNames.of(decision) : decision.getText()), Palette.INK);
		}
		heading(body, TEXT.get("meeting.actions"));
		if (meeting.getActions().isEmpty()) {
			paper.text(body, TEXT.get("none"), Palette.MUTED);
		}
		meeting.getActions().forEach(action -> paper.text(body, MeetingMinutes.line(action), Palette.INK));
	}

	private void section(Composite body, String title, String text) {
		if (!text.isBlank()) {
			heading(body, title);
			tools.paper().text(body, text, Palette.INK);
		}
	}

	private void heading(Composite body, String title) {
		var heading = tools.paper().title(body, title, 0);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(heading);
	}

	private void exportMinutes(Meeting meeting) {
		tools.program().ifPresent(program -> Export.file(tools.shell(), TEXT.get("minutes.name", plain(meeting.getDate())), "html",
				new MeetingMinutes(program, Locale.getDefault()).html(meeting)));
	}

	@Override
	public List<List<String>> texts() {
		return list.texts();
	}

	/** Ids of the meetings, the last one first. */
	public List<String> shown() {
		return list.lines().stream().map(Line::id).toList();
	}
}
