package machi.ui.governance.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.calculation.Subject;
import machi.model.partner.Body;
import machi.model.partner.PartnerPlan;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.governance.part.ElementNames;
import machi.ui.governance.part.ListTable;
import machi.ui.governance.part.ListTable.Line;
import machi.ui.governance.part.PageTools;
import machi.ui.page.Paper;

/** The bodies, and the members that the selected one has on a day. */
final class BodiesTab implements MeetingTab {

	private static final Messages TEXT = Messages.beside(BodiesTab.class);
	private static final int[] WEIGHTS = { 50, 50 };

	private final PageTools tools;
	private final SashForm sash;
	private final ListTable bodies;
	private final ListTable roster;
	private final Text day;
	private final Label title;
	private final Composite buttons;

	BodiesTab(Composite parent, PageTools tools, MeetingDialogs dialogs) {
		this.tools = tools;
		var paper = tools.paper();
		sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setSashWidth(4);
		sash.setBackground(Palette.LINE.color());
		var left = paper.composite(sash, 1, 14, 12);
		var above = paper.composite(left, 3, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(above);
		paper.word(above, TEXT.get("roster.on"), Palette.MUTED);
		day = new Text(above, SWT.BORDER);
		day.setText(tools.today().toString());
		day.setToolTipText(TEXT.get("roster.on.help"));
		GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).applyTo(day);
		day.addListener(SWT.Modify, event -> refresh());
		var add = paper.button(above, TEXT.get("body.new"), Icon.ADD.descriptor(), dialogs::newBody);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(add);
		bodies = new ListTable(left, SWT.NONE, selected -> showRoster()).column(TEXT.get("body.name"), 240, SWT.LEFT)
				.column(TEXT.get("body.founded"), 110, SWT.LEFT).column(TEXT.get("body.stated"), 100, SWT.RIGHT)
				.column(TEXT.get("body.listed"), 100, SWT.RIGHT);
		bodies.whenOpened(id -> selected().ifPresent(dialogs::edit));
		var right = paper.composite(sash, 1, 14, 12);
		title = paper.title(right, "", 0);
		buttons = paper.composite(right, 2, 0, 0);
		paper.button(buttons, TEXT.get("member.new"), Icon.ADD.descriptor(), () -> selected().ifPresent(dialogs::newMember));
		paper.button(buttons, TEXT.get("body.edit"), Icon.PROPERTIES.descriptor(), () -> selected().ifPresent(dialogs::edit));
		roster = new ListTable(right, SWT.NONE, selected -> {
			// a double click leads to the register
		}).column(TEXT.get("member.organisation"), 210, SWT.LEFT).column(TEXT.get("member.person"), 100, SWT.LEFT)
				.column(TEXT.get("member.role"), 90, SWT.LEFT).column(TEXT.get("member.from"), 90, SWT.LEFT).column(TEXT.get("member.until"), 90, SWT.LEFT);
		roster.whenOpened(id -> tools.context().reveal(Subject.of(id, "")));
		sash.setWeights(WEIGHTS);
	}

	@Override
	public String title() {
		return TEXT.get("tab.bodies");
	}

	@Override
	public Composite control() {
		return sash;
	}

	/** The day that is entered; empty while it is none. */
	private Optional<LocalDate> day() {
		return Rosters.date(day.getText()).filter(date -> date.isPoint()).map(date -> date.start());
	}

	@Override
	public void refresh() {
		day.setForeground(day().isPresent() ? Palette.INK.color() : Palette.ERROR.color());
		if (day().isEmpty()) {
			return;
		}
		var lines = new ArrayList<Line>();
		tools.program().flatMap(open -> open.domain(PartnerPlan.class)).ifPresent(plan -> plan.getBodies().forEach(body -> {
			int listed = Rosters.on(body, day().get()).size();
			boolean differs = body.getStatedMembers() != null && !body.getMemberships().isEmpty() && body.getStatedMembers() != listed;
			lines.add(Line.of(body.getId(), differs, ElementNames.of(body), plain(body.getFoundedOn()),
					body.getStatedMembers() == null ? "" : body.getStatedMembers().toString(), (differs ? "⚠ " : "") + listed));
		}));
		bodies.show(lines);
		if (bodies.selected().isEmpty() && !lines.isEmpty()) {
			bodies.select(lines.getFirst().id());
		}
		showRoster();
	}

	private static String plain(String text) {
		return text == null ? "" : text;
	}

	private Optional<Body> selected() {
		return bodies.selected().flatMap(id -> tools.program().flatMap(program -> program.element(id))).filter(Body.class::isInstance)
				.map(Body.class::cast);
	}

	private void showRoster() {
		var body = selected();
		buttons.setVisible(body.isPresent());
		title.setText(Paper.escaped(body.map(one -> TEXT.get("roster.title", ElementNames.of(one), day.getText())).orElse("")));
		var names = tools.program().map(ElementNames::new);
		roster.show(body.isEmpty() || day().isEmpty() ? List.of()
				: Rosters.on(body.get(), day().get()).stream().map(seat -> Line.of(seat.getId(), false, names.orElseThrow().of(seat.getOrganisation()),
						plain(seat.getPersonName()), plain(seat.getRole()), plain(seat.getFrom()), plain(seat.getUntil()))).toList());
	}

	@Override
	public List<List<String>> texts() {
		var texts = new ArrayList<>(bodies.texts());
		texts.add(List.of());
		texts.addAll(roster.texts());
		return texts;
	}
}
