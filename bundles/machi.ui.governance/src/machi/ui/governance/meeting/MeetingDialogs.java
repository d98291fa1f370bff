package machi.ui.governance.meeting;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;

import machi.model.core.CorePackage;
import machi.model.partner.ActionItem;
import machi.model.partner.ActionState;
import machi.model.partner.Body;
import machi.model.partner.Meeting;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.ui.Messages;
import machi.ui.governance.part.AttributeForm;
import machi.ui.governance.part.ElementNames;
import machi.ui.governance.part.ElementWrite;
import machi.ui.governance.part.FormDialog;
import machi.ui.governance.part.PageTools;
import machi.workspace.OpenProgram;

/** Asks for what is added to bodies and meetings, or changed; each answer is one step for undo. */
record MeetingDialogs(PageTools tools) {

	private static final Messages TEXT = Messages.beside(MeetingDialogs.class);
	private static final EAttribute NAME = CorePackage.Literals.ELEMENT__NAME;

	void newBody() {
		add(Literals.PARTNER_PLAN__BODIES, "body.new", MeetingDialogs::bodyFields);
	}

	void newMeeting() {
		add(Literals.PARTNER_PLAN__MEETINGS, "meeting.new", this::newMeetingFields);
	}

	private void newMeetingFields(AttributeForm form) {
		meetingFields(form);
		form.put(Literals.MEETING__DATE, tools.today().toString());
		form.control(Literals.MEETING__BODY).filter(Combo.class::isInstance).map(Combo.class::cast)
				.ifPresent(combo -> combo.addListener(SWT.Selection, event -> prefill(form)));
		tools.program().flatMap(open -> open.domain(PartnerPlan.class)).flatMap(plan -> plan.getBodies().stream().findFirst())
				.ifPresent(body -> form.put(Literals.MEETING__BODY, body.getId()));
		prefill(form);
	}

	/** The agenda begins with what is open; the attendance with the members that the body has. */
	private void prefill(AttributeForm form) {
		form.value(Literals.MEETING__BODY).flatMap(id -> tools.program().flatMap(open -> open.element(String.valueOf(id))))
				.filter(Body.class::isInstance).map(Body.class::cast).ifPresent(body -> {
					form.put(Literals.MEETING__AGENDA, agenda(body));
					form.put(Literals.MEETING__ATTENDANCE, Rosters.on(body, tools.today()).size());
				});
	}

	private String agenda(Body body) {
		var open = tools.program().flatMap(program -> program.domain(PartnerPlan.class)).stream().flatMap(plan -> plan.getMeetings().stream())
				.filter(meeting -> body.getId().equals(meeting.getBody())).flatMap(meeting -> meeting.getActions().stream())
				.filter(MeetingDialogs::isOpen).map(action -> "・" + ElementNames.of(action)).collect(Collectors.joining("\n"));
		return open.isEmpty() ? "" : TEXT.get("agenda.open") + "\n" + open;
	}

	private static boolean isOpen(ActionItem action) {
		return action.getState() == ActionState.OPEN || action.getState() == ActionState.IN_PROGRESS;
	}

	void edit(Meeting meeting) {
		edit(meeting, "meeting.edit", MeetingDialogs::meetingFields);
	}

	void edit(Body body) {
		edit(body, "body.edit", MeetingDialogs::bodyFields);
	}

	void newDecision(Meeting meeting) {
		addTo(meeting, Literals.MEETING__DECISIONS, "decision.new", form -> form.text(Literals.DECISION__TEXT, 3).field(Literals.DECISION__STATE)
				.field(Literals.DECISION__INITIATIVE).field(Literals.DECISION__CONSENSUS_ITEM));
	}

	void newAction(Meeting meeting) {
		addTo(meeting, Literals.MEETING__ACTIONS, "action.new",
				form -> form.field(NAME).field(Literals.ACTION_ITEM__RESPONSIBLE).date(Literals.ACTION_ITEM__DUE).field(Literals.ACTION_ITEM__INITIATIVE));
	}

	void newMember(Body body) {
		addTo(body, Literals.BODY__MEMBERSHIPS, "member.new",
				form -> form.field(Literals.MEMBERSHIP__ORGANISATION).field(Literals.MEMBERSHIP__PERSON_NAME).field(Literals.MEMBERSHIP__ROLE)
						.date(Literals.MEMBERSHIP__FROM).date(Literals.MEMBERSHIP__UNTIL));
	}

	private static void bodyFields(AttributeForm form) {
		form.field(NAME).field(Literals.BODY__KIND).date(Literals.BODY__FOUNDED_ON).field(Literals.BODY__CHAIR).field(Literals.BODY__SECRETARIAT)
				.field(Literals.BODY__STATED_MEMBERS).field(Literals.BODY__MEETINGS_PER_YEAR).text(Literals.BODY__PURPOSE, 3);
	}

	private static void meetingFields(AttributeForm form) {
		form.field(Literals.MEETING__BODY).field(NAME).date(Literals.MEETING__DATE).field(Literals.MEETING__PLACE)
				.field(Literals.MEETING__ATTENDANCE).text(Literals.MEETING__AGENDA, 5).text(Literals.MEETING__MINUTES, 4);
	}

	/** Adds an element to the domain of partners. */
	void add(EReference reference, String title, Consumer<AttributeForm> fields) {
		ask(reference, title, fields).ifPresent(values -> {
			var program = tools.program().orElseThrow();
			write(program, program.domainForEditing(Literals.PARTNER_PLAN), reference, values, title);
		});
	}

	/** Adds an element to another one. */
	void addTo(EObject owner, EReference reference, String title, Consumer<AttributeForm> fields) {
		ask(reference, title, fields).ifPresent(values -> write(tools.program().orElseThrow(), owner, reference, values, title));
	}

	private Optional<Map<EAttribute, Object>> ask(EReference reference, String title, Consumer<AttributeForm> fields) {
		return tools.program().isEmpty() ? Optional.empty()
				: new FormDialog(tools, plain(title), "", reference.getEReferenceType(), fields).ask();
	}

	private void write(OpenProgram program, EObject owner, EReference reference, Map<EAttribute, Object> values, String title) {
		tools.context().execute(ElementWrite.add(program, owner, reference, values, plain(title)));
	}

	/** The title of a dialog is the label of its button without the dots. */
	private static String plain(String title) {
		return TEXT.get(title).replace("…", "");
	}

	/** Asks for other values of an element. */
	void edit(EObject element, String title, Consumer<AttributeForm> fields) {
		tools.program().ifPresent(program -> new FormDialog(tools, plain(title), "", element.eClass(), form -> {
			fields.accept(form);
			form.show(element);
		}).ask().flatMap(values -> ElementWrite.set(program, element, values, plain(title))).ifPresent(tools.context()::execute));
	}
}
