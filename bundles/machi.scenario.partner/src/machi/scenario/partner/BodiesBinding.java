package machi.scenario.partner;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.governance.BodiesInput;
import machi.calculation.governance.Body;
import machi.calculation.governance.Meeting;
import machi.model.partner.BodyKind;
import machi.model.partner.Membership;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads bodies, their seats and their meetings. Names of persons stay in the program: a seat is called by its organisation. */
@Component(service = InputBinding.class)
public final class BodiesBinding implements InputBinding<BodiesInput> {

	@Override
	public String calculatorId() {
		return "governance.bodies";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(PartnerPlan.class, plan -> !plan.getBodies().isEmpty(), "no body", "会議体なし");
	}

	@Override
	public BodiesInput bind(ProgramContent content) throws CalculationException {
		var plan = PartnerPlans.required(content);
		var reader = new GovernanceReader(content);
		return new BodiesInput(plan.getBodies().stream().map(body -> body(body, reader)).toList(),
				plan.getMeetings().stream().map(meeting -> new Meeting(ModelReader.subject(meeting), ModelReader.text(meeting.getBody()),
						GovernanceReader.date(meeting, Literals.MEETING__DATE))).toList());
	}

	private static Body body(machi.model.partner.Body body, GovernanceReader reader) {
		return new Body(ModelReader.subject(body), ModelReader.name(body), kind(body.getKind()),
				GovernanceReader.date(body, Literals.BODY__FOUNDED_ON), GovernanceReader.date(body, Literals.BODY__DISSOLVED_ON),
				Optional.ofNullable(body.getStatedMembers()), Optional.ofNullable(body.getMeetingsPerYear()),
				body.getMemberships().stream().map(membership -> member(membership, reader)).toList());
	}

	private static Body.Member member(Membership membership, GovernanceReader reader) {
		var organisation = ModelReader.text(membership.getOrganisation()).strip();
		var role = ModelReader.text(membership.getRole()).strip();
		return new Body.Member(ModelReader.subject(membership), name(membership, organisation, role, reader), holder(membership, organisation, role),
				role, GovernanceReader.date(membership, Literals.MEMBERSHIP__FROM), GovernanceReader.date(membership, Literals.MEMBERSHIP__UNTIL));
	}

	private static LocalizedText name(Membership membership, String organisation, String role, GovernanceReader reader) {
		return !organisation.isEmpty() ? reader.name(organisation)
				: role.isEmpty() ? ModelReader.name(membership) : LocalizedText.of(role, role);
	}

	/** Without a person the role tells seats of one organisation apart; without either each seat is its own. */
	private static String holder(Membership membership, String organisation, String role) {
		var person = ModelReader.text(membership.getPersonName()).strip();
		return organisation.isEmpty() && person.isEmpty() ? ModelReader.text(membership.getId())
				: organisation + '\n' + (person.isEmpty() ? '\n' + role : person);
	}

	private static LocalizedText kind(BodyKind kind) {
		return switch (kind) {
		case COUNCIL -> LocalizedText.of("Council", "協議会");
		case CONSORTIUM -> LocalizedText.of("Consortium", "コンソーシアム");
		case TEAM -> LocalizedText.of("Team within the town", "庁内体制");
		case COMMITTEE -> LocalizedText.of("Committee", "委員会・部会");
		};
	}
}
