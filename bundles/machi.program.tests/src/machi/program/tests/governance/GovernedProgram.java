package machi.program.tests.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.model.core.CoreFactory;
import machi.model.core.Element;
import machi.model.core.Program;
import machi.model.partner.ActionItem;
import machi.model.partner.ActionState;
import machi.model.partner.Agreement;
import machi.model.partner.Approval;
import machi.model.partner.ApprovalState;
import machi.model.partner.Body;
import machi.model.partner.ConsensusRecord;
import machi.model.partner.ConsensusState;
import machi.model.partner.Meeting;
import machi.model.partner.PartnerFactory;
import machi.model.partner.PartnerPlan;
import machi.model.program.Initiative;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramFactory;
import machi.model.program.Review;
import machi.model.program.ReviewRating;
import machi.model.program.Risk;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** A program with partners and initiatives that a test fills, and the calculators on it. */
final class GovernedProgram implements ProgramContent {

	final Program program = CoreFactory.eINSTANCE.createProgram();
	final PartnerPlan partners = PartnerFactory.eINSTANCE.createPartnerPlan();
	final InitiativePlan plan = ProgramFactory.eINSTANCE.createInitiativePlan();
	private int number;

	private <E extends Element> E named(E element, String id) {
		element.setId(id);
		element.setName(id);
		return element;
	}

	void organisation(String id) {
		program.getOrganisations().add(named(CoreFactory.eINSTANCE.createOrganisation(), id));
	}

	Body body(String id, String foundedOn, Integer stated) {
		var body = named(PartnerFactory.eINSTANCE.createBody(), id);
		body.setFoundedOn(foundedOn);
		body.setStatedMembers(stated);
		partners.getBodies().add(body);
		return body;
	}

	void seat(Body body, String organisation, String from, String until) {
		var seat = PartnerFactory.eINSTANCE.createMembership();
		seat.setId("seat-" + ++number);
		seat.setOrganisation(organisation);
		seat.setFrom(from);
		seat.setUntil(until);
		body.getMemberships().add(seat);
	}

	Meeting meeting(String body, String date) {
		var meeting = named(PartnerFactory.eINSTANCE.createMeeting(), "meeting-" + ++number);
		meeting.setBody(body);
		meeting.setDate(date);
		partners.getMeetings().add(meeting);
		return meeting;
	}

	ActionItem action(Meeting meeting, String id, String due, ActionState state, String doneOn) {
		var action = named(PartnerFactory.eINSTANCE.createActionItem(), id);
		action.setDue(due);
		action.setState(state);
		action.setDoneOn(doneOn);
		meeting.getActions().add(action);
		return action;
	}

	void item(String id, String... counterparties) {
		var item = named(PartnerFactory.eINSTANCE.createConsensusItem(), id);
		item.getCounterparties().addAll(List.of(counterparties));
		partners.getConsensusItems().add(item);
	}

	ConsensusRecord consensus(String counterparty, String item, ConsensusState state, String date) {
		var one = PartnerFactory.eINSTANCE.createConsensusRecord();
		one.setId("consensus-" + ++number);
		one.setCounterparty(counterparty);
		one.setItem(item);
		one.setState(state);
		one.setDate(date);
		one.setEvidence("minutes");
		partners.getConsensusRecords().add(one);
		return one;
	}

	Approval approval(String id, String requestedOn) {
		var approval = named(PartnerFactory.eINSTANCE.createApproval(), id);
		approval.setRequestedOn(requestedOn);
		partners.getApprovals().add(approval);
		return approval;
	}

	void step(Approval approval, Integer order, String approver, ApprovalState state, String date) {
		var step = PartnerFactory.eINSTANCE.createApprovalStep();
		step.setId("step-" + ++number);
		step.setOrder(order);
		step.setApprover(approver);
		step.setState(state);
		step.setDate(date);
		approval.getSteps().add(step);
	}

	Agreement agreement(String id, String signedOn, String expiresOn) {
		var agreement = named(PartnerFactory.eINSTANCE.createAgreement(), id);
		agreement.setSignedOn(signedOn);
		agreement.setExpiresOn(expiresOn);
		partners.getAgreements().add(agreement);
		return agreement;
	}

	Initiative initiative(String id, String parent, Integer first, Integer last) {
		var initiative = named(ProgramFactory.eINSTANCE.createInitiative(), id);
		initiative.setParent(parent);
		initiative.setStartFiscalYear(first);
		initiative.setEndFiscalYear(last);
		plan.getInitiatives().add(initiative);
		return initiative;
	}

	Review review(String initiative, Integer fiscalYear, ReviewRating rating) {
		var review = ProgramFactory.eINSTANCE.createReview();
		review.setId("review-" + ++number);
		review.setInitiative(initiative);
		review.setFiscalYear(fiscalYear);
		review.setRating(rating);
		plan.getReviews().add(review);
		return review;
	}

	Risk risk(String id, Integer likelihood, Integer impact) {
		var risk = named(ProgramFactory.eINSTANCE.createRisk(), id);
		risk.setLikelihood(likelihood);
		risk.setImpact(impact);
		plan.getRisks().add(risk);
		return risk;
	}

	/** @param asOf empty: the last day that the data records */
	<I extends Record> CalculationResult run(Calculator<I> calculator, InputBinding<I> binding, String asOf) throws CalculationException {
		var parameters = ParameterValues.of(calculator.descriptor().parameters(), Map.of("asOf", asOf));
		return calculator.calculate(binding.bind(this), parameters, CalculationMonitor.NONE);
	}

	static List<String> rules(CalculationResult result) {
		return result.findings().stream().map(Finding::rule).toList();
	}

	static List<String> rows(CalculationResult result, String table) {
		return result.table(table).orElseThrow().rows().stream().map(row -> row.id()).toList();
	}

	/** The cell as it reads in Japanese. */
	static String cell(CalculationResult result, String table, String row, String column) {
		var found = result.table(table).orElseThrow();
		return switch (found.row(row).orElseThrow().cells().get(found.columnIndex(column))) {
		case null -> "";
		case LocalizedText text -> text.japanese();
		case Object other -> other.toString();
		};
	}

	@Override
	public Program program() {
		return program;
	}

	@Override
	public <T extends EObject> Optional<T> domain(Class<T> root) {
		return roots().stream().filter(root::isInstance).map(root::cast).findFirst();
	}

	@Override
	public List<EObject> roots() {
		return List.of(program, partners, plan);
	}

	@Override
	public Optional<EObject> element(String id) {
		var all = new ArrayList<EObject>();
		roots().forEach(root -> root.eAllContents().forEachRemaining(all::add));
		return all.stream().filter(one -> one instanceof Element element && id.equals(element.getId())).findFirst();
	}
}
