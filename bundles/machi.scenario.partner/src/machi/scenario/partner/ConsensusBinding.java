package machi.scenario.partner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.governance.ConsensusInput;
import machi.calculation.governance.ConsensusItem;
import machi.calculation.governance.ConsensusRecord;
import machi.calculation.governance.ConsensusState;
import machi.calculation.governance.Counterparty;
import machi.calculation.governance.ItemDecision;
import machi.model.core.Organisation;
import machi.model.partner.DecisionState;
import machi.model.partner.PartnerPackage.Literals;
import machi.model.partner.PartnerPlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads the items, the records, and the decisions that settle an item. Counterparties are the organisations they name. */
@Component(service = InputBinding.class)
public final class ConsensusBinding implements InputBinding<ConsensusInput> {

	@Override
	public String calculatorId() {
		return "governance.consensus";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(PartnerPlan.class, plan -> !plan.getConsensusItems().isEmpty() || !plan.getConsensusRecords().isEmpty(), "no item to agree on", "合意事項なし");
	}

	@Override
	public ConsensusInput bind(ProgramContent content) throws CalculationException {
		var plan = PartnerPlans.required(content);
		var items = plan.getConsensusItems().stream()
				.map(item -> new ConsensusItem(ModelReader.subject(item), ModelReader.name(item), List.copyOf(item.getCounterparties()))).toList();
		var records = plan.getConsensusRecords().stream().map(ConsensusBinding::consensusRecord).toList();
		return new ConsensusInput(counterparties(content, named(plan)), items, records, decisions(plan));
	}

	private static ConsensusRecord consensusRecord(machi.model.partner.ConsensusRecord entered) {
		return new ConsensusRecord(ModelReader.subject(entered), ModelReader.text(entered.getCounterparty()), ModelReader.text(entered.getItem()),
				ConsensusState.valueOf(entered.getState().getName()), GovernanceReader.date(entered, Literals.CONSENSUS_RECORD__DATE),
				ModelReader.text(entered.getEvidence()));
	}

	private static Set<String> named(PartnerPlan plan) {
		var named = new LinkedHashSet<String>();
		plan.getConsensusItems().forEach(item -> named.addAll(item.getCounterparties()));
		plan.getConsensusRecords().forEach(entered -> named.add(ModelReader.text(entered.getCounterparty())));
		return named;
	}

	/** In the order of the register of organisations. */
	private static List<Counterparty> counterparties(ProgramContent content, Set<String> named) {
		return content.program().getOrganisations().stream().filter(organisation -> named.contains(organisation.getId()))
				.map(ConsensusBinding::counterparty).toList();
	}

	private static Counterparty counterparty(Organisation organisation) {
		return new Counterparty(ModelReader.subject(organisation), ModelReader.name(organisation));
	}

	private static List<ItemDecision> decisions(PartnerPlan plan) {
		var decisions = new ArrayList<ItemDecision>();
		for (var meeting : plan.getMeetings()) {
			meeting.getDecisions().stream()
					.filter(decision -> decision.getState() == DecisionState.DECIDED && !ModelReader.text(decision.getConsensusItem()).isBlank())
					.forEach(decision -> decisions.add(new ItemDecision(ModelReader.subject(decision), decision.getConsensusItem(),
							GovernanceReader.date(meeting, Literals.MEETING__DATE))));
		}
		return decisions;
	}
}
