package machi.scenario.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.governance.ActionItem;
import machi.calculation.governance.ActionsInput;
import machi.calculation.governance.Agreement;
import machi.calculation.governance.Approval;
import machi.model.partner.ApprovalStep;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads the actions of all meetings, approvals and agreements. */
@Component(service = InputBinding.class)
public final class ActionsBinding implements InputBinding<ActionsInput> {

	@Override
	public String calculatorId() {
		return "governance.actions";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(PartnerPlan.class, plan -> !plan.getAgreements().isEmpty() || !plan.getApprovals().isEmpty()
				|| plan.getMeetings().stream().anyMatch(meeting -> !meeting.getActions().isEmpty()), "no action, approval or agreement", "対応事項・承認・協定なし");
	}

	@Override
	public ActionsInput bind(ProgramContent content) throws CalculationException {
		var plan = PartnerPlans.required(content);
		var reader = new GovernanceReader(content);
		return new ActionsInput(actions(plan, reader), plan.getApprovals().stream().map(approval -> approval(approval, reader)).toList(),
				plan.getAgreements().stream().map(agreement -> agreement(agreement, reader)).toList());
	}

	private static List<ActionItem> actions(PartnerPlan plan, GovernanceReader reader) {
		var actions = new ArrayList<ActionItem>();
		for (var meeting : plan.getMeetings()) {
			for (var action : meeting.getActions()) {
				actions.add(new ActionItem(ModelReader.subject(action), ModelReader.name(action), reader.name(meeting.getBody()),
						GovernanceReader.date(meeting, Literals.MEETING__DATE), ModelReader.text(action.getResponsible()),
						GovernanceReader.date(action, Literals.ACTION_ITEM__DUE), ActionItem.Progress.valueOf(action.getState().getName()),
						GovernanceReader.date(action, Literals.ACTION_ITEM__DONE_ON)));
			}
		}
		return actions;
	}

	private static Approval approval(machi.model.partner.Approval approval, GovernanceReader reader) {
		var initiative = reader.name(approval.getInitiative());
		return new Approval(ModelReader.subject(approval), GovernanceReader.nameOr(approval, initiative),
				GovernanceReader.date(approval, Literals.APPROVAL__REQUESTED_ON), ModelReader.text(approval.getRequester()),
				approval.getSteps().stream().map(ActionsBinding::step).toList());
	}

	private static Approval.Step step(ApprovalStep step) {
		var approver = ModelReader.text(step.getApprover()).strip();
		return new Approval.Step(ModelReader.subject(step), Optional.ofNullable(step.getOrder()),
				approver.isEmpty() ? ModelReader.label(step) : approver, Approval.Outcome.valueOf(step.getState().getName()),
				GovernanceReader.date(step, Literals.APPROVAL_STEP__DATE));
	}

	/** An agreement without a name is called by its theme, or by its parties. */
	private static Agreement agreement(machi.model.partner.Agreement agreement, GovernanceReader reader) {
		var theme = ModelReader.text(agreement.getTheme()).strip();
		var parties = reader.names(agreement.getOrganisations());
		return new Agreement(ModelReader.subject(agreement),
				GovernanceReader.nameOr(agreement, theme.isEmpty() ? parties : LocalizedText.of(theme, theme)), parties, theme,
				GovernanceReader.date(agreement, Literals.AGREEMENT__SIGNED_ON), GovernanceReader.date(agreement, Literals.AGREEMENT__EXPIRES_ON));
	}
}
